import { withDeadline, type Schedule } from '../platform/timers.ts';
import { closeSession, openSession, type Session } from './session.ts';
import { retryOf, StorageFailure, storageFailureOf } from './storage-failure.ts';

export interface StorageOptions {
  /** Default `device`. With `none`, for a public computer, nothing is written and no database is opened. */
  readonly persist?: 'device' | 'none' | undefined;
  /** Default `acct-kit`. */
  readonly databaseName?: string | undefined;
  /** Milliseconds after which storage counts as not answering. Default 900, so that the form says it within a second. */
  readonly deadline?: number | undefined;
}

/** Opens the database when it is needed, and again after the connection was lost. */
export interface Connection {
  /** Rejects with a `StorageFailure`, and with nothing else. */
  use<T>(work: (session: Session) => Promise<T>, deadline?: number): Promise<T>;
  close(): void;
}

export const databaseNameOf = ({ databaseName = 'acct-kit' }: StorageOptions): string => databaseName;

export interface ConnectionEvents {
  /** Called when the database was deleted. */
  onDeleted(): void;
  /** Called when the browser has closed the connection and the database cannot be opened for now. */
  onUnreachable?(failure: StorageFailure): void;
  /** Called after `onUnreachable`, when the same database is open again. */
  onReachable?(): void;
}

/** Milliseconds until a lost connection is opened again, if that has failed before. */
const reopenPause = 1000;

export function createConnection(options: StorageOptions, schedule: Schedule, events: ConnectionEvents): Connection {
  const { persist = 'device', deadline: usualDeadline = 900 } = options;
  let current: Promise<Session> | undefined;
  /** Goes up with each call of `close`, so that work from before can tell that it is no longer wanted. */
  let generation = 0;

  const forget = (session: Promise<Session>): void => {
    if (current === session) current = undefined;
    session.then(closeSession, () => undefined);
  };

  function open(): Promise<Session> {
    const session = openSession(databaseNameOf(options), (loss) => {
      forget(session);
      if (loss === 'deleted') events.onDeleted();
      // If the connection was lost while it was being opened, then `use` rejects and there is nothing to look for.
      else session.then((lost) => findAgain(lost, generation)).catch(() => undefined);
    });
    return session;
  }

  /**
   * Finds out what has become of the database after the browser has closed the connection. A browser closes it when its
   * data are cleared, but also for other reasons: on iOS when the page is in the background. The keys are created with
   * the database and are the same only if it is still there.
   */
  async function findAgain({ keys }: Pick<Session, 'keys'>, since: number, wasReported = false): Promise<void> {
    if (since !== generation) return;
    try {
      const { id } = await use(async (session) => session.keys);
      if (since !== generation) return;
      if (id !== keys.id) events.onDeleted();
      else if (wasReported) events.onReachable?.();
    } catch (error) {
      if (since !== generation) return;
      const failure = storageFailureOf(error);
      events.onUnreachable?.(failure);
      if (retryOf[failure.reason] === 'soon') schedule(() => void findAgain({ keys }, since, true), reopenPause);
    }
  }

  async function use<T>(work: (session: Session) => Promise<T>, deadline = usualDeadline): Promise<T> {
    if (persist === 'none') throw new StorageFailure('public');
    const session = (current ??= open());
    try {
      return await withDeadline(session.then(work), deadline, new StorageFailure('timeout'), schedule);
    } catch (error) {
      // Something may be wrong with the connection or its keys. The next use opens another connection.
      forget(session);
      const failure = storageFailureOf(error);
      // Another tab has deleted everything, the keys too. The next connection creates new ones.
      if (failure.reason === 'key-missing') return use(work, deadline);
      throw failure;
    }
  }

  return {
    use,
    close() {
      generation += 1;
      if (current) forget(current);
    },
  };
}
