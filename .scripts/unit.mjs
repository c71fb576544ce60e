// Runs the tests that need no browser, in the test runner of Node. The runner gets all arguments, for example
// `npm run test:unit -- --watch`. Names of test files select these files. Set SEED=1 to repeat the property tests of a
// run that printed the seed 1.
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
  // Node caches compiled code here. This saves time, because each test file runs in its own process and many of them
  // import the same modules.
  const NODE_COMPILE_CACHE = path.join(root, '.cache/node');
  const { status } = spawnSync(process.execPath, [...options, ...files], {
    cwd: root,
    stdio: 'inherit',
    env: { ...env, SEED: seed, NODE_COMPILE_CACHE },
  });
  return status ?? 1;
});
