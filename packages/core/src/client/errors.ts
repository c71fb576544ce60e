import type { FieldError, ProblemCode } from '../contract/index.ts';

/**
 * What can go wrong before a problem crosses the wire: no connection, no reply in time, given up by the caller, and a
 * page that is not served over HTTPS (there the browser has no SHA-256, which an upload needs).
 */
export type ClientErrorCode = 'network' | 'timeout' | 'aborted' | 'insecure-context';

export type AcctErrorCode = ProblemCode | ClientErrorCode;

export interface AcctErrorDetails {
  /** The call that failed, `applications.submit`. */
  readonly call?: string | undefined;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly errors?: readonly FieldError[] | undefined;
}

const brand: unique symbol = Symbol.for('@acct-kit/AcctError');

/**
 * The one error that the client throws. It says which call failed, why, and in which fields; it never holds a value
 * that was sent or received, nor the token.
 */
export class AcctError extends Error {
  readonly [brand] = true;
  /** Map this to text in the person's language; `message` is for developers. */
  readonly code: AcctErrorCode;
  /** The HTTP status, when there was a reply. */
  readonly status: number | undefined;
  /** What the operator of the server finds the request by. */
  readonly requestId: string | undefined;
  /** The fields that are wrong: pointers into the body, or below `/query` and `/params`. */
  readonly errors: readonly FieldError[];

  constructor(code: AcctErrorCode, { call, status, requestId, errors = [] }: AcctErrorDetails = {}) {
    const fields = errors.map(({ pointer, code }) => `${pointer || '/'} ${code}`).join(', ');
    super(`${call === undefined ? '' : `${call}: `}${code}${fields === '' ? '' : ` (${fields})`}`);
    this.name = 'AcctError';
    this.code = code;
    this.status = status;
    this.requestId = requestId;
    this.errors = errors;
  }
}

/** Whether `error` is an `AcctError`, also one of another copy of this package on the page. */
export const isAcctError = (error: unknown): error is AcctError =>
  typeof error === 'object' && error !== null && (error as { [brand]?: unknown })[brand] === true;
