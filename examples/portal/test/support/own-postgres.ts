import { execFile } from 'node:child_process';
import { chown, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './free-port.ts';

const run = promisify(execFile);

/** A PostgreSQL that belongs to one test, which may kill and restart it. */
export interface OwnPostgres {
  readonly url: string;
  start(): Promise<void>;
  /** `fast` ends the connections in order; `immediate` is a crash. */
  stop(mode: 'fast' | 'immediate'): Promise<void>;
  remove(): Promise<void>;
}

/** The folders that Debian and Homebrew install the server's programs in, and those of PATH. */
async function candidates(): Promise<string[]> {
  const versions = await readdir('/usr/lib/postgresql').catch(() => []);
  return [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...versions
      .sort()
      .reverse()
      .map((version) => `/usr/lib/postgresql/${version}/bin`),
    '/opt/homebrew/bin',
  ];
}

async function findPrograms(): Promise<string | undefined> {
  for (const folder of await candidates()) if (await stat(join(folder, 'initdb')).catch(() => undefined)) return folder;
  return undefined;
}

/** PostgreSQL refuses to run as root, so that root lends it the account of somebody else. */
async function runner(): Promise<{ uid?: number; gid?: number } | undefined> {
  if (process.getuid?.() !== 0) return {};
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  return user && { uid: Number(user[2]), gid: Number(user[3]) };
}

/** Makes a PostgreSQL in a temporary folder and starts it; `undefined` on a machine that has none. */
export async function ownPostgres(): Promise<OwnPostgres | undefined> {
  const [programs, user] = [await findPrograms(), await runner()];
  if (programs === undefined || user === undefined) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'acct-kit-postgres-'));
  if (user.uid !== undefined) await chown(folder, user.uid, user.gid ?? user.uid);
  const data = join(folder, 'data');
  const options = { ...user, cwd: folder };
  await run(join(programs, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8'], options);
  const port = await freePort();
  const serverOptions = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`;
  const control = async (...words: string[]): Promise<void> => {
    await run(join(programs, 'pg_ctl'), ['-D', data, '-w', ...words], options);
  };
  const server: OwnPostgres = {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    start: () => control('start', '-l', join(folder, 'log'), '-o', serverOptions),
    stop: (mode) => control('stop', '-m', mode),
    remove: async () => {
      await control('stop', '-m', 'immediate').catch(() => {});
      await rm(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

export const missingPrograms = 'no initdb on PATH or in /usr/lib/postgresql';
