import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder is in use by a process that is alive. */
export class FolderInUse extends Error {
  readonly pid: number;
  constructor(pid: number) {
    super(`in use by process ${pid}`);
    this.pid = pid;
  }
}

/** When a process began, where the system says so (Linux): a process number alone can come to be another's. */
function beganAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${ticks}`;
  } catch {
    return '';
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

interface Holder {
  pid: number;
  began: string;
}

const parseHolder = (text: string): Holder | undefined => {
  try {
    const { pid, began } = JSON.parse(text) as Partial<Holder>;
    return Number.isInteger(pid) && typeof began === 'string' ? { pid: pid as number, began } : undefined;
  } catch {
    return undefined;
  }
};

const holds = (holder: Holder | undefined): holder is Holder =>
  holder !== undefined && isAlive(holder.pid) && beganAt(holder.pid) === holder.began;

/** Puts a finished file in place unless one is there: a reader never sees half a lock. */
async function place(path: string, text: string): Promise<boolean> {
  const own = `${path}.${process.pid}`;
  await writeFile(own, text, { flush: true });
  try {
    await link(own, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(own, { force: true });
  }
}

/** Moves a dead process's lock out of the way, and back if another start has replaced it meanwhile. */
async function removeStale(path: string, text: string): Promise<void> {
  const aside = `${path}.stale.${process.pid}`;
  try {
    await rename(path, aside);
    if ((await readFile(aside, 'utf8')) !== text) await link(aside, path).catch(() => {});
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

/**
 * Locks a folder for this process. PGlite itself does not, and two processes on one folder silently lose rows.
 * The lock of a process that was killed is taken over.
 * @returns what releases it
 * @throws FolderInUse
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'lock');
  const text = JSON.stringify({ pid: process.pid, began: beganAt(process.pid) });
  while (!(await place(path, text))) {
    const found = await readFile(path, 'utf8').catch(() => undefined);
    if (found === undefined) continue;
    const holder = parseHolder(found);
    if (holds(holder)) throw new FolderInUse(holder.pid);
    await removeStale(path, found);
  }
  return () => rm(path, { force: true });
}
