import {
  currentKeys,
  openDatabase,
  thrownAway,
  transact,
  type DraftRow,
  type OutboxRow,
  type Store,
  type Transaction,
} from './database.ts';
import type { Keys } from './seal.ts';

/** The stores that the twin has, too. The bytes of files are large, and the person still has them. */
const twinned = ['keys', 'drafts', 'outbox'] as const satisfies readonly Store[];

interface Snapshot {
  readonly keys: Keys | undefined;
  readonly drafts: readonly DraftRow[];
  readonly outbox: readonly OutboxRow[];
}

/** The Storage Buckets API, as far as it is needed. Chromium has it from version 122, TypeScript does not know it. */
interface Buckets {
  open(name: string, options: { readonly durability: 'strict' }): Promise<{ readonly indexedDB: IDBFactory }>;
}

/** Opens the twin for something, and closes it where that fails. */
async function withTwin<T>(name: string, work: (twin: IDBDatabase) => Promise<T>): Promise<T | undefined> {
  let twin: IDBDatabase | undefined;
  try {
    const { storageBuckets } = navigator as { readonly storageBuckets?: Buckets };
    const bucket = await storageBuckets?.open('acct-kit', { durability: 'strict' });
    twin = bucket && (await openDatabase(name, () => undefined, bucket.indexedDB));
    return twin && (await work(twin));
  } catch {
    // Nobody is told why: the backup database is an extra, and everything works without it.
    twin?.close();
    return undefined;
  }
}

const snapshotOf = (db: IDBDatabase): Promise<Snapshot> =>
  transact(db, twinned, 'readonly', async (rows) => ({
    keys: await rows.get('keys', currentKeys),
    drafts: await rows.all('drafts'),
    outbox: await rows.all('outbox'),
  }));

/** One after the other: of requests that are made at once, nobody hears of the second failure. */
async function fill(rows: Transaction, { keys, drafts, outbox }: Snapshot): Promise<void> {
  if (keys) await rows.put('keys', keys, currentKeys);
  for (const row of drafts) await rows.put('drafts', row);
  for (const row of outbox) await rows.put('outbox', row);
}

/** Says alike what is alike: each row is sealed with a vector of its own. */
const signatureOf = ({ keys, drafts, outbox }: Snapshot): string =>
  [keys?.id, ...[...drafts, ...outbox].map(({ id, iv }) => `${id}:${iv.join()}`)].join();

/** Brings the twin up to what the database says: another build, or a kill between the two, may have left it behind. */
async function align(twin: IDBDatabase, db: IDBDatabase): Promise<IDBDatabase> {
  const there = await snapshotOf(twin);
  const wanted = await snapshotOf(db);
  if (signatureOf(there) === signatureOf(wanted)) return twin;
  await transact(twin, twinned, 'readwrite', async (rows) => {
    for (const store of twinned) await rows.clear(store);
    await fill(rows, wanted);
  });
  return twin;
}

/** Something that was put or deleted. */
export type Note = (rows: Transaction) => Promise<unknown>;

/** Does what is asked, and notes what the twin has to repeat. */
export function noting(rows: Transaction, notes: Note[]): Transaction {
  const note = (store: Store, repeat: Note): Promise<unknown> => {
    if (twinned.some((one) => one === store)) notes.push(repeat);
    return repeat(rows);
  };
  return {
    ...rows,
    put: (store, row, key) => note(store, (all) => all.put(store, row, key)),
    delete: (store, key) => note(store, (all) => all.delete(store, key)),
  };
}

/**
 * A copy of the database in a bucket of its own, which Chromium keeps apart. It throws a database away that it cannot read:
 * after a browser that was killed in the middle of a write has been started and killed once more, that happens. Where there
 * are no buckets there is no twin, and where it fails it is left out: nothing depends on it but what `restore` gets back.
 */
export interface Twin {
  /** Does again what was done in the database. Never rejects. */
  repeat(notes: readonly Note[]): Promise<void>;
  close(): void;
}

export function joinTwin(name: string, db: IDBDatabase): Twin {
  let opened = withTwin(name, (twin) => align(twin, db));
  return {
    async repeat(notes) {
      const twin = notes.length > 0 && (await opened);
      if (!twin) return;
      try {
        await transact(twin, twinned, 'readwrite', async (rows) => {
          for (const note of notes) await note(rows);
        });
      } catch {
        // A backup database that has missed a change is of no use. The next page brings it up to date.
        opened = Promise.resolve(undefined);
        twin.close();
      }
    },
    close() {
      void opened.then((twin) => twin?.close());
    },
  };
}

/** Names of databases that were thrown away on this page and have no copy. */
const lost = new Set<string>();

/** Whether that has happened to a database; asked again, it has not. */
export const takeLoss = (name: string): boolean => lost.delete(name);

/** Puts back what the twin has, where the browser has thrown the database away. */
export async function restore(name: string, db: IDBDatabase): Promise<void> {
  const isMarked = (rows: Transaction): Promise<unknown> => rows.get('marks', thrownAway);
  if (!(await transact(db, ['marks'], 'readonly', isMarked))) return;
  const kept = await withTwin(name, (twin) => snapshotOf(twin).finally(() => twin.close()));
  if (!kept?.keys) lost.add(name);
  await transact(db, [...twinned, 'marks'], 'readwrite', async (rows) => {
    // Another tab may have been quicker, and have gone on since.
    if (!(await isMarked(rows))) return;
    if (kept) await fill(rows, kept);
    await rows.delete('marks', thrownAway);
  });
}
