// One number decides what the tests choose at random, so that a run can be repeated: `SEED=1 npm run test:unit`.

/** The seed that the environment asks for, else a new one. */
export function chooseSeed() {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
  if (!Number.isInteger(seed)) throw new Error(`SEED must be a whole number, not "${process.env.SEED}".`);
  return String(seed);
}

/**
 * Gives numbers from 0 up to 1 as `Math.random` does, the same ones for the same seed. The algorithm is mulberry32.
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
