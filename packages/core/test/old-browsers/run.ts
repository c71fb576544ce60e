// Runs the client, as the CDN files have it, in real old browsers and in a current one. `node .scripts/old-chromium.mjs`
// fetches the old ones. With REQUIRE_ENGINES, a browser that is not there counts as a failure. With `--bare` it runs
// without the file that adds what old browsers lack, to see what needs it.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { findBrowser } from '../../../../.scripts/browser.mjs';
import { oldChromiums } from '../../../../.scripts/old-chromium.mjs';
import { serveContract } from '../contract-server.ts';
import { scenarios, type Scenario } from './scenarios.ts';

const isBare = process.argv.includes('--bare');

/** One script for the page: first what the browser lacks, then the client and the scenarios. */
async function bundle(): Promise<string> {
  const lines = [
    ...(isBare ? [] : [`import '../../../elements/src/cdn/old-browsers.ts';`]),
    `import { scenarios } from './scenarios.ts';`,
    `globalThis.runScenario = (name, baseUrl) => scenarios[name].run(baseUrl);`,
  ];
  const { outputFiles } = await build({
    stdin: { contents: lines.join('\n'), resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome83',
    conditions: ['@acct-kit/source'],
  });
  return outputFiles[0]?.text ?? '';
}

/** These builds are made for cloud functions: they run as one process without a sandbox. */
const oldArgs = ['--no-sandbox', '--disable-gpu', '--single-process', '--no-zygote'];

interface Engine {
  readonly name: string;
  readonly start: (() => Promise<Browser>) | undefined;
}

const engines: readonly Engine[] = [
  ...oldChromiums.map(({ name, executablePath }) => ({
    name,
    start: existsSync(executablePath) ? () => chromium.launch({ executablePath, args: oldArgs }) : undefined,
  })),
  {
    name: 'Chromium',
    async start() {
      const { executablePath, args, env } = await findBrowser();
      return chromium.launch({ executablePath, args, env: { ...(process.env as Record<string, string>), ...env } });
    },
  },
];

async function play(page: Page, script: string, name: string, scenario: Scenario): Promise<void> {
  await using server = await serveContract(scenario.answer);
  // Any page of the same origin will do; this one is a problem document.
  await page.goto(`${server.baseUrl}/a-page`);
  await page.addScriptTag({ content: script });
  const result = await page.evaluate(
    ([wanted, baseUrl]) =>
      (globalThis as unknown as { runScenario: (...given: string[]) => unknown }).runScenario(wanted, baseUrl),
    [name, server.baseUrl] as const,
  );
  assert.deepEqual(result, scenario.expected);
  assert.equal(server.exchanges.length, scenario.requests, 'requests');
}

async function failuresIn(engine: Engine, script: string): Promise<number> {
  if (engine.start === undefined) {
    console.log(`– ${engine.name}: not on this machine`);
    return process.env['REQUIRE_ENGINES'] ? 1 : 0;
  }
  const browser = await engine.start();
  // One page for all: a browser that is one process ends with its first page.
  const page = await browser.newPage();
  let failures = 0;
  try {
    for (const [name, scenario] of Object.entries(scenarios)) {
      try {
        await play(page, script, name, scenario);
      } catch (error) {
        failures += 1;
        console.error(`✖ ${engine.name}: ${name}\n`, error);
      }
    }
  } finally {
    await browser.close();
  }
  console.log(`${failures === 0 ? '✔' : '✖'} ${engine.name}: ${Object.keys(scenarios).length - failures} passed`);
  return failures;
}

const script = await bundle();
let failures = 0;
for (const engine of engines) failures += await failuresIn(engine, script);
if (failures > 0) process.exitCode = 1;
