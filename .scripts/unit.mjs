// Runs the tests of pure code in Node's own runner. Further arguments go to it: `npm run test:unit -- --watch`, or the
// names of test files to run only these. SEED=1 repeats the property tests of the run that printed this seed.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import path from 'node:path';
import { inOwnFolder } from './own-folder.mjs';
import { chooseSeed } from './seed.mjs';

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
const startsPortals = files.some((file) => /examples\/(portal|provider)\//.test(file));
const options = [
  '--conditions=@acct-kit/source',
  `--import=${path.join(root, '.scripts/use-seed.mjs')}`,
  '--test',
  '--test-concurrency=2',
  ...(startsPortals ? ['--test-global-setup=examples/portal/test/support/template.ts'] : []),
  `--test-reporter=${process.stdout.isTTY && named.length > 0 ? 'spec' : 'dot'}`,
  '--test-reporter-destination=stdout',
  `--test-reporter=${path.join(root, '.scripts/count-reporter.mjs')}`,
  '--test-reporter-destination=stdout',
  ...given.filter((argument) => argument.startsWith('-')),
];
process.exitCode = await inOwnFolder((env) => {
  const seed = chooseSeed();
  console.log(`Seed of the property tests: ${seed}`);
  // Node keeps what it has compiled: each test file is a process of its own, and many import the same.
  const NODE_COMPILE_CACHE = path.join(root, '.cache/node');
  const { status } = spawnSync(process.execPath, [...options, ...files], {
    cwd: root,
    stdio: 'inherit',
    env: { ...env, SEED: seed, NODE_COMPILE_CACHE },
  });
  return status ?? 1;
});
