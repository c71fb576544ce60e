import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds: what a slow machine needs to start a portal's page. */
const patience = 30_000;

/**
 * Asks again until there is an answer. A page that is just being left cannot answer: it is asked again, too.
 * @throws Error that says `what` was waited for
 */
export async function until<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  const end = performance.now() + patience;
  let cause: unknown;
  while (performance.now() < end) {
    try {
      const answer = await ask();
      if (answer !== undefined) return answer;
    } catch (error) {
      cause = error;
    }
    await pause(50);
  }
  throw new Error(`Not there after ${patience / 1000} s: ${what}`, { cause });
}
