import type { Transaction } from './database.ts';
import type { DraftsSchema, StoreName } from './schema.ts';

/** Makes changes within a transaction. */
export interface Writer {
  put<Name extends StoreName>(store: Name, row: DraftsSchema[Name]['value'], key?: string): Promise<unknown>;
  delete(store: StoreName, key: string | IDBKeyRange): Promise<unknown>;
}

/** One change, as a function that makes it in whichever database it is given. */
export interface Change {
  readonly store: StoreName;
  readonly apply: (writer: Writer) => Promise<unknown>;
}

export const writerFor = (transaction: Transaction<'readwrite'>): Writer => ({
  put: (store, row, key) => transaction.objectStore(store).put(row, key),
  delete: (store, key) => transaction.objectStore(store).delete(key),
});

/** Makes changes as `writer` does, and adds each one to `changes`. */
export function recordChanges(writer: Writer, changes: Change[]): Writer {
  const make = (change: Change): Promise<unknown> => {
    changes.push(change);
    return change.apply(writer);
  };
  return {
    put: (store, row, key) => make({ store, apply: (target) => target.put(store, row, key) }),
    delete: (store, key) => make({ store, apply: (target) => target.delete(store, key) }),
  };
}
