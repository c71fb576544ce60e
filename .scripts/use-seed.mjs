// Loaded before a test file: gives fast-check the seed of the run. Where a property fails, fast-check names the seed and
// the path to the counterexample.
import { readFileSync } from 'node:fs';

const [, file] = process.argv;
const seed = process.env.SEED;
// Loading fast-check takes longer than most test files do.
if (seed && file && usesFastCheck(file)) {
  const { configureGlobal } = await import('fast-check');
  configureGlobal({ seed: Number(seed) });
}

function usesFastCheck(name) {
  return /\.test\.\w+$/.test(name) && readFileSync(name, 'utf8').includes("'fast-check'");
}
