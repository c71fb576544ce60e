// Runs the client, as the CDN files have it, in real old browsers and in a current one. `node .scripts/old-chromium.mjs`
// fetches the old ones. With REQUIRE_ENGINES, a browser that is not there counts as a failure. With `--bare` it runs
// without the file that adds what old browsers lack, to see what needs it.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { findBrowser } from '../../../../.scripts/browser.mjs';
import { writeCounts } from '../../../../.scripts/counts.mjs';
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

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Runs every scenario in a browser. A browser that is not there is skipped, unless all are required. */
async function countIn(engine: Engine, script: string): Promise<Counts> {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  if (engine.start === undefined) {
    console.log(`– ${engine.name}: not on this machine`);
    counts[process.env['REQUIRE_ENGINES'] ? 'failed' : 'skipped'] += 1;
    return counts;
  }
  const browser = await engine.start();
  // All scenarios use one page, because an old browser is one process and ends with its first page.
  const page = await browser.newPage();
  try {
    for (const [name, scenario] of Object.entries(scenarios)) {
      try {
        await play(page, script, name, scenario);
        counts.passed += 1;
      } catch (error) {
        counts.failed += 1;
        console.error(`✖ ${engine.name}: ${name}\n`, error);
      }
    }
  } finally {
    await browser.close();
  }
  console.log(`${counts.failed === 0 ? '✔' : '✖'} ${engine.name}: ${counts.passed} passed`);
  return counts;
}

const script = await bundle();
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
for (const engine of engines) {
  const counts = await countIn(engine, script);
  for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += counts[key];
}
writeCounts('old-browsers', total);
if (total.failed > 0) process.exitCode = 1;
