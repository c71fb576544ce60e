import { writerFor, type Change, type Writer } from './changes.ts';
import { openDatabaseIn, transact, type Database, type Transaction } from './database.ts';
import type { EncryptionKeys } from './encryption.ts';
import { currentKeys, discarded, type DraftRow, type OutboxRow, type StoreName } from './schema.ts';

/** The stores that are backed up. The bytes of files are left out: they are large, and the person still has the files. */
const backedUp = ['keys', 'drafts', 'outbox'] as const satisfies readonly StoreName[];

const isBackedUp = (store: StoreName): boolean => (backedUp as readonly StoreName[]).includes(store);

interface Snapshot {
  readonly keys: EncryptionKeys | undefined;
  readonly drafts: readonly DraftRow[];
  readonly outbox: readonly OutboxRow[];
}

/** What is used of the Storage Buckets API. Chromium has it from version 122. TypeScript does not know it. */
interface StorageBuckets {
  open(name: string, options: { readonly durability: 'strict' }): Promise<{ readonly indexedDB: IDBFactory }>;
}

/**
 * Opens the backup database and does something with it. If that fails, the database is closed again. Returns `undefined`
 * on a failure, and where the browser has no storage buckets.
 */
async function withBackup<T>(name: string, work: (backup: Database) => Promise<T>): Promise<T | undefined> {
  let backup: Database | undefined;
  try {
    const { storageBuckets } = navigator as { readonly storageBuckets?: StorageBuckets };
    const bucket = await storageBuckets?.open('acct-kit', { durability: 'strict' });
    backup = bucket && (await openDatabaseIn(bucket.indexedDB, name));
    return backup && (await work(backup));
  } catch {
    backup?.close();
    return undefined;
  }
}

const takeSnapshot = (db: Database): Promise<Snapshot> =>
  transact(db, backedUp, 'readonly', async (transaction) => ({
    keys: await transaction.objectStore('keys').get(currentKeys),
    drafts: await transaction.objectStore('drafts').getAll(),
    outbox: await transaction.objectStore('outbox').getAll(),
  }));

async function writeSnapshot(writer: Writer, { keys, drafts, outbox }: Snapshot): Promise<void> {
  if (keys) await writer.put('keys', keys, currentKeys);
  for (const row of drafts) await writer.put('drafts', row);
  for (const row of outbox) await writer.put('outbox', row);
}

/** Two snapshots with the same signature are equal, because each write of a row has an initialisation vector of its own. */
const signatureOf = ({ keys, drafts, outbox }: Snapshot): string =>
  [keys?.id, ...[...drafts, ...outbox].map(({ id, iv }) => `${id}:${iv.join()}`)].join();

/** Copies the database into the backup if they differ. A kill between the two writes can leave the backup behind. */
async function bringUpToDate(backup: Database, db: Database): Promise<Database> {
  const present = await takeSnapshot(backup);
  const wanted = await takeSnapshot(db);
  if (signatureOf(present) === signatureOf(wanted)) return backup;
  await transact(backup, backedUp, 'readwrite', async (transaction) => {
    for (const store of backedUp) await transaction.objectStore(store).clear();
    await writeSnapshot(writerFor(transaction), wanted);
  });
  return backup;
}

/**
 * A copy of the database in a storage bucket of its own, which Chromium keeps in separate files. Chromium discards a
 * database that it cannot read. That happens when a browser was killed in the middle of a write, was started again and was
 * killed once more. Where there are no storage buckets there is no backup. When the backup fails it is no longer used:
 * only `restoreDiscarded` needs it.
 */
export interface BackupDatabase {
  /** Makes the changes that were made in the database. Never rejects. */
  repeat(changes: readonly Change[]): Promise<void>;
  close(): void;
}

export function openBackup(name: string, db: Database): BackupDatabase {
  let opened = withBackup(name, (backup) => bringUpToDate(backup, db));
  return {
    async repeat(all) {
      const changes = all.filter(({ store }) => isBackedUp(store));
      const backup = changes.length > 0 && (await opened);
      if (!backup) return;
      try {
        await transact(backup, backedUp, 'readwrite', async (transaction) => {
          const writer = writerFor(transaction);
          for (const { apply } of changes) await apply(writer);
        });
      } catch {
        opened = Promise.resolve(undefined);
        backup.close();
      }
    },
    close() {
      void opened.then((backup) => backup?.close());
    },
  };
}

/** The names of databases that the browser has discarded since this page was loaded and that had no backup. */
const lostNames = new Set<string>();

/** Whether the database was discarded without a backup. Each loss is reported once. */
export const takeReportedLoss = (name: string): boolean => lostNames.delete(name);

/** Copies the backup into the database if the browser has discarded the database as damaged. */
export async function restoreDiscarded(name: string, db: Database): Promise<void> {
  const isMarked = async (transaction: Transaction<'readonly' | 'readwrite'>): Promise<boolean> =>
    (await transaction.objectStore('marks').get(discarded)) !== undefined;
  if (!(await transact(db, ['marks'], 'readonly', isMarked))) return;
  const snapshot = await withBackup(name, (backup) => takeSnapshot(backup).finally(() => backup.close()));
  if (!snapshot?.keys) lostNames.add(name);
  await transact(db, [...backedUp, 'marks'], 'readwrite', async (transaction) => {
    // Another tab may have restored it meanwhile, and may have written something since.
    if (!(await isMarked(transaction))) return;
    const writer = writerFor(transaction);
    if (snapshot) await writeSnapshot(writer, snapshot);
    await writer.delete('marks', discarded);
  });
}
