// Gives a test run its own temporary folder, and removes the folder after the run. Tests that fail or are stopped, and
// browsers that are killed, would otherwise leave files behind.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const prefix = 'acct-kit-';

/**
 * Runs some work and removes the folder afterwards. The work gets the environment variables for its processes.
 *
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inOwnFolder(work) {
  // `npm test` has already created a folder for all its steps.
  if (path.basename(tmpdir()).startsWith(prefix)) return work(process.env);
  // The folder is in the temporary folder of the system, because Chromium creates a socket in it and the path of a
  // socket must be short.
  const folder = mkdtempSync(path.join(tmpdir(), prefix));
  // When a test runs as root, it starts PostgreSQL as another user. That user must be able to pass through this folder
  // to its data.
  chmodSync(folder, 0o711);
  // Ctrl-C also reaches the processes of the work. This process does not exit on the signal, so that it can remove the
  // folder after they have ended.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => (process.exitCode = 1));
  try {
    return await work({ ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
