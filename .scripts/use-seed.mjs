// Node loads this module before each test file. It passes the seed of the run to fast-check. When a property fails,
// fast-check prints the seed and the path to the counterexample.
import { readFileSync } from 'node:fs';

const [, file] = process.argv;
const seed = process.env.SEED;
// fast-check is loaded only if the test file uses it, because loading it takes longer than most test files run.
if (seed && file && usesFastCheck(file)) {
  const { configureGlobal } = await import('fast-check');
  configureGlobal({ seed: Number(seed) });
}

function usesFastCheck(name) {
  return /\.test\.\w+$/.test(name) && readFileSync(name, 'utf8').includes("'fast-check'");
}
