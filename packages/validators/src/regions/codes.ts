import { packedCodes } from './codes-table.ts';
import { unpackNumber } from './packing.ts';

/**
 * Calls back with every code of a packed table, ascending. `!` steps to the next hundred; a blank and two numbers go
 * to a hundred by its first two and last two digits; else two numbers are the last two digits of a code and how many
 * follow it without a gap.
 */
export function eachCode(packed: string, found: (code: number) => void): void {
  let hundred = 0;
  for (let at = 0; at < packed.length;) {
    const mark = packed.charAt(at);
    if (mark === '!') {
      hundred += 1;
      at += 1;
    } else if (mark === ' ') {
      hundred = unpackNumber(packed, at + 1) * 100 + unpackNumber(packed, at + 2);
      at += 3;
    } else {
      const first = hundred * 100 + unpackNumber(packed, at);
      const last = first + unpackNumber(packed, at + 1);
      for (let code = first; code <= last; code++) found(code);
      at += 2;
    }
  }
}

/** One bit for each number of six digits: 125 kB, made when the first number is checked. */
let known: Uint8Array | undefined;

/** Whether a place at county or prefecture level has ever had that code. */
export function isRegionCode(code: number): boolean {
  if (code % 10000 === 0) return false; // a province as a whole
  known ??= bitSet(packedCodes);
  return ((known[code >> 3]! >> (code & 7)) & 1) === 1;
}

function bitSet(packed: string): Uint8Array {
  const bits = new Uint8Array(125_000);
  eachCode(packed, (code) => {
    bits[code >> 3]! |= 1 << (code & 7);
  });
  return bits;
}
