// Fills a database as the first start of a portal does, once for a whole run of tests: each test file then starts on a
// copy, for filling takes seconds and copying does not. `.scripts/unit.mjs` names this file to Node's test runner.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startPortal } from '../../server/start.ts';
import { settingsOf, templateVariables, type Place } from './databases.ts';
import { adminUrl, createDatabase, databaseUrl, dropDatabase } from './postgres.ts';

const cache = join(import.meta.dirname, '../../../../.cache');

let remove: (() => Promise<void>) | undefined;

async function fill(place: Place): Promise<void> {
  const portal = await startPortal(settingsOf(place), () => {});
  await portal.stop();
}

export async function globalSetup(): Promise<void> {
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'portal-template-'));
  const admin = await adminUrl();
  const name = `acct_kit_template_${process.pid}`;
  remove = async () => {
    await rm(folder, { recursive: true, force: true });
    if (admin !== undefined) await dropDatabase(admin, name);
  };
  const places: Place[] = [{ dataDir: join(folder, 'pglite'), databaseUrl: undefined }];
  if (admin !== undefined) {
    await createDatabase(admin, name);
    places.push({ dataDir: join(folder, 'postgres'), databaseUrl: databaseUrl(admin, name) });
  }
  await Promise.all(places.map(fill));
  process.env[templateVariables.folder] = folder;
  process.env[templateVariables.database] = name;
}

export async function globalTeardown(): Promise<void> {
  await remove?.();
}
