// What the viewer's table costs, beside a bare table of the same virtualiser. Needs a build (`npm run build`), as it takes
// the CDN files, under the policy that they are made for. `npm run bench -w packages/elements`
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { findBrowser } from '../../../.scripts/browser.mjs';

const runs = 7;
const cdn = new URL('../dist/cdn/', import.meta.url);

const { outputFiles } = await build({
  entryPoints: [new URL('bare.ts', import.meta.url).pathname],
  bundle: true,
  write: false,
  minify: true,
  define: { 'process.env.NODE_ENV': '"production"' },
});

/** Records over ten years, as many a year. Runs in the page. */
const makeRecords = `(count) => Array.from({ length: count }, (_, index) => {
  const year = 2026 - (index % 10);
  const day = year + '-0' + (1 + (index % 9)) + '-1' + (index % 10);
  return { id: String(index).padStart(22, 'r'), year, category: index % 3 ? 'professional' : 'general',
    credits: (1 + (index % 9)) + '.50', title: '政府会计准则解读（第 ' + index + ' 讲）', provider: '示例培训中心 ' + (index % 7),
    completedOn: day, status: index % 11 ? 'registered' : 'pending', registeredAt: day + 'T08:00:00.000Z' };
})`;

const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="stylesheet" href="/page.css">
<div id="bare"></div><ce-credit-viewer region="110000"></ce-credit-viewer>
<script nonce="n" src="/acct-kit.min.js"></script><script nonce="n" src="/bare.js"></script>
<script nonce="n">window.makeRecords = ${makeRecords};</script>`;

const files: Record<string, [type: string, body: () => string | Promise<string>]> = {
  '/': ['text/html', () => page],
  '/page.css': ['text/css', () => '#bare { height: 600px; overflow: auto } #bare table { width: 100% }'],
  '/bare.js': ['text/javascript', () => outputFiles[0]!.text],
  '/acct-kit.min.js': ['text/javascript', () => readFile(new URL('acct-kit.min.js', cdn), 'utf8')],
  '/acct-kit.more.min.js': ['text/javascript', () => readFile(new URL('acct-kit.more.min.js', cdn), 'utf8')],
};
const policy =
  "default-src 'none'; script-src 'nonce-n'; style-src 'self'; require-trusted-types-for 'script'; trusted-types acct-kit";

const server = createServer((request, response) => {
  const [type, body] = files[request.url ?? ''] ?? ['text/plain', () => ''];
  response.setHeader('Content-Type', `${type}; charset=utf-8`).setHeader('Content-Security-Policy', policy);
  void Promise.resolve(body()).then((text) => response.end(text));
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

const { executablePath, args, env } = (await findBrowser()) as { executablePath: string; args: string[]; env: object };
const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** A fresh page, throttled once it has loaded. */
async function open(slowdown: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const opened = await context.newPage();
  await opened.goto(url);
  const session: CDPSession = await context.newCDPSession(opened);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return opened;
}

/** Milliseconds from `start` to the first task after the frame that it leads to: what comes later is not in it. Runs in the page. */
const untilPainted = `async (start) => {
  await new Promise(requestAnimationFrame);
  const started = performance.now();
  await start();
  await new Promise((resolve) =>
    requestAnimationFrame(() => void scheduler.postTask(resolve, { priority: 'user-blocking' })));
  return performance.now() - started;
}`;

/** The table of the viewer, opened for search and filters and showing one year. Runs in the page. */
const openTable = `async (count) => {
  const viewer = document.querySelector('ce-credit-viewer');
  const root = viewer.shadowRoot;
  viewer.records = window.makeRecords(count);
  await viewer.updateComplete;
  root.querySelector('[part=records] button').click();
  const yearChoice = () => root.querySelector('select[name=year]');
  while (yearChoice() === null) await new Promise(requestAnimationFrame);
  const choose = (year) => {
    yearChoice().value = year;
    yearChoice().dispatchEvent(new Event('change'));
    return viewer.updateComplete;
  };
  await choose('2026');
  await new Promise((resolve) => requestIdleCallback(resolve));
  return choose;
}`;

/** What is timed, as programs of the page: the bare table, the viewer's table, and the viewer with all that it works out. */
const contestants = {
  bare: (count: number) =>
    `(records => () => window.showBare(records, document.querySelector('#bare')))(window.makeRecords(${count}))`,
  table: (count: number) => `await (${openTable})(${count}).then((choose) => () => choose(''))`,
  viewer: (count: number) => `((viewer, records) => () => { viewer.records = records; return viewer.updateComplete; })(
    document.querySelector('ce-credit-viewer'), window.makeRecords(${count}))`,
};

/** Milliseconds until the first rows are painted. */
async function firstRows(what: keyof typeof contestants, count: number): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const opened = await open(1);
    times.push(await opened.evaluate(`(async () => (${untilPainted})(${contestants[what](count)}))()`));
    await opened.context().close();
  }
  return median(times);
}

/** Dropped frames in percent while a part of the page scrolls for 3 s, 200 px a frame. Runs in the page. */
const scroll = `async (scroller) => {
  scroller.scrollIntoView();
  let frames = 0, dropped = 0;
  const started = performance.now();
  for (let last = started; last - started < 3000;) {
    const now = await new Promise(requestAnimationFrame);
    scroller.scrollTop += 200;
    const missed = Math.max(0, Math.round((now - last) / (1000 / 60)) - 1);
    frames += 1 + missed;
    dropped += missed;
    last = now;
  }
  return (dropped / frames) * 100;
}`;

interface Slow {
  /** Of frames, in percent. */
  readonly bare: number;
  readonly viewer: number;
  /** Milliseconds for another year. */
  readonly filter: number;
}

/** With the processor four times slower. */
async function slowly(count: number): Promise<Slow> {
  const alone = await open(4);
  const bare = await alone.evaluate(
    `window.showBare(window.makeRecords(${count}), document.querySelector('#bare')), (${scroll})(document.querySelector('#bare'))`,
  );
  await alone.context().close();
  const opened = await open(4);
  const filter = await opened.evaluate<number>(`(async () => {
    const choose = await (${openTable})(${count});
    const times = [];
    for (let run = 0; run < ${runs}; run += 1) {
      await choose('');
      await new Promise(requestAnimationFrame);
      const started = performance.now();
      await choose(String(2026 - run));
      times.push(performance.now() - started);
      await new Promise(requestAnimationFrame);
    }
    await choose('');
    return times.sort((a, b) => a - b)[${Math.floor(runs / 2)}];
  })()`);
  const viewer = await opened.evaluate(
    `(${scroll})(document.querySelector('ce-credit-viewer').shadowRoot.querySelector('.long'))`,
  );
  await opened.context().close();
  return { bare: bare as number, viewer: viewer as number, filter };
}

console.log(
  `Load ${os.loadavg()[0]!.toFixed(1)} on ${os.cpus().length} cores. Milliseconds are medians of ${runs} runs.`,
);
console.log(
  ['records', 'bare', 'table', 'ratio', 'viewer', '4x slower: bare drops %', 'table drops %', 'another year']
    .map((title) => title.padEnd(10))
    .join(' '),
);
for (const count of [1000, 10_000, 100_000]) {
  const bare = await firstRows('bare', count);
  const table = await firstRows('table', count);
  const viewer = await firstRows('viewer', count);
  const slow = await slowly(count);
  const columns = [bare, table, table / bare, viewer, slow.bare, slow.viewer, slow.filter];
  console.log(String(count).padEnd(10), ...columns.map((column) => column.toFixed(2).padStart(10)));
}
await browser.close();
server.close();
