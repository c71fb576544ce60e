// Stores how many tests each step of `npm test` ran. The step writes the numbers, and `.scripts/test.mjs` adds them up.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const folder = path.join(import.meta.dirname, '../.cache/counts');
const fileOf = (step) => path.join(folder, `${step}.json`);

/** @type {(step: string, counts: Counts) => void} */
export function writeCounts(step, counts) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(step), JSON.stringify(counts));
}

/** @type {(step: string) => Counts | undefined} */
export function readCounts(step) {
  try {
    return JSON.parse(readFileSync(fileOf(step), 'utf8'));
  } catch {
    return undefined;
  }
}

export function forgetCounts(step) {
  rmSync(fileOf(step), { force: true });
}

/** @type {(counts: Counts) => string} Returns the summary line. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
