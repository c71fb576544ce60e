// Gives a run of tests a temporary folder of its own. It is removed with all that is left in it, however the run ends:
// a test that fails or is stopped, and a browser that is killed, leave files behind.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const prefix = 'acct-kit-';

/**
 * Runs some work with the environment for its processes, and removes the folder afterwards.
 *
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inOwnFolder(work) {
  // `npm test` has made one for all its steps.
  if (path.basename(tmpdir()).startsWith(prefix)) return work(process.env);
  // In the system's folder, because Chromium puts a socket there, and the path of a socket must be short.
  const folder = mkdtempSync(path.join(tmpdir(), prefix));
  // A PostgreSQL that a test starts as root runs as another user, who has to get through to its data.
  chmodSync(folder, 0o711);
  // Ctrl-C reaches the processes of the work, too. This process outlives them and then removes the folder.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => (process.exitCode = 1));
  try {
    return await work({ ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
