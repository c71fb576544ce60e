import type { ReviewDecision } from '@acct-kit/core/contract';
import type { Choice } from '../../../cases/pages/decision.ts';

/** The decisions on an application. The workflow says which of them its procedure knows. */
export const choices: readonly Choice<ReviewDecision['decision']>[] = [
  {
    value: 'approve',
    label: '审核通过',
    hint: '填写内容与材料一致，材料齐全清晰。',
    remarksError: '不能同时审核通过',
  },
  {
    value: 'return',
    label: '退回补正',
    hint: '在上面有问题的项目下打开“退回此项”，选择原因。申请人会看到这些原因。',
    needsRemarks: true,
  },
  {
    value: 'reject',
    label: '不予接收',
    hint: '不属于本区，补正也不能接收的。档案留在调出地。',
    reason: { missing: '不予接收的，请写明原因' },
  },
];
