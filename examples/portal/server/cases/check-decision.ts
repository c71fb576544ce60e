import type { Remark } from '@acct-kit/core/contract';
import { fieldError, Refusal, refuseField } from '../http/problem-error.ts';

/**
 * A return says why, any other decision has nothing to remark, and a remark leads to something that was asked.
 *
 * @throws Refusal on `/remarks`, or on the pointers that lead nowhere
 */
export function checkRemarks(decision: string, remarks: readonly Remark[], known: readonly string[]): void {
  if (decision === 'return' && remarks.length === 0) throw refuseField('/remarks', 'required');
  if (decision !== 'return' && remarks.length > 0) throw refuseField('/remarks', 'approved-with-remarks');
  const pointers = new Set(known);
  const errors = remarks.flatMap(({ pointer }, index) =>
    pointers.has(pointer) ? [] : [fieldError(`/remarks/${index}/pointer`, 'pointer-unknown')],
  );
  if (errors.length > 0) throw new Refusal('invalid-request', errors);
}
