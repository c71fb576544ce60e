import type { DeclarationDecision } from '@acct-kit/core/contract';
import type { FormError } from '../../../ui/error-summary.ts';
import {
  checkRemark,
  readDecision,
  toRemarks,
  type DecisionInput,
} from '../../../applications/pages/review/decision-form.ts';

/** The decision on a declaration as it was sent; a rejection says why. */
export type DeclarationInput = DecisionInput;

export const emptyInput = (version: number): DeclarationInput => ({
  version,
  decision: '',
  remarks: new Map(),
  reason: '',
});

export const readInput = (form: URLSearchParams, pointers: readonly string[]): DeclarationInput => ({
  ...readDecision(form, pointers),
  reason: (form.get('reason') ?? '').toWellFormed().trim(),
});

const decisions: readonly string[] = ['approve', 'return', 'reject'] satisfies DeclarationDecision['decision'][];

const maxReason = 500;

function checkChoice({ decision, remarks, reason }: DeclarationInput): FormError[] {
  if (!decisions.includes(decision)) return [{ field: 'decision', message: '请选择审核结论' }];
  if (decision === 'return' && remarks.size === 0)
    return [{ field: 'decision', message: '退回补正的，请至少在一个项目下选择退回原因' }];
  if (decision !== 'return' && remarks.size > 0)
    return [{ field: 'decision', message: `有 ${remarks.size} 个项目选了退回原因，结论应是退回补正` }];
  if (decision === 'reject' && reason === '') return [{ field: 'reason', message: '不予通过的，请写明原因' }];
  if (reason.length > maxReason) return [{ field: 'reason', message: `原因不能超过 ${maxReason} 个字` }];
  return [];
}

/** The decision that the form says, or everything that is wrong with it. */
export function parseInput(input: DeclarationInput): { decision: DeclarationDecision } | { errors: FormError[] } {
  const errors = [
    ...[...input.remarks].flatMap(([pointer, remark]) => checkRemark(pointer, remark)),
    ...checkChoice(input),
  ];
  if (errors.length > 0) return { errors };
  const decision = input.decision as DeclarationDecision['decision'];
  if (decision === 'return') return { decision: { decision, remarks: toRemarks(input) } };
  return { decision: { decision, ...(input.reason === '' ? {} : { reason: input.reason }) } };
}
