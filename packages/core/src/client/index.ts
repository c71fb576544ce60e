export { createClient, createClientOf, type Client, type ClientCall, type ClientOptions } from './create-client.ts';
export type { CallOptions } from '../calls/call-options.ts';
export type { ClientHooks } from './call.ts';
export { createIdempotencyKey } from '../calls/idempotency-key.ts';
export {
  AcctError,
  isAcctError,
  type AcctErrorCode,
  type AcctErrorDetails,
  type ClientErrorCode,
} from '../calls/acct-error.ts';
export { paginate } from '../calls/paginate.ts';
export type { RetryOptions } from './retry-options.ts';
export type { ClientLogger, LogDetails } from './logger.ts';
export type { GetToken } from './tokens.ts';
export type { UploadOptions, UploadProgress } from './upload.ts';
