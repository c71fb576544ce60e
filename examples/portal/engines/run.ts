// Walks a person's whole way, and opens pages of others, in every browser engine that this machine has. With REQUIRE_ENGINES
// a missing one is a failure. Names on the command line choose some. Needs a build.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { writeCounts } from '../../../.scripts/counts.mjs';
import { wangFang } from '../server/seed/people.ts';
import { startPortal } from '../server/start.ts';
import { seeHostPages } from './host-pages.ts';
import { walk } from './journey.ts';
import { engines, type Engine } from './engines.ts';

/** A walk takes half a minute. An old Chromium, which is one process, has hung for good now and then. */
const walkLimit = 180_000;

/** How long a browser may take to close. One that hangs is ended with this process. */
const closeLimit = 40_000;

class Hang extends Error {}

async function withinLimit(walking: Promise<void>): Promise<void> {
  const stop = new AbortController();
  const limit = delay(walkLimit, undefined, { signal: stop.signal }).then(() => {
    throw new Hang(`No answer within ${walkLimit / 1000} seconds`);
  });
  await Promise.race([walking, limit]).finally(() => stop.abort());
}

/** Each browser engine has a portal of its own, so that the person has filed nothing yet. */
async function walkIn(start: NonNullable<Engine['start']>): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'acct-kit-engine-'));
  const portal = await startPortal(
    { host: '127.0.0.1', port: 0, dataDir, databaseUrl: undefined, databaseWaitSeconds: 0, isDemo: true, packs: [] },
    () => {},
  );
  try {
    const person = await start();
    try {
      await withinLimit(walk(person, portal.url, wangFang).then(() => seeHostPages(person, portal.url)));
    } finally {
      await Promise.race([person.close(), delay(closeLimit)]);
    }
  } finally {
    await portal.stop();
    await rm(dataDir, { recursive: true });
  }
}

const errorOf = (work: Promise<void>): Promise<unknown> =>
  work.then(
    () => undefined,
    (reason: unknown) => reason,
  );

type Outcome = 'passed' | 'failed' | 'skipped';

async function outcomeIn({ name, start }: Engine): Promise<Outcome> {
  if (start === undefined) {
    const isRequired = Boolean(process.env['REQUIRE_ENGINES']);
    console.log(`${isRequired ? '✖' : '–'} ${name}: not on this machine`);
    return isRequired ? 'failed' : 'skipped';
  }
  const began = performance.now();
  let error = await errorOf(walkIn(start));
  if (error instanceof Hang) {
    console.log(`– ${name} hung, and is started once more`);
    error = await errorOf(walkIn(start));
  }
  console.log(`${error === undefined ? '✔' : '✖'} ${name} (${((performance.now() - began) / 1000).toFixed(0)} s)`);
  if (error === undefined) return 'passed';
  console.error(error);
  return 'failed';
}

const wanted = process.argv.slice(2);
const counts = { passed: 0, failed: 0, skipped: 0 };
const queue = engines.filter(({ name }) => wanted.length === 0 || wanted.includes(name));

/** A browser and its portal keep about one core busy, so two go side by side. */
async function walkInTurn(): Promise<void> {
  for (let engine = queue.shift(); engine !== undefined; engine = queue.shift()) counts[await outcomeIn(engine)] += 1;
}

await Promise.all([walkInTurn(), walkInTurn()]);
writeCounts('engines', counts);
// A browser that hangs would keep this process waiting.
process.exit(counts.failed > 0 ? 1 : 0);
