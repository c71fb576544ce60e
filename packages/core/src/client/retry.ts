import { AcctError } from './errors.ts';

/** How often and how fast a call that may be repeated is repeated. */
export interface RetryOptions {
  /** Repetitions after the first attempt; 0 for none. Default 3. */
  readonly limit?: number;
  /**
   * Milliseconds before repetition `attempt` (1, 2, …) when the server does not say. Default: 500 ms doubling to 5 s,
   * of which a random half is taken off, so that clients do not come back all at once.
   */
  readonly delay?: (attempt: number) => number;
  /** The longest `Retry-After` that is waited for, in milliseconds; beyond it the error is thrown. Default 30 s. */
  readonly maxRetryAfter?: number;
}

export type RetrySettings = Required<RetryOptions>;

const backoff = (attempt: number): number => Math.min(5000, 500 * 2 ** (attempt - 1)) * (1 - Math.random() / 2);

export const retrySettings = ({
  limit = 3,
  delay = backoff,
  maxRetryAfter = 30_000,
}: RetryOptions = {}): RetrySettings => ({ limit, delay, maxRetryAfter });

/** `promise`, or `aborted` as soon as `signal` is: for what cannot be aborted itself. */
export function orAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise;
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(new AcctError('aborted'));
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });
}

/** Resolves after `milliseconds`; rejects with `aborted` as soon as `signal` is. */
export async function wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await orAborted(new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds))), signal);
  } finally {
    clearTimeout(timer);
  }
}
