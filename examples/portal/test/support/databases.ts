import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { startPortal, type Portal } from '../../server/start.ts';
import { copyTemplate } from './pglite-template.ts';
import {
  adminUrl,
  createDatabase,
  databaseUrl,
  dropDatabase,
  isPostgresRequired,
  missingPostgres,
} from './postgres.ts';

/** A portal under test, with its log and a clock that can be moved. */
export interface TestPortal {
  readonly portal: Portal;
  readonly lines: string[];
  readonly clock: { now: Date };
  readonly dataDir: string;
  readonly isPostgres: boolean;
}

/** Where a fresh database comes from, and goes. */
export interface TestDatabase {
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  remove(): Promise<void>;
}

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'acct-kit-portal-'));

const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

/** The PostgreSQL that the tests may use, if one answers. */
const admin = await adminUrl();

export async function pgliteDatabase(): Promise<TestDatabase> {
  const dataDir = await newFolder();
  await copyTemplate(join(dataDir, 'database'));
  return { dataDir, databaseUrl: undefined, remove: () => removeFolder(dataDir) };
}

async function postgresDatabase(admin: string): Promise<TestDatabase> {
  const name = `acct_kit_${randomBytes(6).toString('hex')}`;
  await createDatabase(admin, name);
  const dataDir = await newFolder();
  return {
    dataDir,
    databaseUrl: databaseUrl(admin, name),
    remove: async () => {
      await dropDatabase(admin, name);
      await removeFolder(dataDir);
    },
  };
}

async function start({ dataDir, databaseUrl }: TestDatabase): Promise<TestPortal> {
  const lines: string[] = [];
  const clock = { now: new Date() };
  const settings = { host: '127.0.0.1', port: 0, dataDir, databaseUrl, packs: [] };
  const portal = await startPortal(
    settings,
    (line) => void lines.push(line),
    () => clock.now,
  );
  return { portal, lines, clock, dataDir, isPostgres: databaseUrl !== undefined };
}

function suite(name: string, open: () => Promise<TestDatabase>, define: (current: () => TestPortal) => void): void {
  describe(name, () => {
    let database: TestDatabase;
    let current: TestPortal | undefined;
    before(async () => {
      database = await open();
      current = await start(database);
    });
    after(async () => {
      await current?.portal.stop();
      await database.remove();
    });
    define(() => current!);
  });
}

/** Defines a suite for PGlite and, where one answers, for PostgreSQL; `REQUIRE_POSTGRES=1` insists on it. */
export function forEveryDatabase(define: (name: string, open: () => Promise<TestDatabase>) => void): void {
  define('PGlite', pgliteDatabase);
  if (admin !== undefined) define('PostgreSQL', () => postgresDatabase(admin));
  else if (isPostgresRequired)
    test('PostgreSQL', () => {
      throw new Error(`REQUIRE_POSTGRES is set, and ${missingPostgres}`);
    });
  else test('PostgreSQL', { skip: missingPostgres });
}

/** The same tests on every database, with a portal of their own. */
export const onEveryDatabase = (define: (current: () => TestPortal) => void): void =>
  forEveryDatabase((name, open) => suite(name, open, define));
