import { createAdaptorServer } from '@hono/node-server';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createTurns } from './http/turns.ts';
import { createApp } from './app.ts';
import { lockFolder } from './database/lock.ts';
import { migrate } from './database/migrate.ts';
import { waitForDatabase } from './database/wait.ts';
import { openPglite, openPostgres, type Database } from './database/open.ts';
import { createFileStore } from './files/file-store.ts';
import { usePacks } from './policies/packs.ts';
import { demoAccountIds } from './seed/accounts.ts';
import { seed } from './seed/seed.ts';
import type { Settings } from './settings.ts';
import { placeOf } from './start-error.ts';

/** A running portal. */
export interface Portal {
  readonly url: string;
  readonly db: Database;
  /** Answers the open requests, then closes the database and unlocks the folder. */
  stop(): Promise<void>;
}

const listen = (server: Server, { port, host }: Settings): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });

/** Waits for open requests, but no longer than a person waits after Ctrl-C. */
const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), 3000);
    server.close(() => {
      clearTimeout(impatient);
      resolve();
    });
    server.closeIdleConnections();
  });

async function openDatabase({ dataDir, databaseUrl }: Settings): Promise<{ db: Database; release: () => void }> {
  if (databaseUrl !== undefined) return { db: openPostgres(databaseUrl), release: () => {} };
  const release = await lockFolder(dataDir);
  try {
    return { db: await openPglite(join(dataDir, 'database')), release };
  } catch (error) {
    release();
    throw error;
  }
}

/** Opens the database, brings it up to date, fills it for the demo when it is empty, and serves the portal. */
export async function startPortal(
  settings: Settings,
  log: (line: string) => void,
  now: () => Date = () => new Date(),
): Promise<Portal> {
  const { db, release } = await openDatabase(settings);
  const shut = async (): Promise<void> => {
    await db.destroy();
    release();
  };
  usePacks(settings.packs, settings.place);
  try {
    await waitForDatabase(db, settings.databaseWaitSeconds, () =>
      log(`The database at ${placeOf(settings.databaseUrl ?? '')} does not answer yet: waiting for it.`),
    );
    await migrate(db);
    const files = await createFileStore(join(settings.dataDir, 'files'));
    if (settings.isDemo) await seed({ db, files, now: now() });
    const demoAccounts = settings.isDemo ? demoAccountIds : undefined;
    const server = createAdaptorServer(
      createApp({ db, files, now, log, demoAccounts, inTurn: createTurns() }),
    ) as Server;
    await listen(server, settings);
    const { port } = server.address() as AddressInfo;
    return { url: `http://localhost:${port}`, db, stop: () => close(server).then(shut) };
  } catch (error) {
    await shut();
    throw error;
  }
}
