const orientationTag = 0x0112;
const shortType = 3;

/** The orientation (1 to 8) in the TIFF structure from `start` to `end`; `undefined` when it cannot be read. */
export function readOrientation(bytes: Uint8Array, start: number, end: number): number | undefined {
  if (start + 8 > end) return undefined;
  const little = bytes[start] === 0x49 && bytes[start + 1] === 0x49;
  const big = bytes[start] === 0x4d && bytes[start + 1] === 0x4d;
  if (!little && !big) return undefined;

  const short = (at: number): number =>
    little ? bytes[at]! + bytes[at + 1]! * 256 : bytes[at]! * 256 + bytes[at + 1]!;
  const long = (at: number): number => (little ? short(at) + short(at + 2) * 65536 : short(at) * 65536 + short(at + 2));

  const directory = start + long(start + 4);
  if (directory + 2 > end) return undefined;
  const last = Math.min(directory + 2 + short(directory) * 12, end);
  for (let entry = directory + 2; entry + 12 <= last; entry += 12) {
    if (short(entry) !== orientationTag || short(entry + 2) !== shortType) continue;
    const value = short(entry + 8);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}
