// All random choices of the tests follow from one number, the seed, so that a run can be repeated:
// `SEED=1 npm run test:unit`.

/** Returns the seed from the environment, or a new one. */
export function chooseSeed() {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
  if (!Number.isInteger(seed)) throw new Error(`SEED must be a whole number, not "${process.env.SEED}".`);
  return String(seed);
}

/**
 * Creates a function like `Math.random`, which returns numbers from 0 (included) to 1 (excluded). The same seed always
 * leads to the same numbers. The algorithm is mulberry32.
 *
 * @param {number} seed
 * @returns {() => number}
 */
export function randomOf(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
