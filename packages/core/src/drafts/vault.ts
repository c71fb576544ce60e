import { currentKeys, openDatabase, transact, type Store, type Transaction } from './database.ts';
import { failureOf, StorageFailure } from './failure.ts';
import { createKeys, type Keys } from './seal.ts';
import { withDeadline, type Schedule } from './timers.ts';
import { joinTwin, noting, restore, type Note, type Twin } from './twin.ts';

/** An open database and the keys of what is in it. */
export interface Session {
  readonly db: IDBDatabase;
  readonly twin: Twin;
  readonly keys: Keys;
  /** Whether something was there whose keys are gone. */
  readonly lostKeys: boolean;
}

export interface VaultOptions {
  /** Default `device`; `none` for a public computer: nothing is written, and no database opened. */
  readonly persist?: 'device' | 'none' | undefined;
  /** Default `acct-kit`. */
  readonly databaseName?: string | undefined;
  /** Milliseconds after which storage counts as not answering. Default 900, so that it is said within a second. */
  readonly deadline?: number | undefined;
}

/** The database, opened when it is needed and again after it was lost. */
export interface Vault {
  /** Rejects with a `StorageFailure`, and with nothing else. */
  use<T>(work: (session: Session) => Promise<T>, deadline?: number): Promise<T>;
  close(): void;
}

export const databaseNameOf = ({ databaseName = 'acct-kit' }: VaultOptions): string => databaseName;

/** The keys of the profile; new ones if there are none. Two tabs that come at once get the same. */
async function keysOf(db: IDBDatabase): Promise<Pick<Session, 'keys' | 'lostKeys'>> {
  const known = await transact(db, ['keys'], 'readonly', (rows) => rows.get('keys', currentKeys));
  if (known) return { keys: known, lostKeys: false };
  const fresh = await createKeys();
  return transact(db, ['keys', 'drafts', 'outbox'], 'readwrite', async (rows) => {
    const keys = await rows.get('keys', currentKeys);
    if (keys) return { keys, lostKeys: false };
    await rows.put('keys', fresh, currentKeys);
    return { keys: fresh, lostKeys: await holdsAnything(rows) };
  });
}

const holdsAnything = async (rows: Transaction): Promise<boolean> =>
  (await rows.count('drafts')) + (await rows.count('outbox')) > 0;

export const read = <T>({ db }: Session, store: Store, work: (rows: Transaction) => Promise<T>): Promise<T> =>
  transact(db, [store], 'readonly', work);

/** Does `work` in one transaction, then once more in the twin. */
async function change<T>(
  { db, twin }: Session,
  stores: readonly Store[],
  work: (rows: Transaction) => Promise<T>,
): Promise<T> {
  const notes: Note[] = [];
  const result = await transact(db, stores, 'readwrite', (rows) => work(noting(rows, notes)));
  await twin.repeat(notes);
  return result;
}

/** Writes in one transaction, if the keys that things were sealed with are still those that will be there to read them. */
export const write = <T>(
  session: Session,
  stores: readonly Store[],
  work: (rows: Transaction) => Promise<T>,
): Promise<T> =>
  change(session, ['keys', ...stores], async (rows) => {
    const current = await rows.get('keys', currentKeys);
    if (current?.id !== session.keys.id) throw new StorageFailure('key-missing');
    return work(rows);
  });

/** Removes in one transaction, and the keys too when nothing is left that they open. */
export const remove = (session: Session, work: (rows: Transaction) => Promise<unknown>): Promise<void> =>
  change(session, ['keys', 'drafts', 'files', 'outbox'], async (rows) => {
    await work(rows);
    if (!(await holdsAnything(rows))) await rows.delete('keys', currentKeys);
  });

export function createVault(options: VaultOptions, schedule: Schedule, onLost: () => void): Vault {
  const { persist = 'device', deadline: usual = 900 } = options;
  let current: Promise<Session> | undefined;

  const forget = (session: Promise<Session>): void => {
    if (current === session) current = undefined;
    session.then(
      ({ db, twin }) => {
        db.close();
        twin.close();
      },
      () => undefined,
    );
  };

  async function open(): Promise<Session> {
    const name = databaseNameOf(options);
    const db = await openDatabase(name, () => {
      current = undefined;
      onLost();
    });
    try {
      await restore(name, db);
      return { db, ...(await keysOf(db)), twin: joinTwin(name, db) };
    } catch (error) {
      db.close();
      throw error;
    }
  }

  async function use<T>(work: (session: Session) => Promise<T>, deadline = usual): Promise<T> {
    if (persist === 'none') throw new StorageFailure('public');
    const session = (current ??= open());
    try {
      return await withDeadline(session.then(work), deadline, new StorageFailure('timeout'), schedule);
    } catch (error) {
      // Whatever is wrong with the connection or its keys, the next one may be better.
      forget(session);
      const failure = failureOf(error);
      // Another tab has wiped all there was, the keys too: the next connection has new ones.
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
