import { codeLabel, type Policy } from '@acct-kit/core/policy';
import { statusLabels } from '../../../ui/labels.ts';
import type { Html } from '../../../ui/layout.ts';
import { unsent } from '../../../ui/unsent.ts';
import type { DecisionInput } from './decision-form.ts';
import { remarkedLabel } from './history.ts';

const decisionLabels: Record<string, string | undefined> = {
  approve: statusLabels.approved,
  return: statusLabels.returned,
  reject: statusLabels.rejected,
};

/** What the reviewer had put down, so that it need not be thought up again. */
export function unsentDecision(policy: Policy, { decision, remarks, reason: why }: DecisionInput): Html | '' {
  const choice = decisionLabels[decision];
  return unsent('您填写的审核结论', [
    ...(choice === undefined ? [] : [{ label: '审核结论', text: choice }]),
    ...(why === '' ? [] : [{ label: '原因', text: why }]),
    ...[...remarks].map(([pointer, { reason, text }]) => ({
      label: remarkedLabel(policy, pointer),
      text: [reason === '' ? '' : codeLabel(policy, 'returnReason', reason), text].filter(Boolean).join('：'),
    })),
  ]);
}
