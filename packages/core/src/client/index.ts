export { createClient, createClientOf, type Client, type ClientCall, type ClientOptions } from './create-client.ts';
export { createIdempotencyKey, type CallOptions } from './call.ts';
export { AcctError, isAcctError, type AcctErrorCode, type AcctErrorDetails, type ClientErrorCode } from './errors.ts';
export { paginate } from './paginate.ts';
export type { RetryOptions } from './retry.ts';
export type { GetToken } from './tokens.ts';
export type { UploadOptions, UploadProgress } from './upload.ts';
