import { openDB, unwrap, wrap, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { discarded, schemaVersion, type DraftsSchema, type MarkRow, type StoreName } from './schema.ts';
import { StorageFailure } from './storage-failure.ts';

export type Database = IDBPDatabase<DraftsSchema>;
export type Transaction<Mode extends IDBTransactionMode = 'readonly'> = IDBPTransaction<
  DraftsSchema,
  StoreName[],
  Mode
>;

/** How a connection was lost: the database was deleted, or the connection alone was closed. */
export type Loss = 'deleted' | 'closed';

function createStores(db: Database): void {
  db.createObjectStore('keys');
  db.createObjectStore('drafts', { keyPath: 'id' }).createIndex('expiresAt', 'expiresAt');
  db.createObjectStore('files', { keyPath: 'id' });
  db.createObjectStore('outbox', { keyPath: 'id' }).createIndex('owner', 'owner');
  db.createObjectStore('leases', { keyPath: 'name' });
  db.createObjectStore('marks', { keyPath: 'name' });
}

/** Rejects with `blocked` when an older page holds the database open. A connection that comes later is closed. */
function unlessBlocked(open: (onBlocked: () => void) => Promise<Database>): Promise<Database> {
  return new Promise((resolve, reject) => {
    let isBlocked = false;
    const onBlocked = (): void => {
      isBlocked = true;
      reject(new StorageFailure('blocked'));
    };
    open(onBlocked).then((db) => (isBlocked ? db.close() : resolve(db)), reject);
  });
}

/** Opens the database. `onLost` is called when the connection is lost without a call of `close`. */
export const openDatabase = (name: string, onLost: (loss: Loss) => void): Promise<Database> =>
  unlessBlocked((blocked) =>
    openDB<DraftsSchema>(name, schemaVersion, {
      blocked,
      upgrade(db, _oldVersion, _newVersion, transaction, event) {
        // The promise that opens the database rejects with the same error.
        transaction.done.catch(() => undefined);
        createStores(db);
        // Only Chromium says that it has discarded a damaged database, and it says so once. TypeScript does not know it.
        // The store is unwrapped because the promise of a wrapped request would reject where nobody listens.
        if ((event as { readonly dataLoss?: string }).dataLoss === 'total')
          unwrap(transaction.objectStore('marks')).put({ name: discarded } satisfies MarkRow);
      },
      blocking(_currentVersion, blockedVersion, event) {
        // Keeping the connection would hold up another tab that deletes or upgrades the database.
        (event.target as IDBDatabase).close();
        onLost(blockedVersion === null ? 'deleted' : 'closed');
      },
      terminated: () => onLost('closed'),
    }),
  );

/** Opens a database of a storage bucket. `openDB` always uses the page's own factory, so the request is wrapped here. */
export const openDatabaseIn = (factory: IDBFactory, name: string): Promise<Database> =>
  unlessBlocked(async (onBlocked) => {
    const request = factory.open(name, schemaVersion);
    request.addEventListener('blocked', onBlocked);
    request.addEventListener('upgradeneeded', () => createStores(wrap(request.result) as unknown as Database));
    const db = (await wrap(request)) as unknown as Database;
    db.addEventListener('versionchange', () => db.close());
    return db;
  });

/**
 * Runs `work` in one transaction. Resolves when everything is on disk: `strict` makes the browser wait for the disk before
 * it reports the transaction as complete. `work` must await each request before it makes the next one, because a request
 * that nobody awaits would reject where nobody listens.
 *
 * The shortcuts of idb, such as `db.get`, are not used. They do not handle the end of their own transaction, so that an
 * aborted one leaves an unhandled rejection.
 */
export async function transact<T, Mode extends 'readonly' | 'readwrite'>(
  db: Database,
  stores: readonly StoreName[],
  mode: Mode,
  work: (transaction: Transaction<Mode>) => Promise<T>,
): Promise<T> {
  const transaction = db.transaction<StoreName[], Mode>([...stores], mode, { durability: 'strict' });
  // `work` may throw at once. As an async function it rejects instead, so that `done` is always listened to.
  const run = async (): Promise<T> => work(transaction);
  try {
    const [result] = await Promise.all([run(), transaction.done]);
    return result;
  } catch (error) {
    abort(transaction);
    // A request that was cut off does not know why, but its transaction does.
    throw transaction.error ?? error;
  }
}

function abort(transaction: Transaction<'readonly' | 'readwrite'>): void {
  try {
    transaction.abort();
  } catch {
    // The transaction has ended already.
  }
}
