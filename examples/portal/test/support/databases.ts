import { randomBytes } from 'node:crypto';
import { cpSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Settings } from '../../server/settings.ts';
import { startPortal, type Portal } from '../../server/start.ts';
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
  readonly databaseUrl: string | undefined;
}

/** Where a portal keeps its data. */
export type Place = Pick<Settings, 'dataDir' | 'databaseUrl'>;

/** A place that is made for a test, and removed after it. */
export interface TestDatabase extends Place {
  remove(): Promise<void>;
}

/** Makes a place: filled as the first start of a portal fills it, or empty. */
export type OpenDatabase = (content?: 'filled' | 'empty') => Promise<TestDatabase>;

/** Where `template.ts` says what it has made. Without it, each portal fills its own database. */
export const templateVariables = { folder: 'PORTAL_TEMPLATE_FOLDER', database: 'PORTAL_TEMPLATE_DATABASE' };

const template = {
  folder: process.env[templateVariables.folder],
  database: process.env[templateVariables.database],
};

/** The PostgreSQL that the tests may use, if one answers. */
const admin = await adminUrl();

/** Makes a data folder, as a copy of a folder of the template if the content is to be filled. */
async function newFolder(content: 'filled' | 'empty', copyOf: 'pglite' | 'postgres'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'acct-kit-portal-'));
  if (content === 'filled' && template.folder !== undefined)
    cpSync(join(template.folder, copyOf), folder, { recursive: true });
  return folder;
}

const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

export const pgliteDatabase: OpenDatabase = async (content = 'filled') => {
  const dataDir = await newFolder(content, 'pglite');
  return { dataDir, databaseUrl: undefined, remove: () => removeFolder(dataDir) };
};

const postgresDatabase =
  (admin: string): OpenDatabase =>
  async (content = 'filled') => {
    const name = `acct_kit_${randomBytes(6).toString('hex')}`;
    await createDatabase(admin, name, content === 'filled' ? template.database : undefined);
    const dataDir = await newFolder(content, 'postgres');
    return {
      dataDir,
      databaseUrl: databaseUrl(admin, name),
      remove: async () => {
        await dropDatabase(admin, name);
        await removeFolder(dataDir);
      },
    };
  };

export const settingsOf = ({ dataDir, databaseUrl }: Place, isDemo = true): Settings => ({
  host: '127.0.0.1',
  port: 0,
  dataDir,
  databaseUrl,
  databaseWaitSeconds: 0,
  isDemo,
  packs: [],
});

/** Starts a portal: the demo, unless a test asks for the other mode. */
export async function startOn(place: Place, isDemo = true): Promise<TestPortal> {
  const lines: string[] = [];
  const clock = { now: new Date() };
  const portal = await startPortal(
    settingsOf(place, isDemo),
    (line) => void lines.push(line),
    () => clock.now,
  );
  const { dataDir, databaseUrl } = place;
  return { portal, lines, clock, dataDir, isPostgres: databaseUrl !== undefined, databaseUrl };
}

function suite(name: string, open: OpenDatabase, define: (current: () => TestPortal) => void): void {
  describe(name, () => {
    let database: TestDatabase | undefined;
    let current: TestPortal | undefined;
    before(async () => {
      database = await open();
      current = await startOn(database);
    });
    after(async () => {
      await current?.portal.stop();
      await database?.remove();
    });
    define(() => current!);
  });
}

/** Defines a suite for PGlite and, where one answers, for PostgreSQL; `REQUIRE_POSTGRES=1` insists on it. */
export function forEveryDatabase(define: (name: string, open: OpenDatabase) => void): void {
  define('PGlite', pgliteDatabase);
  if (admin !== undefined) define('PostgreSQL', postgresDatabase(admin));
  else if (isPostgresRequired)
    test('PostgreSQL', () => {
      throw new Error(`REQUIRE_POSTGRES is set, and ${missingPostgres}`);
    });
  else test('PostgreSQL', { skip: missingPostgres });
}

/** The same tests on every database, with a portal of their own. */
export const onEveryDatabase = (define: (current: () => TestPortal) => void): void =>
  forEveryDatabase((name, open) => suite(name, open, define));
