import type { FieldError, ProblemCode } from '../contract/index.ts';

/**
 * The errors for which there is no problem document from the server: no connection, no reply in time, a call that the
 * caller aborted, and a page without HTTPS. Browsers offer no SHA-256 on such a page, and an upload needs it.
 */
export type ClientErrorCode = 'network' | 'timeout' | 'aborted' | 'insecure-context';

export type AcctErrorCode = ProblemCode | ClientErrorCode;

export interface AcctErrorDetails {
  /** The name of the call that failed, for example `applications.submit`. */
  readonly call?: string | undefined;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly errors?: readonly FieldError[] | undefined;
  readonly cause?: unknown;
}

const brand: unique symbol = Symbol.for('@acct-kit/AcctError');

/**
 * The only error class that the client throws. It says which call failed, why, and which fields are wrong. It never
 * contains the token, or a value that was sent or received.
 *
 * `cause` is the original error, if there is one: the error that `fetch` or `getToken` threw, or the reason that the
 * caller gave for aborting. It is never an error of ky, because those contain the request and the response.
 */
export class AcctError extends Error {
  readonly [brand] = true;
  /** Map this code to a text in the person's language. `message` is for developers only. */
  readonly code: AcctErrorCode;
  /** The HTTP status, if there was a reply. */
  readonly status: number | undefined;
  /** The operator of the server can find the request by this id. */
  readonly requestId: string | undefined;
  /** The fields that are wrong. A pointer refers to the body, or starts with `/query` or `/params`. */
  readonly errors: readonly FieldError[];

  constructor(code: AcctErrorCode, { call, status, requestId, errors = [], cause }: AcctErrorDetails = {}) {
    const fields = errors.map(({ pointer, code }) => `${pointer || '/'} ${code}`).join(', ');
    super(`${call === undefined ? '' : `${call}: `}${code}${fields === '' ? '' : ` (${fields})`}`);
    // Set explicitly, because Chromium before 93 ignores the second argument of `Error`.
    if (cause !== undefined)
      Object.defineProperty(this, 'cause', { value: cause, configurable: true, writable: true, enumerable: false });
    this.name = 'AcctError';
    this.code = code;
    this.status = status;
    this.requestId = requestId;
    this.errors = errors;
  }
}

/** Whether `error` is an `AcctError`. It also recognises errors from another copy of this package on the page. */
export const isAcctError = (error: unknown): error is AcctError =>
  typeof error === 'object' && error !== null && (error as { [brand]?: unknown })[brand] === true;
