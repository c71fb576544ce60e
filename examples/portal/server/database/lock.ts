import { access, constants, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The folder is in use by a portal that runs. */
export class FolderInUse extends Error {}

const sqliteBusy = 5;

/**
 * Locks a folder for one portal. PGlite itself does not, and two processes on one folder silently lose rows.
 * SQLite has the lock that Node lacks: the system's own, which goes with the process however it ends.
 * @returns what releases it
 * @throws FolderInUse
 */
export async function lockFolder(folder: string): Promise<() => void> {
  await mkdir(folder, { recursive: true });
  await access(folder, constants.W_OK);
  const lock = new DatabaseSync(join(folder, 'in-use'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw (error as { errcode?: number }).errcode === sqliteBusy ? new FolderInUse() : error;
  }
  return () => lock.close();
}
