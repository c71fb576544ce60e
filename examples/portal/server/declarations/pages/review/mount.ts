import type { Hono } from 'hono';
import type { DeclarationDecision } from '@acct-kit/core/contract';
import { nextDeclarationStatus } from '@acct-kit/core/workflow';
import { mountCaseReview, type CaseReview } from '../../../cases/pages/mount-review.ts';
import { showQueue } from '../../../cases/pages/queue.ts';
import { remarkedLabel } from '../../../cases/pages/remark-list.ts';
import type { PortalEnv, Services } from '../../../context.ts';
import { ProblemError } from '../../../http/problem-error.ts';
import { resolvePolicy } from '../../../policies/packs.ts';
import { chinaDay } from '../../../time.ts';
import { findKind } from '../../kinds.ts';
import { declarationReviews, remarkablePointers } from '../../review-handlers.ts';
import { declarationCasePage, remarkPolicy, type FoundDeclaration } from './case.ts';
import { choicesFor } from './choices.ts';
import { queue } from './queue.ts';

const decisions = choicesFor().map(({ value }) => value);

const review: CaseReview<FoundDeclaration, DeclarationDecision['decision']> = {
  path: queue.path,
  idName: 'declarationId',
  backLabel: '回到待审核列表',
  showQueue: showQueue(queue),
  async find(work, declarationId) {
    const declarationCase = await declarationReviews.declaration(work, { params: { declarationId } });
    const { region, year, kind, version, status } = declarationCase.declaration;
    const policy = resolvePolicy(region, chinaDay(work.now));
    const known = findKind(policy, year, kind);
    if (known === undefined) throw new ProblemError('not-found');
    return {
      declarationCase,
      kind: known,
      policy,
      version,
      events: decisions.filter((decision) => nextDeclarationStatus(status, decision) !== undefined),
      attachments: declarationCase.attachments,
    };
  },
  choices: (found) => choicesFor(found?.declarationCase),
  pointers: ({ declarationCase }, now) => remarkablePointers(declarationCase.declaration, now),
  labelOf: (_, pointer, found) => (found === undefined ? '退回说明' : remarkedLabel(remarkPolicy(found), pointer)),
  page: declarationCasePage,
  decide: (work, declarationId, version, body) =>
    declarationReviews.decide(work, { params: { declarationId }, version, body }),
};

/** Mounts the pages on which a reviewer decides declarations. */
export function mountCreditReview(app: Hono<PortalEnv>, services: Services): void {
  mountCaseReview(app, services, review);
}
