import { codeLabel, type Policy } from '@acct-kit/core/policy';
import type { Html } from '../../ui/layout.ts';
import { unsentEntries } from '../../ui/unsent-entries.ts';
import type { Choice, DecisionInput } from './decision.ts';

/** What the reviewer had entered, when the decision could not be carried out. They can copy it. */
export function unsentDecision(
  { decision, remarks, reason: why }: DecisionInput,
  choices: readonly Choice<string>[],
  policy: Policy,
  labelOf: (pointer: string) => string,
): Html | '' {
  return unsentEntries('您填写的审核结论', [
    { label: '审核结论', text: choices.find(({ value }) => value === decision)?.label ?? '' },
    { label: '原因', text: why },
    ...[...remarks].map(([pointer, { reason, text }]) => ({
      label: labelOf(pointer),
      text: [reason === '' ? '' : codeLabel(policy, 'returnReason', reason), text].filter(Boolean).join('：'),
    })),
  ]);
}
