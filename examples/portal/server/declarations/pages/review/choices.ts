import type { DeclarationCase, DeclarationDecision } from '@acct-kit/core/contract';
import { parseCredits, shortCredits } from '@acct-kit/core/credits';
import type { Choice } from '../../../cases/pages/decision.ts';

/** What an approval gives. */
const worth = ({ declaration: { credits } }: DeclarationCase): string =>
  credits === undefined ? '当年不再要求完成学分' : `计入 ${shortCredits(parseCredits(credits))} 学分`;

/** The decisions on a declaration. */
export const choicesFor = (declared?: DeclarationCase): readonly Choice<DeclarationDecision['decision']>[] => [
  {
    value: 'approve',
    label: '审核通过',
    hint: `材料能证明申报内容${declared === undefined ? '' : `，${worth(declared)}`}。`,
    reason: 'optional',
  },
  {
    value: 'return',
    label: '退回补正',
    hint: '在有问题的项目下打开“退回此项”，选择原因。',
    needsRemarks: true,
  },
  {
    value: 'reject',
    label: '不予通过',
    hint: '不属于可以申报的事项，补正也不能通过的。',
    reason: { missing: '不予通过的，请写明原因' },
  },
];
