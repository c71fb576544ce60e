import type { Hono } from 'hono';
import type { TransferDecision } from '@acct-kit/core/contract';
import { transferEvents } from '@acct-kit/core/workflow';
import { mountCaseReview, type CaseReview } from '../../../cases/pages/mount-review.ts';
import { showQueue } from '../../../cases/pages/queue.ts';
import type { PortalEnv, Services } from '../../../context.ts';
import { resolvePolicy } from '../../../policies/packs.ts';
import { chinaDay } from '../../../time.ts';
import { transferReviews } from '../../review-handlers.ts';
import { transferCasePage, type FoundTransfer } from './case.ts';
import { choices } from './choices.ts';
import { queue } from './queue.ts';

const review: CaseReview<FoundTransfer, TransferDecision['decision']> = {
  path: queue.path,
  idName: 'transferId',
  backLabel: '回到调转列表',
  showQueue: showQueue(queue),
  async find(work, transferId) {
    const transferCase = await transferReviews.get(work, { params: { transferId } });
    const { from, version, status } = transferCase.transfer;
    return {
      transferCase,
      policy: resolvePolicy(from.region, chinaDay(work.now)),
      version,
      events: transferEvents(status),
      attachments: transferCase.attachments,
    };
  },
  choices: () => choices,
  pointers: () => [],
  labelOf: (_, pointer) => pointer,
  page: transferCasePage,
  decide: (work, transferId, version, body) => transferReviews.decide(work, { params: { transferId }, version, body }),
};

/** Mounts the pages on which the place of origin decides transfers. */
export function mountTransferReview(app: Hono<PortalEnv>, services: Services): void {
  mountCaseReview(app, services, review);
}
