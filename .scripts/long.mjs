// `npm run long` lists the checks that take too long for `npm test`. `npm test` runs the same checks with fewer
// repetitions.
//
//   npm run long -- NAME [TIMES]   Set SEED=1 to repeat the random choices of a run that printed the seed 1.
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inOwnFolder } from './own-folder.mjs';
import { chooseSeed } from './seed.mjs';

const root = path.join(import.meta.dirname, '..');

/**
 * Each check either runs test files repeatedly, or is a program that gets the number of repetitions as its argument.
 */
const proofs = {
  'draft-kills': {
    says: 'Kills a browser while somebody types. What the form said to be saved must be there afterwards.',
    times: 150,
    program: 'packages/core/bench/draft-kill.ts',
  },
  'batch-kills': {
    says: 'Kills the portal while it takes a batch of credits. It must hold whole chunks only, and go on from there.',
    times: 20,
    files: () => ['examples/portal/test/batch-kill.test.ts'],
  },
  'process-kills': {
    says: 'Kills the portal after a receipt, and while a program registers credits. Nothing that it answered may be lost.',
    times: 20,
    files: () => ['examples/portal/test/process.test.ts', 'examples/provider/test/register.test.ts'],
  },
  fuzz: {
    says: 'Runs all property tests with one seed after another.',
    times: 50,
    files: propertyTests,
  },
};

const [name, given] = process.argv.slice(2);
if (name === undefined) list();
else if (!(name in proofs)) fail(`There is no proof ${name}. There are ${Object.keys(proofs).join(', ')}.`);
else process.exitCode = await inOwnFolder((env) => prove(proofs[name], env));

function list() {
  console.log('npm run long -- NAME [TIMES]\n');
  for (const [name, { says, times }] of Object.entries(proofs))
    console.log(`  ${name.padEnd(15)}${says} (${times} times)`);
}

function prove({ times: usual, program, files }, env) {
  const times = Number(given ?? usual);
  if (!Number.isInteger(times) || times < 1) fail(`TIMES must be a whole number above 0, not "${given}".`);
  const seed = Number(chooseSeed());
  if (program !== undefined) {
    console.log(`Seed: ${seed}`);
    return run([program, String(times)], { ...env, SEED: String(seed) });
  }
  // Each run prints its own seed, so that `npm run test:unit` can repeat a failed run.
  for (let time = 0; time < times; time += 1) {
    console.log(`\n${time + 1} of ${times}`);
    const status = run(['.scripts/unit.mjs', ...files()], { ...env, SEED: String(seed + time) });
    if (status !== 0) return status;
  }
  return 0;
}

function run(args, env) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env }).status ?? 1;
}

function propertyTests() {
  const files = globSync(['packages/*/src/**/*.test.ts', 'examples/*/test/**/*.test.ts'], { cwd: root });
  return files.filter((file) => readFileSync(path.join(root, file), 'utf8').includes("'fast-check'")).sort();
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
