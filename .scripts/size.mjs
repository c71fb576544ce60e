// The size test. It opens pages in a browser, adds up the sizes of all files that they load until they can be used, and
// compares the sums with the size budgets of the design. Replies of the API are not counted. It needs a build.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { rollup } from 'rollup';
import { forBrowsers, minified } from '../rollup.config.mjs';
import { findBrowser } from './browser.mjs';
import { writeCounts } from './counts.mjs';

const cdn = path.join(import.meta.dirname, '../packages/elements/dist/cdn');

/** Limits are in kB (1000 bytes) after gzip. A page is ready when the promise of `ready` resolves. */
const pages = [
  {
    name: 'page with the form (Beijing), usable',
    limit: 120,
    script: 'acct-collection-form.min.js',
    element: '<acct-collection-form base-url="/api/v1" region="110000"></acct-collection-form>',
    ready: (page) => page.getByLabel('姓名', { exact: true }).fill('王芳'),
  },
  {
    name: 'the same, a place without rules of its own',
    limit: 120,
    script: 'acct-collection-form.min.js',
    element: '<acct-collection-form base-url="/api/v1" region="440000"></acct-collection-form>',
    ready: (page) => page.getByLabel('姓名', { exact: true }).fill('王芳'),
  },
  {
    name: 'page with the viewer, first records',
    limit: 70,
    script: 'ce-credit-viewer.min.js',
    element: '<ce-credit-viewer base-url="/api/v1" region="110000"></ce-credit-viewer>',
    ready: (page) => page.getByText('政府会计准则解读').first().waitFor(),
  },
];

const programs = [
  { name: 'residentId without counties', limit: 1.5, code: "export { residentIdBasic } from '@acct-kit/validators';" },
  { name: 'residentId with every county code', limit: 4, code: "export { residentId } from '@acct-kit/validators';" },
];

const thisYear = new Date().getFullYear();

/** The replies of the API for a person who has no applications yet and one credit record. */
const replies = {
  '/api/v1/people/me': {
    id: 'p'.repeat(22),
    name: '王芳',
    documentType: 'resident-id',
    maskedDocumentNumber: '110105********002X',
    region: '110000',
  },
  '/api/v1/applications': { items: [] },
  '/api/v1/credit-years': {
    standing: { studies: [], exemptions: [], places: [{ region: '110000', from: '2019-01-01' }] },
    years: [],
  },
  '/api/v1/credit-records': {
    items: [
      {
        id: 'r'.repeat(22),
        year: thisYear,
        category: 'professional',
        credits: '30.00',
        title: '政府会计准则解读',
        provider: '示例培训中心',
        completedOn: `${thisYear}-01-02`,
        status: 'registered',
        registeredAt: `${thisYear}-01-03T08:00:00.000Z`,
      },
    ],
  },
};

const counts = { passed: 0, failed: 0, skipped: 0 };
console.log(`${''.padEnd(46)}${'gzip'.padStart(9)}${'limit'.padStart(9)}`);
const { executablePath, args, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
for (const page of pages) report(page, await loadedBy(page));
await browser.close();
for (const program of programs) report(program, [{ size: gzipSync(await bundle(program.code), { level: 9 }).length }]);
writeCounts('size', counts);
if (counts.failed > 0) process.exitCode = 1;

function report({ name, limit }, files) {
  const sum = files.reduce((total, { size }) => total + size, 0) / 1000;
  const isGood = sum <= limit;
  counts[isGood ? 'passed' : 'failed'] += 1;
  console.log(`${isGood ? '✔' : '✖'} ${name.padEnd(44)}${kB(sum)}${kB(limit)}`);
  if (files.length > 1) for (const { file, size } of files) console.log(`    ${file.padEnd(42)}${kB(size / 1000)}`);
}

function kB(number) {
  return `${number.toFixed(1)} kB`.padStart(9);
}

/**
 * Opens the page with an empty cache.
 *
 * @returns every file that the page requested, with the number of bytes that were sent
 */
async function loadedBy({ script, element, ready }) {
  const loaded = [];
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,">${element}
    <script>document.body.firstElementChild.getToken = async () => 'token';</script>
    <script type="module" src="/${script}"></script></html>`;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const send = (status, type, body = '') => {
      const bytes = gzipSync(body, { level: 9 });
      if (!pathname.startsWith('/api/')) loaded.push({ file: pathname, size: bytes.length });
      response.writeHead(status, { 'Content-Type': type, 'Content-Encoding': 'gzip' }).end(bytes);
    };
    const file = path.join(cdn, path.basename(pathname));
    if (pathname === '/') send(200, 'text/html; charset=utf-8', html);
    else if (pathname in replies) send(200, 'application/json', JSON.stringify(replies[pathname]));
    else if (pathname.endsWith('.js') && existsSync(file)) send(200, 'text/javascript', readFileSync(file));
    else send(404, 'application/problem+json', JSON.stringify({ title: 'Not found', status: 404, code: 'not-found' }));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://localhost:${server.address().port}`;
  const page = await browser.newPage({ locale: 'zh-CN' });
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) loaded.push({ file: request.url(), size: Infinity });
  });
  await page.goto(origin);
  await ready(page);
  // Files that were requested until now count as well, so this waits until they have arrived.
  await page.waitForLoadState('networkidle');
  await page.context().close();
  server.close();
  return loaded;
}

/** Bundles `code` with all that it imports, as a browser loads it. */
async function bundle(code) {
  const options = forBrowsers('program.js');
  const program = {
    name: 'program',
    resolveId: (source) => (source === 'program.js' ? source : undefined),
    load: (id) => (id === 'program.js' ? code : undefined),
  };
  const build = await rollup({ ...options, plugins: [program, ...options.plugins] });
  const { output } = await build.generate({ format: 'es', plugins: [minified()] });
  await build.close();
  return output[0].code;
}
