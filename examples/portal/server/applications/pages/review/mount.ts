import type { Hono } from 'hono';
import type { ReviewDecision } from '@acct-kit/core/contract';
import { describeRecord } from '@acct-kit/core/policy';
import { applicationEvents } from '@acct-kit/core/workflow';
import { mountCaseReview, type CaseReview } from '../../../cases/pages/mount-review.ts';
import { showQueue } from '../../../cases/pages/queue.ts';
import { remarkedLabel } from '../../../cases/pages/remark-list.ts';
import type { PortalEnv, Services } from '../../../context.ts';
import { resolvePolicy } from '../../../policies/packs.ts';
import { chinaDay } from '../../../time.ts';
import { reviews } from '../../review-handlers.ts';
import { applicationCasePage, type FoundApplication } from './case.ts';
import { choices } from './choices.ts';
import { queue } from './queue.ts';

const review: CaseReview<FoundApplication, ReviewDecision['decision']> = {
  path: queue.path,
  idName: 'applicationId',
  backLabel: '回到待审核列表',
  showQueue: showQueue(queue),
  async find(work, applicationId) {
    const reviewCase = await reviews.get(work, { params: { applicationId } });
    const { region, version, status, procedure } = reviewCase.application;
    return {
      reviewCase,
      policy: resolvePolicy(region, chinaDay(work.now)),
      version,
      events: applicationEvents(status, procedure),
      attachments: reviewCase.attachments,
    };
  },
  choices: () => choices,
  pointers: ({ policy, reviewCase }) =>
    describeRecord(policy, reviewCase.application.record)
      .flatMap(({ groups }) => groups)
      .flatMap(({ rows }) => rows)
      .map(({ pointer }) => pointer),
  labelOf: remarkedLabel,
  page: applicationCasePage,
  decide: (work, applicationId, version, body) => reviews.decide(work, { params: { applicationId }, version, body }),
};

/** Mounts the pages on which a reviewer decides applications. */
export function mountReview(app: Hono<PortalEnv>, services: Services): void {
  mountCaseReview(app, services, review);
}
