import { AcctError } from './acct-error.ts';

/** Creates the error of a call that the caller aborted. Its cause is the reason that the caller gave to the signal. */
export const abortedError = (signal: AbortSignal): AcctError => new AcctError('aborted', { cause: signal.reason });

/**
 * Settles like `promise`, or rejects as soon as `signal` aborts. Use it for work that does not accept a signal itself.
 */
export function orAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise;
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(abortedError(signal));
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });
}

/** Resolves after `milliseconds`, or rejects as soon as `signal` aborts. */
export async function wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await orAborted(new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds))), signal);
  } finally {
    clearTimeout(timer);
  }
}
