// Runs the tests of pure code in Node's own runner. Further arguments go to it: `npm run test:unit -- --watch`, or the
// names of test files to run only these.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const given = process.argv.slice(2);
const named = given.filter((argument) => !argument.startsWith('-'));
const all = globSync(['packages/*/src/**/*.test.ts', 'examples/*/test/**/*.test.ts', '.scripts/*.test.mjs'], {
  cwd: root,
  exclude: ['**/node_modules/**', '**/*.browser.test.ts'],
}).sort();
const files = named.length > 0 ? named : all;
if (files.length === 0) {
  console.error('No unit test found.');
  process.exit(1);
}
const options = [
  '--conditions=@acct-kit/source',
  '--test',
  '--test-concurrency=2',
  `--test-reporter=${process.stdout.isTTY && named.length > 0 ? 'spec' : 'dot'}`,
  '--test-reporter-destination=stdout',
  `--test-reporter=${path.join(root, '.scripts/count-reporter.mjs')}`,
  '--test-reporter-destination=stdout',
  ...given.filter((argument) => argument.startsWith('-')),
];
const { status } = spawnSync(process.execPath, [...options, ...files], { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
