import type { Transfer } from '@acct-kit/core/contract';
import { chinaMinute } from '../../time.ts';
import { bureauAt } from '../../ui/bureau-name.ts';
import type { Fact } from '../../ui/fact-list.ts';
import { transferReasonLabels } from '../../ui/labels.ts';

/** What a transfer is, for the person and for the reviewer. */
export const transferFacts = (transfer: Transfer, now: Date): readonly Fact[] => [
  ['调转编号', transfer.number],
  ['调出地', bureauAt(transfer.from, now)],
  ['调入地', bureauAt(transfer.to, now)],
  ['调转原因', transferReasonLabels[transfer.reason]],
  ['申请时间', chinaMinute(new Date(transfer.submittedAt))],
  ['调入申请的最后一天', transfer.status === 'out-confirmed' ? transfer.expiresOn : undefined],
  ['补充说明', transfer.note],
];
