/** How often and how fast a call is repeated that may be repeated. */
export interface RetryOptions {
  /** Repetitions after the first attempt; 0 for none. Default 3. */
  readonly limit?: number;
  /**
   * Milliseconds before repetition `attempt` (1, 2, …) when the server does not say. Default: 500 ms, doubled each time
   * up to 5 s, minus a random part of up to a half, so that clients do not all come back at once.
   */
  readonly delay?: (attempt: number) => number;
  /** The longest `Retry-After` that the client waits for, in milliseconds; beyond it the error is thrown. Default 30 s. */
  readonly maxRetryAfter?: number;
}

export type RetrySettings = Required<RetryOptions>;

const backoff = (attempt: number): number => Math.min(5000, 500 * 2 ** (attempt - 1)) * (1 - Math.random() / 2);

export const retrySettings = ({
  limit = 3,
  delay = backoff,
  maxRetryAfter = 30_000,
}: RetryOptions = {}): RetrySettings => ({ limit, delay, maxRetryAfter });
