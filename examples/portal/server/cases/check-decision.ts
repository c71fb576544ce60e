import type { Remark } from '@acct-kit/core/contract';
import { fieldError, fieldProblem, ProblemError } from '../http/problem-error.ts';

/**
 * Checks the remarks of a decision. Only a return has remarks, it must have one, and each remark must be about something
 * that was asked.
 *
 * @throws ProblemError on `/remarks`, or on the pointers that are unknown
 */
export function checkRemarks(decision: string, remarks: readonly Remark[], known: readonly string[]): void {
  if (decision === 'return' && remarks.length === 0) throw fieldProblem('/remarks', 'required');
  if (decision !== 'return' && remarks.length > 0) throw fieldProblem('/remarks', 'approved-with-remarks');
  const pointers = new Set(known);
  const errors = remarks.flatMap(({ pointer }, index) =>
    pointers.has(pointer) ? [] : [fieldError(`/remarks/${index}/pointer`, 'pointer-unknown')],
  );
  if (errors.length > 0) throw new ProblemError('invalid-request', errors);
}

/** @throws ProblemError on `/reason` where a decision that needs a reason has none */
export function requireReason(reason: string | undefined): void {
  if ((reason ?? '').trim() === '') throw fieldProblem('/reason', 'required');
}
