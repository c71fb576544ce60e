import { access, constants, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Another running portal uses the folder. */
export class FolderInUse extends Error {}

const sqliteBusy = 5;

/**
 * Locks a folder for one portal. PGlite has no lock, and two processes on one folder silently lose rows. Node has no lock
 * either, but SQLite has the one of the operating system, which ends with the process in any case.
 * @returns a function that releases the lock
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
