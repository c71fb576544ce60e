import type { AcctError, AcctErrorCode } from '../calls/acct-error.ts';

/** What the log says about a call. It has no URL, no header, no token, and nothing of what was sent or received. */
export interface LogDetails {
  /** `applications.submit` */
  readonly call: string;
  /** Of a repetition: 1 for the first one. */
  readonly retry?: number | undefined;
  readonly code?: AcctErrorCode | undefined;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
}

/** Where the client writes its log; `console` is one. */
export interface ClientLogger {
  /** A call that succeeded, or that the caller gave up. */
  debug(message: string, details: LogDetails): void;
  /** A call that is repeated, or that failed. */
  warn(message: string, details: LogDetails): void;
}

export function logFailure(logger: ClientLogger, call: string, error: AcctError): void {
  const { code, status, requestId } = error;
  logger[code === 'aborted' ? 'debug' : 'warn']('Acct Kit: call failed', { call, code, status, requestId });
}
