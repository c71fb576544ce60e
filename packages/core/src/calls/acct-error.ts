import type { FieldError, ProblemCode } from '../contract/index.ts';

/**
 * What can go wrong without a problem document of the server: no connection, no reply in time, a call that the caller
 * gave up, and a page that is not served over HTTPS (a browser has no SHA-256 there, which an upload needs).
 */
export type ClientErrorCode = 'network' | 'timeout' | 'aborted' | 'insecure-context';

export type AcctErrorCode = ProblemCode | ClientErrorCode;

export interface AcctErrorDetails {
  /** The call that failed, `applications.submit`. */
  readonly call?: string | undefined;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly errors?: readonly FieldError[] | undefined;
  readonly cause?: unknown;
}

const brand: unique symbol = Symbol.for('@acct-kit/AcctError');

/**
 * The one error that the client throws. It says which call failed, why, and in which fields; it never holds a value
 * that was sent or received, nor the token.
 *
 * `cause` is the error underneath, where there is one: what `fetch` or `getToken` threw, or the reason that the caller
 * gave for aborting. It is never an error of ky, because those hold the request and the response.
 */
export class AcctError extends Error {
  readonly [brand] = true;
  /** Map this to text in the person's language; `message` is for developers. */
  readonly code: AcctErrorCode;
  /** The HTTP status, when there was a reply. */
  readonly status: number | undefined;
  /** The operator of the server finds the request by it. */
  readonly requestId: string | undefined;
  /** The fields that are wrong: pointers into the body, or below `/query` and `/params`. */
  readonly errors: readonly FieldError[];

  constructor(code: AcctErrorCode, { call, status, requestId, errors = [], cause }: AcctErrorDetails = {}) {
    const fields = errors.map(({ pointer, code }) => `${pointer || '/'} ${code}`).join(', ');
    super(`${call === undefined ? '' : `${call}: `}${code}${fields === '' ? '' : ` (${fields})`}`);
    // Set by hand because Chromium before 93 ignores the second argument of `Error`.
    if (cause !== undefined)
      Object.defineProperty(this, 'cause', { value: cause, configurable: true, writable: true, enumerable: false });
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
