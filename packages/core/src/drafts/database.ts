import { StorageFailure } from './failure.ts';
import type { Keys, Sealed } from './seal.ts';

/** A draft as it is stored: what is not sealed says nothing of the person. */
export interface DraftRow extends Sealed {
  readonly id: string;
  readonly schema: number;
  /** Another one with each write. */
  readonly revision: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

export interface DossierRow {
  /** The draft's id, `/`, and the file's key. */
  readonly id: string;
  readonly iv: Sealed['iv'];
  readonly data: Blob;
}

export interface OutboxRow extends Sealed {
  readonly id: string;
  /** Whose entry it is, as a name that only this browser can make. */
  readonly owner: string;
}

/** Which tab sends, until when, where the browser has no locks. */
export interface LeaseRow {
  readonly name: string;
  readonly holder: string;
  readonly until: number;
}

/** What is known of the database itself. */
export interface MarkRow {
  readonly name: string;
}

interface Rows {
  readonly keys: Keys;
  readonly drafts: DraftRow;
  readonly files: DossierRow;
  readonly outbox: OutboxRow;
  readonly leases: LeaseRow;
  readonly marks: MarkRow;
}

/** The key of the keys. */
export const currentKeys = 'current';
/** The mark of a database whose forerunner the browser has thrown away as damaged. */
export const thrownAway = 'thrown-away';

export type Store = keyof Rows;

/** What can be asked within a transaction. */
export interface Transaction {
  get<S extends Store>(store: S, key: string): Promise<Rows[S] | undefined>;
  all<S extends Store>(store: S): Promise<Rows[S][]>;
  getAll<S extends Store>(store: S, index: string, query: string): Promise<Rows[S][]>;
  getAllKeys(store: Store, index: string, query: IDBKeyRange): Promise<string[]>;
  count(store: Store): Promise<number>;
  put<S extends Store>(store: S, row: Rows[S], key?: string): Promise<unknown>;
  delete(store: Store, key: string | IDBKeyRange): Promise<unknown>;
  clear(store: Store): Promise<unknown>;
}

const answerTo = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });

const within = (transaction: IDBTransaction): Transaction => ({
  get: (store, key) => answerTo(transaction.objectStore(store).get(key)),
  all: (store) => answerTo(transaction.objectStore(store).getAll()),
  getAll: (store, index, query) => answerTo(transaction.objectStore(store).index(index).getAll(query)),
  getAllKeys: (store, index, query) =>
    answerTo(transaction.objectStore(store).index(index).getAllKeys(query) as IDBRequest<string[]>),
  count: (store) => answerTo(transaction.objectStore(store).count()),
  put: (store, row, key) => answerTo(transaction.objectStore(store).put(row, key)),
  delete: (store, key) => answerTo(transaction.objectStore(store).delete(key)),
  clear: (store) => answerTo(transaction.objectStore(store).clear()),
});

function createStores(db: IDBDatabase): void {
  db.createObjectStore('keys');
  db.createObjectStore('drafts', { keyPath: 'id' }).createIndex('expiresAt', 'expiresAt');
  db.createObjectStore('files', { keyPath: 'id' });
  db.createObjectStore('outbox', { keyPath: 'id' }).createIndex('owner', 'owner');
  db.createObjectStore('leases', { keyPath: 'name' });
  db.createObjectStore('marks', { keyPath: 'name' });
}

/** Opens the database. `onLost` is called when it is deleted, upgraded by a newer build, or closed by the browser. */
export function openDatabase(name: string, onLost: () => void, factory = indexedDB): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name, 1);
    let isBlocked = false;
    request.onupgradeneeded = (event) => {
      createStores(request.result);
      // Chromium tells of a loss, once; other browsers do not, and TypeScript does not know of it.
      if ((event as { readonly dataLoss?: string }).dataLoss === 'total')
        request.transaction!.objectStore('marks').put({ name: thrownAway } satisfies MarkRow);
    };
    request.onerror = () => reject(request.error!);
    request.onblocked = () => {
      isBlocked = true;
      reject(new StorageFailure('blocked'));
    };
    request.onsuccess = () => {
      const db = request.result;
      db.onclose = onLost;
      db.onversionchange = () => {
        db.close();
        onLost();
      };
      if (isBlocked) db.close();
      else resolve(db);
    };
  });
}

/** Does `work` in one transaction, and resolves when it is on disk. */
export async function transact<T>(
  db: IDBDatabase,
  stores: readonly Store[],
  mode: 'readonly' | 'readwrite',
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const transaction = db.transaction(stores, mode, { durability: 'strict' });
  const end = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('', 'AbortError'));
  });
  // What throws at once rejects as well, so that nobody leaves before the end is listened to.
  const answer = async (): Promise<T> => work(within(transaction));
  try {
    const [result] = await Promise.all([answer(), end]);
    return result;
  } catch (error) {
    abort(transaction);
    // A request that is cut off does not know why; its transaction does.
    throw transaction.error ?? error;
  }
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has come to its end already.
  }
}
