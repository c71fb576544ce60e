import type { FieldError, ProblemCode } from '@acct-kit/core/contract';
import type { ServerFieldCode } from './field-codes.ts';

/** Ends a call with a problem of the contract. What the call has written so far is rolled back. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly errors: FieldError[] | undefined;
  readonly headers: Record<string, string>;

  constructor(code: ProblemCode, errors?: FieldError[], headers: Record<string, string> = {}) {
    super(code);
    this.code = code;
    this.errors = errors;
    this.headers = headers;
  }
}

/** Codes of the policy's checks that handlers use, too. */
type SharedFieldCode = 'required' | 'unknown-code' | 'date-format' | 'date-in-future';

/** The error of one field. */
export const fieldError = (pointer: string, code: ServerFieldCode | SharedFieldCode): FieldError => ({ pointer, code });

/** The problem that one field is wrong. */
export const fieldProblem = (...where: Parameters<typeof fieldError>): ProblemError =>
  new ProblemError('invalid-request', [fieldError(...where)]);
