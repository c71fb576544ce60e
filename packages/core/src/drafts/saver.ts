import { retryOf, type StorageFailure } from './failure.ts';
import type { Schedule } from './timers.ts';

export interface Saver {
  /** There is something new: it will be written soon. */
  request(): void;
  /** What was written is gone: the next write is for all of it. */
  lose(): void;
  /** Writes now what is not on disk; resolves when it is, or when it could not be. */
  flush(): Promise<void>;
  /** Writes no more; resolves when what was under way has ended. */
  stop(): Promise<void>;
}

interface SaverOptions {
  /** Writes the newest state; rejects with a `StorageFailure`. */
  readonly write: () => Promise<void>;
  /** Milliseconds from a change to its write; changes in between go with it. */
  readonly delay: number;
  readonly schedule: Schedule;
  /** The newest state is on disk. */
  readonly onWritten: () => void;
  readonly onFailure: (failure: StorageFailure) => void;
}

const firstPause = 1000;
const longestPause = 5000;

/** Writes one at a time, always the newest state, and again after a failure. */
export function createSaver({ write, delay, schedule, onWritten, onFailure }: SaverOptions): Saver {
  let newest = 0;
  let written = 0;
  let failures = 0;
  let isOver = false;
  let cancel: (() => void) | undefined;
  let last = Promise.resolve();

  const plan = (milliseconds: number): void => {
    cancel ??= schedule(() => void flush(), milliseconds);
  };

  function giveUp(failure: StorageFailure): void {
    const retry = retryOf[failure.reason];
    isOver = retry === 'never';
    if (retry === 'soon') plan(Math.min(longestPause, firstPause * 2 ** failures));
    failures += 1;
    onFailure(failure);
  }

  async function run(): Promise<void> {
    while (written < newest && !isOver) {
      const current = newest;
      try {
        await write();
      } catch (error) {
        return giveUp(error as StorageFailure);
      }
      failures = 0;
      written = current;
      if (written === newest) onWritten();
    }
  }

  function flush(): Promise<void> {
    cancel?.();
    cancel = undefined;
    last = last.then(run);
    return last;
  }

  return {
    request() {
      newest += 1;
      if (!isOver) plan(delay);
    },
    lose() {
      newest += 1;
    },
    flush,
    stop() {
      isOver = true;
      return flush();
    },
  };
}
