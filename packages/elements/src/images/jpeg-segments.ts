/** A piece of a JPEG file: a marker segment, or a marker with the compressed data that follows it. */
interface Part {
  readonly marker: number;
  readonly start: number;
  readonly end: number;
}

const startOfImage = 0xd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;
const comment = 0xfe;
const app0 = 0xe0;
const app2 = 0xe2;
const app14 = 0xee;

/** The parts from the beginning to the end of the image. What a camera has added after the end is left out. */
function partsOf(bytes: Uint8Array): Part[] {
  const parts: Part[] = [{ marker: startOfImage, start: 0, end: 2 }];
  let start = 2;
  while (start + 3 < bytes.length && bytes[start] === 0xff) {
    const marker = bytes[start + 1]!;
    if (marker === endOfImage) break;
    const header = start + 2 + bytes[start + 2]! * 256 + bytes[start + 3]!;
    const end = Math.min(marker === startOfScan ? endOfScan(bytes, header) : header, bytes.length);
    parts.push({ marker, start, end });
    start = end;
  }
  return parts;
}

/** Finds the end of a scan. In its compressed data, 0xff is always followed by a zero or a restart marker. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]!;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  return [...text].every((character, i) => bytes[at + i] === character.charCodeAt(0));
}

const isJfif = (bytes: Uint8Array, { marker, start }: Part) =>
  marker === app0 && startsWith(bytes, start + 4, 'JFIF\0');

/** Joins pieces to one file, and adds the end marker. */
function join(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = [...pieces, Uint8Array.of(0xff, endOfImage)];
  const bytes = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of all) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/**
 * Removes what a camera says about a picture: place, time, device, thumbnail, and everything after the end of the
 * image. The colour profile stays. The EXIF orientation is removed as well, so the caller has to turn the pixels.
 */
export function withoutMetadata(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const isNeeded = (part: Part) =>
    !(part.marker === comment || (part.marker >= app0 && part.marker <= 0xef)) ||
    part.marker === app14 ||
    isJfif(bytes, part) ||
    (part.marker === app2 && startsWith(bytes, part.start + 4, 'ICC_PROFILE\0'));
  return join(
    partsOf(bytes)
      .filter(isNeeded)
      .map(({ start, end }) => bytes.subarray(start, end)),
  );
}

/**
 * Writes the density in pixels per inch into the JFIF header, which every encoder puts first. Adds the header if it
 * lacks.
 */
export function withDensity(bytes: Uint8Array, dpi: number): Uint8Array<ArrayBuffer> {
  const [first, ...rest] = partsOf(bytes);
  const others = rest.filter((part) => !isJfif(bytes, part));
  const density = [dpi >> 8, dpi & 255];
  const perInch = 1;
  const header = [0xff, app0, 0, 16, ...[...'JFIF\0'].map((one) => one.charCodeAt(0)), 1, 2, perInch];
  return join([
    bytes.subarray(first!.start, first!.end),
    Uint8Array.from([...header, ...density, ...density, 0, 0]),
    ...others.map(({ start, end }) => bytes.subarray(start, end)),
  ]);
}

/** The longest comment, in bytes, with the two bytes of its length. */
const longestComment = 65_535;

/**
 * Fills a file up to a size with comments of blanks, which change no pixel and which every reader skips. They come
 * before the scan, so that the headers stay at the beginning of the file. The smallest comment has four bytes.
 */
export function paddedTo(bytes: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const parts = partsOf(bytes);
  const whole = join(parts.map(({ start, end }) => bytes.subarray(start, end)));
  const scan = parts.find(({ marker }) => marker === startOfScan);
  if (!scan || whole.length >= size) return whole;
  const comments: Uint8Array[] = [];
  for (let missing = size - whole.length; missing > 0; missing -= longestComment + 2) {
    const length = Math.min(Math.max(missing - 2, 2), longestComment);
    const segment = new Uint8Array(length + 2).fill(0x20);
    segment.set([0xff, comment, length >> 8, length & 255]);
    comments.push(segment);
  }
  const before = parts.filter(({ start }) => start < scan.start);
  const after = parts.filter(({ start }) => start >= scan.start);
  const bytesOf = ({ start, end }: Part) => bytes.subarray(start, end);
  return join([...before.map(bytesOf), ...comments, ...after.map(bytesOf)]);
}
