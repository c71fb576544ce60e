import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './.scripts/browser.mjs';
import { chooseJourneysDatabase } from './examples/portal/journeys/support/postgres.ts';

// Each project has a portal of its own with an empty data folder, and runs its files one after another in one worker: a
// journey finds what earlier ones have left, but never what runs at the same time. Two projects run side by side.
// The configuration is read again in each worker, so the ports stay in the environment.
const wide = await portal('wide');
const phone = await portal('phone');
const embedding = await portal('embedding');
// The main job is done once more on PostgreSQL, where one answers, and the database is looked into afterwards.
const database = await chooseJourneysDatabase();
const postgres = database && (await portal('postgres', database.url));
const onPostgres = 'stored-collection.spec.ts';
// What a host page does to an element, which does not depend on its width.
const onHosts = 'embedding*.spec.ts';
const desktop = { width: 1280, height: 900 };
const run = 'node --conditions=@acct-kit/source examples/portal/';
const compileCache = path.join(import.meta.dirname, '.cache/node');
const { executablePath, args, env } = await findBrowser();

/** Whole journeys through the built portal, as a person goes them. */
export default defineConfig({
  testDir: 'examples/portal/journeys',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  // A second try is reported as flaky, and shows whether the machine or the change was at fault.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['./.scripts/count-journeys.mjs']],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // Recording every journey costs time. `npx playwright test --trace on …` shows one that fails.
    trace: 'on-first-retry',
    launchOptions: { executablePath, args, env: { ...inherited(), ...env } },
  },
  globalTeardown: './examples/portal/journeys/support/drop-database.ts',
  projects: [
    { name: 'wide', workers: 1, testIgnore: [onPostgres, onHosts], use: { baseURL: wide.url, viewport: desktop } },
    {
      name: 'phone',
      workers: 1,
      // A phone has no Tab key.
      testIgnore: [onPostgres, onHosts, 'keyboard.spec.ts'],
      use: { ...devices['Pixel 7'], baseURL: phone.url, viewport: { width: 390, height: 844 }, locale: 'zh-CN' },
    },
    { name: 'embedding', workers: 1, testMatch: onHosts, use: { baseURL: embedding.url, viewport: desktop } },
    ...(postgres
      ? [
          {
            name: 'postgres',
            workers: 1,
            testMatch: ['first-collection.spec.ts', onPostgres],
            use: { baseURL: postgres.url, viewport: desktop },
          },
        ]
      : []),
  ],
  webServer: [wide, phone, embedding, ...(postgres ? [postgres] : [])].map(({ port, dataDir, url, databaseUrl }) => ({
    command: `${databaseUrl === '' ? '' : `${run}journeys/support/create-database.ts && `}${run}server/main.ts`,
    url,
    env: {
      PORT: String(port),
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
      DEMO: '1',
      NODE_COMPILE_CACHE: compileCache,
    },
    timeout: 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  })),
});

async function portal(
  name: string,
  databaseUrl = '',
): Promise<{ port: number; dataDir: string; url: string; databaseUrl: string }> {
  const variable = `JOURNEYS_${name.toUpperCase()}_PORT`;
  const dataDir = path.join(import.meta.dirname, '.cache/journeys', name);
  if (process.env[variable] === undefined) {
    process.env[variable] = String(await freePort());
    rmSync(dataDir, { recursive: true, force: true });
  }
  const port = Number(process.env[variable]);
  return { port, dataDir, url: `http://localhost:${port}`, databaseUrl };
}

/** Below the ports that outgoing connections are given, so that none of those takes it before the portal does. */
async function freePort(): Promise<number> {
  const port = 20_000 + Math.floor(Math.random() * 10_000);
  const server = createServer();
  const free = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true));
  });
  if (!free) return freePort();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
