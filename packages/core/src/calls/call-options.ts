/** Options of a single call. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /**
   * For writes: the server executes calls with the same key and body only once. Default: a random key for each call.
   */
  readonly idempotencyKey?: string | undefined;
}
