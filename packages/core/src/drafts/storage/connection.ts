import { withDeadline, type Schedule } from '../platform/timers.ts';
import { closeSession, openSession, type Session } from './session.ts';
import { StorageFailure, storageFailureOf } from './storage-failure.ts';

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

/** Makes a connection. `onDeleted` is called when the database is deleted. */
export function createConnection(options: StorageOptions, schedule: Schedule, onDeleted: () => void): Connection {
  const { persist = 'device', deadline: usualDeadline = 900 } = options;
  let current: Promise<Session> | undefined;

  const forget = (session: Promise<Session>): void => {
    if (current === session) current = undefined;
    session.then(closeSession, () => undefined);
  };

  const open = (): Promise<Session> =>
    openSession(databaseNameOf(options), () => {
      current = undefined;
      onDeleted();
    });

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
      if (current) forget(current);
    },
  };
}
