export { createClient, createClientOf, type Client, type ClientCall, type ClientOptions } from './create-client.ts';
export type { CallOptions, ClientHooks } from './call.ts';
export { createIdempotencyKey } from './request.ts';
export { AcctError, isAcctError, type AcctErrorCode, type AcctErrorDetails, type ClientErrorCode } from './errors.ts';
export { paginate } from './paginate.ts';
export type { RetryOptions } from './retry-options.ts';
export type { ClientLogger, LogDetails } from './logger.ts';
export type { GetToken } from './tokens.ts';
export type { UploadOptions, UploadProgress } from './upload.ts';
