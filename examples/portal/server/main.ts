import { accounts } from './seed/accounts.ts';
import { readSettings, type Settings } from './settings.ts';
import { explainStartError } from './start-error.ts';
import { startPortal, type Portal } from './start.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const pages = {
  '/': 'home',
  '/collect': 'an accountant fills the first collection',
  '/credits': 'an accountant sees continuing-education credits',
  '/credits/declare': 'an accountant declares exams, papers and projects, or asks for an exemption',
  '/credits/proofs': 'an accountant proves that a CE year is complete',
  '/review': 'a reviewer decides the cases of a district',
  '/review/credits': 'a reviewer decides declared credits and settles held records',
  '/provider': 'a training provider registers credits',
  '/provider/batch': 'a training provider registers credits from a table',
  '/statistics': 'an authority sees CE completion',
  '/verify': 'anybody checks a proof by its code',
  '/openapi.json': 'the API, which is below /api/v1',
};

function introduceDemo(): void {
  say('\nThis is the demo: everybody in it is made up and signs in without a password, at /sign-in:');
  for (const { name, note } of accounts) say(`  ${name} - ${note}`);
}

function introduce({ url }: Portal, { databaseUrl, dataDir, isDemo }: Settings): void {
  say(`\nAcct Kit portal: ${url}\n`);
  const width = url.length + Math.max(...Object.keys(pages).map((path) => path.length)) + 1;
  for (const [path, what] of Object.entries(pages)) say(`  ${(url + path).padEnd(width)}${what}`);
  if (isDemo) introduceDemo();
  else
    say(
      '\nSign-in is not set up yet: the pages lead nowhere without it, and the API takes tokens. DEMO=1 starts the demo.',
    );
  say(
    databaseUrl === undefined
      ? `\nDatabase: PGlite in ${dataDir}. It survives a killed process, but not a power failure. Set DATABASE_URL for real use.`
      : `\nDatabase: PostgreSQL by DATABASE_URL. Files: ${dataDir}`,
  );
  say('Ctrl-C stops the portal.\n');
}

/** npm repeats Ctrl-C to a process that has it from the terminal already. A signal so soon after the first is that one. */
const sameSignalWithin = 1000;

/** Stops the portal at the first signal. A later signal ends the process at once. */
function stopOnSignal(portal: Portal): void {
  let stoppingSince: number | undefined;
  const stop = (): void => {
    if (stoppingSince !== undefined) {
      if (performance.now() - stoppingSince > sameSignalWithin) process.exit(1);
      return;
    }
    stoppingSince = performance.now();
    void portal.stop().then(() => process.exit(0));
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
}

async function main(): Promise<void> {
  let settings: Settings | undefined;
  try {
    settings = readSettings(process.env);
    const portal = await startPortal(settings, say);
    stopOnSignal(portal);
    introduce(portal, settings);
  } catch (error) {
    const line = explainStartError(error, settings);
    console.error(line ?? error);
    process.exit(1);
  }
}

await main();
