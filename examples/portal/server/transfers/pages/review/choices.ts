import type { TransferDecision } from '@acct-kit/core/contract';
import type { Choice } from '../../../cases/pages/decision.ts';

const needsReason = { missing: '请写明原因' };

/** The decisions of the place of origin. The workflow says which of them a status knows. */
export const choices: readonly Choice<TransferDecision['decision']>[] = [
  { value: 'take-up', label: '受理', hint: '材料已收到，开始审核；还不同意转出。', reason: 'optional' },
  {
    value: 'confirm-out',
    label: '同意转出',
    hint: '情况属实。申请人接着到调入地提交调入申请。',
    reason: 'optional',
  },
  { value: 'reject-out', label: '不同意转出', hint: '请在下面写明原因，申请人会看到。', reason: needsReason },
  {
    value: 'take-back',
    label: '撤回转出',
    hint: '调入地还没有收到申请之前可以撤回。请在下面写明原因，申请人会看到。',
    reason: needsReason,
  },
];
