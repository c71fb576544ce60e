import { openBackup, restoreDiscarded, type BackupDatabase } from './backup-database.ts';
import { recordChanges, writerFor, type Change, type Writer } from './changes.ts';
import { openDatabase, transact, type Database, type Loss, type Transaction } from './database.ts';
import { createKeys, type EncryptionKeys } from './encryption.ts';
import { currentKeys, type StoreName } from './schema.ts';
import { StorageFailure } from './storage-failure.ts';

interface SessionKeys {
  readonly keys: EncryptionKeys;
  /** Whether there were rows whose keys are gone. */
  readonly lostKeys: boolean;
}

/** An open database, its backup, and the keys of its rows. */
export interface Session extends SessionKeys {
  readonly db: Database;
  readonly backup: BackupDatabase;
}

const hasRows = async (transaction: Transaction<'readwrite'>): Promise<boolean> =>
  (await transaction.objectStore('drafts').count()) + (await transaction.objectStore('outbox').count()) > 0;

/** Reads the keys of the profile, or creates them. Two tabs that open the database at the same time get the same keys. */
async function keysOf(db: Database): Promise<SessionKeys> {
  const readKeys = async (transaction: Transaction<'readonly' | 'readwrite'>): Promise<EncryptionKeys | undefined> =>
    transaction.objectStore('keys').get(currentKeys);
  const known = await transact(db, ['keys'], 'readonly', readKeys);
  if (known) return { keys: known, lostKeys: false };
  const created = await createKeys();
  return transact(db, ['keys', 'drafts', 'outbox'], 'readwrite', async (transaction) => {
    const keys = await readKeys(transaction);
    if (keys) return { keys, lostKeys: false };
    await transaction.objectStore('keys').put(created, currentKeys);
    return { keys: created, lostKeys: await hasRows(transaction) };
  });
}

export async function openSession(name: string, onLost: (loss: Loss) => void): Promise<Session> {
  const db = await openDatabase(name, onLost);
  try {
    await restoreDiscarded(name, db);
    return { db, ...(await keysOf(db)), backup: openBackup(name, db) };
  } catch (error) {
    db.close();
    throw error;
  }
}

export function closeSession({ db, backup }: Session): void {
  db.close();
  backup.close();
}

export const readRows = <T>({ db }: Session, store: StoreName, work: (rows: Transaction) => Promise<T>): Promise<T> =>
  transact(db, [store], 'readonly', work);

type Work<T> = (writer: Writer, rows: Transaction<'readwrite'>) => Promise<T>;

/** Runs `work` in one transaction, and then makes the same changes in the backup. */
async function changeRows<T>({ db, backup }: Session, stores: readonly StoreName[], work: Work<T>): Promise<T> {
  const changes: Change[] = [];
  const result = await transact(db, stores, 'readwrite', (rows) => work(recordChanges(writerFor(rows), changes), rows));
  await backup.repeat(changes);
  return result;
}

/**
 * Writes in one transaction. Fails when the session's keys are not the stored ones any more, because then nobody could
 * decrypt what is written.
 */
export const writeRows = <T>(session: Session, stores: readonly StoreName[], work: Work<T>): Promise<T> =>
  changeRows(session, ['keys', ...stores], async (writer, rows) => {
    const stored = await rows.objectStore('keys').get(currentKeys);
    if (stored?.id !== session.keys.id) throw new StorageFailure('key-missing');
    return work(writer, rows);
  });

/** Deletes in one transaction. The keys are deleted too when no rows are left. */
export const deleteRows = (session: Session, work: (writer: Writer) => Promise<unknown>): Promise<void> =>
  changeRows(session, ['keys', 'drafts', 'files', 'outbox'], async (writer, rows) => {
    await work(writer);
    if (!(await hasRows(rows))) await writer.delete('keys', currentKeys);
  });
