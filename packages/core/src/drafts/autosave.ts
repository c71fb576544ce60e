import type { Schedule } from './platform/timers.ts';
import { retryOf, type StorageFailure } from './storage/storage-failure.ts';

export interface Autosave {
  /** Whether everything new has been written. */
  readonly isUpToDate: boolean;
  /** Says that there is something new. It will be written soon. */
  requestSave(): void;
  /** Says that what was written is gone. The next save writes everything again. */
  discardWritten(): void;
  /** Writes what is not on disk yet. Resolves when it is on disk or could not be written. */
  saveNow(): Promise<void>;
  /** Stops saving. Resolves when a write that was under way has ended. */
  stop(): Promise<void>;
}

interface AutosaveOptions {
  /** Writes the newest state. Rejects with a `StorageFailure`. */
  readonly write: () => Promise<void>;
  /** Milliseconds from a change to its write. Changes in between are written together. */
  readonly delay: number;
  readonly schedule: Schedule;
  /** Called when the newest state is on disk. */
  readonly onWritten: () => void;
  readonly onFailure: (failure: StorageFailure) => void;
}

const firstPause = 1000;
const longestPause = 5000;

/** Makes one write at a time, always of the newest state, and tries again after a failure. */
export function createAutosave({ write, delay, schedule, onWritten, onFailure }: AutosaveOptions): Autosave {
  let newest = 0;
  let written = 0;
  let failures = 0;
  let isStopped = false;
  let cancel: (() => void) | undefined;
  let last = Promise.resolve();

  const scheduleSave = (milliseconds: number): void => {
    cancel ??= schedule(() => void saveNow(), milliseconds);
  };

  function handleFailure(failure: StorageFailure): void {
    const retry = retryOf[failure.reason];
    isStopped = retry === 'never';
    if (retry === 'soon') scheduleSave(Math.min(longestPause, firstPause * 2 ** failures));
    failures += 1;
    onFailure(failure);
  }

  async function writeUntilNewest(): Promise<void> {
    while (written < newest && !isStopped) {
      const current = newest;
      try {
        await write();
      } catch (error) {
        return handleFailure(error as StorageFailure);
      }
      failures = 0;
      written = current;
      if (written === newest) onWritten();
    }
  }

  function saveNow(): Promise<void> {
    cancel?.();
    cancel = undefined;
    last = last.then(writeUntilNewest);
    return last;
  }

  return {
    get isUpToDate() {
      return written === newest;
    },
    requestSave() {
      newest += 1;
      if (!isStopped) scheduleSave(delay);
    },
    discardWritten() {
      newest += 1;
    },
    saveNow,
    stop() {
      isStopped = true;
      return saveNow();
    },
  };
}
