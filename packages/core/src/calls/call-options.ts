/** Options of a single call. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /** For a write: the server carries out calls with the same key and body once. Default: a random key for each call. */
  readonly idempotencyKey?: string | undefined;
}
