import { maxRemarks, type Remark } from '@acct-kit/core/contract';
import type { FormError } from '../../ui/error-summary.ts';
import { maxText, readRemarks, remarkErrors, toRemarks, type RemarkInputs } from './remark-input.ts';

/** A decision that a reviewer can choose, and what belongs to it. */
export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint: string;
  /** Whether the decision needs remarks on fields. Any other decision must have none. */
  readonly needsRemarks?: true;
  /** Ends the message about remarks beside a decision that takes none. */
  readonly remarksError?: string;
  /** Whether the decision sends the reason along. A text is the message for a decision that needs one and has none. */
  readonly reason?: 'optional' | { readonly missing: string };
}

/** The decision form as it was sent. The page shows it again as it is when something is wrong with it. */
export interface DecisionInput {
  /** The version of the case that the reviewer has seen. */
  readonly version: number;
  readonly decision: string;
  readonly remarks: RemarkInputs;
  readonly reason: string;
}

/** A decision as the contract has it. */
export interface Decision<Value extends string> {
  readonly decision: Value;
  readonly remarks?: Remark[];
  readonly reason?: string;
}

export const emptyDecision = (version: number): DecisionInput => ({
  version,
  decision: '',
  remarks: new Map(),
  reason: '',
});

/** Reads the form. `pointers` are the fields that take remarks. */
export const readDecision = (form: URLSearchParams, pointers: readonly string[]): DecisionInput => ({
  version: Number(form.get('version')) || 0,
  decision: form.get('decision') ?? '',
  remarks: readRemarks(form, pointers),
  reason: (form.get('reason') ?? '').toWellFormed().trim(),
});

/** What is wrong with the choice. A message at a time is enough, because they contradict each other. */
function choiceError<Value extends string>(
  choice: Choice<Value> | undefined,
  { remarks, reason }: DecisionInput,
): FormError | undefined {
  const field = 'decision';
  if (choice === undefined) return { field, message: '请选择审核结论' };
  if (choice.needsRemarks && remarks.size === 0)
    return { field, message: '退回补正的，请至少在一个项目下选择退回原因' };
  if (!choice.needsRemarks && remarks.size > 0)
    return { field, message: `有 ${remarks.size} 个项目选了退回原因，${choice.remarksError ?? '结论应是退回补正'}` };
  if (remarks.size > maxRemarks) return { field, message: `退回的项目太多，一次最多 ${maxRemarks} 项` };
  if (typeof choice.reason === 'object' && reason === '') return { field: 'reason', message: choice.reason.missing };
  if (reason.length > maxText) return { field: 'reason', message: `原因不能超过 ${maxText} 个字` };
  return undefined;
}

/** The decision that the form says, or everything that is wrong with it. */
export function parseDecision<Value extends string>(
  input: DecisionInput,
  choices: readonly Choice<Value>[],
): { decision: Decision<Value> } | { errors: FormError[] } {
  const choice = choices.find(({ value }) => value === input.decision);
  const error = choiceError(choice, input);
  const errors = [...remarkErrors(input.remarks), ...(error === undefined ? [] : [error])];
  if (choice === undefined || errors.length > 0) return { errors };
  return {
    decision: {
      decision: choice.value,
      ...(choice.needsRemarks ? { remarks: toRemarks(input.remarks) } : {}),
      ...(choice.reason === undefined || input.reason === '' ? {} : { reason: input.reason }),
    },
  };
}
