/**
 * Small numbers as printable characters, which need no escape in a string literal and compress well: 0 is `#`, and the
 * backslash is left out. The tables beside this file are written so by `scripts/pack-regions.ts`.
 */
export function unpackNumber(packed: string, at: number): number {
  const code = packed.charCodeAt(at);
  return code - 35 - (code > 92 ? 1 : 0);
}

export function packNumber(value: number): string {
  if (value < 0 || value > 90) throw new RangeError(`${value} does not fit`);
  return String.fromCharCode(value + 35 + (value + 35 >= 92 ? 1 : 0));
}
