// The size test: what a browser loads, minified and gzipped, against the budgets of the design. Needs a build.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { rollup } from 'rollup';
import { browserBundle } from '../rollup.config.mjs';
import { writeCounts } from './counts.mjs';

const root = path.join(import.meta.dirname, '..');
const cdn = path.join(root, 'packages/elements/dist/cdn');

/** Limits in kB of 1000 bytes. */
const budgets = [
  { name: 'CDN file, both elements', limit: 60, code: () => built('acct-kit.min.js') },
  { name: 'later: policy packs', limit: 22, code: () => built('acct-kit.packs.min.js') },
  { name: 'later: all places', limit: 18, code: () => built('acct-kit.country.min.js') },
  { name: 'later: drafts and outbox', limit: 13.5, code: () => built('acct-kit.drafts.min.js') },
  { name: 'later: checks and their words', limit: 8, code: () => built('acct-kit.checks.min.js') },
  { name: 'later: tools for pictures', limit: 24, code: () => built('acct-kit.images.min.js') },
  { name: 'later: change and transfer in', limit: 9, code: () => built('acct-kit.changes.min.js') },
  { name: 'later: printed sheet', limit: 4, code: () => built('acct-kit.sheet.min.js') },
  { name: 'later: plain words', limit: 4, code: () => built('acct-kit.elder.min.js') },
  { name: 'form alone', limit: 54, code: () => bundle("import '@acct-kit/elements/define/acct-collection-form';") },
  { name: 'viewer alone', limit: 36, code: () => bundle("import '@acct-kit/elements/define/ce-credit-viewer';") },
  {
    name: 'residentId without counties',
    limit: 1.5,
    code: () => bundle("export { residentIdBasic } from '@acct-kit/validators';"),
  },
  {
    name: 'residentId with every county code',
    limit: 4,
    code: () => bundle("export { residentId } from '@acct-kit/validators';"),
  },
];

const counts = { passed: 0, failed: 0, skipped: 0 };
console.log(`${''.padEnd(36)}${'gzip'.padStart(9)}${'limit'.padStart(9)}${'raw'.padStart(9)}`);
for (const { name, limit, code } of budgets) {
  const text = await code();
  const size = gzipSync(text, { level: 9 }).length / 1000;
  const good = size <= limit;
  counts[good ? 'passed' : 'failed'] += 1;
  const columns = [size, limit, Buffer.byteLength(text) / 1000].map((kB) => `${kB.toFixed(1)} kB`.padStart(9));
  console.log(`${good ? '✔' : '✖'} ${name.padEnd(34)}${columns.join('')}`);
}
writeCounts('size', counts);
if (counts.failed > 0) process.exitCode = 1;

function built(name) {
  const file = path.join(cdn, name);
  if (!existsSync(file)) throw new Error(`There is no ${name}: run \`npm run build\` first.`);
  return readFileSync(file, 'utf8');
}

async function bundle(program) {
  const build = await rollup(browserBundle(program));
  const { output } = await build.generate({ format: 'es' });
  await build.close();
  return output[0].code;
}
