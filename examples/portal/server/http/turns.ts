import { ProblemError } from './problem-error.ts';

/** How much of the server one account may use at once. */
export interface TurnLimits {
  readonly running: number;
  readonly waiting: number;
}

/** Less than half of the connections of the pool, so that one account leaves room for the others. */
export const turnLimits: TurnLimits = { running: 4, waiting: 50 };

interface Queue {
  running: number;
  readonly waiting: (() => void)[];
}

/** Carries work out when it is the turn of the account. */
export type InTurn = <T>(accountId: string, work: () => Promise<T>) => Promise<T>;

/**
 * Gives each account a share of the server: some of its work runs, some more waits in the order in which it came, and
 * what comes beyond that is refused. The shares are those of one process, as its pool is.
 */
export function createTurns({ running, waiting }: TurnLimits = turnLimits): InTurn {
  const queues = new Map<string, Queue>();

  const begin = async (queue: Queue): Promise<void> => {
    if (queue.running < running) {
      queue.running += 1;
      return;
    }
    if (queue.waiting.length >= waiting) throw new ProblemError('rate-limited', undefined, { 'Retry-After': '2' });
    await new Promise<void>((resolve) => queue.waiting.push(resolve));
  };

  /** The next one takes over the place that becomes free. */
  const end = (accountId: string, queue: Queue): void => {
    const next = queue.waiting.shift();
    if (next !== undefined) next();
    else if ((queue.running -= 1) === 0) queues.delete(accountId);
  };

  return async (accountId, work) => {
    const queue = queues.get(accountId) ?? { running: 0, waiting: [] };
    queues.set(accountId, queue);
    await begin(queue);
    try {
      return await work();
    } finally {
      end(accountId, queue);
    }
  };
}
