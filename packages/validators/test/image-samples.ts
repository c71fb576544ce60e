/** Image files for tests: their structure is right, but they contain no picture. */

const short = (value: number): number[] => [value >> 8, value & 255];
const long = (value: number): number[] => [...short(value >>> 16), ...short(value & 0xffff)];
export const text = (value: string): number[] => Array.from(value, (character) => character.charCodeAt(0));

export interface SampleOptions {
  orientation?: number;
  progressive?: boolean;
  components?: number;
  /** Bytes of the whole file. */
  size?: number;
}

/** A JPEG of that size. Its scan contains zeros. */
export function jpeg(width: number, height: number, options: SampleOptions = {}): Uint8Array {
  const { orientation, progressive = false, components = 3, size = 0 } = options;
  const frame = [8, ...short(height), ...short(width), components, ...new Array<number>(components * 3).fill(1)];
  const bytes = [
    ...[0xff, 0xd8],
    ...segment(0xe0, [...text('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...(orientation === undefined ? [] : segment(0xe1, [...text('Exif\0\0'), ...tiff(orientation)])),
    ...segment(0xdb, new Array<number>(65).fill(1)),
    ...segment(progressive ? 0xc2 : 0xc0, frame),
    ...[0xff, 0xda, 0, 2],
  ];
  return padded([...bytes], size, [0xff, 0xd9]);
}

export function segment(marker: number, body: readonly number[]): number[] {
  return [0xff, marker, ...short(body.length + 2), ...body];
}

function tiff(orientation: number): number[] {
  return [
    ...text('MM\0*'),
    ...long(8),
    ...short(1),
    ...short(0x112),
    ...short(3),
    ...long(1),
    ...short(orientation),
    0,
    0,
    ...long(0),
  ];
}

/** A PNG of that size. Its picture data are zeros. */
export function png(width: number, height: number, options: SampleOptions & { colorType?: number } = {}): Uint8Array {
  const { orientation, progressive = false, colorType = 2, size = 0 } = options;
  const header = [...long(width), ...long(height), 8, colorType, 0, 0, progressive ? 1 : 0];
  const bytes = [
    ...text('\x89PNG\r\n\x1a\n'),
    ...chunk('IHDR', header),
    ...(orientation === undefined ? [] : chunk('eXIf', tiff(orientation))),
  ];
  const end = chunk('IEND', []);
  const data = Math.max(1, size - bytes.length - end.length - 12);
  return padded([...bytes, ...long(data), ...text('IDAT')], bytes.length + 12 + data + end.length, end);
}

function chunk(type: string, body: number[]): number[] {
  return [...long(body.length), ...text(type), ...body, 0, 0, 0, 0];
}

function padded(head: number[], size: number, tail: number[]): Uint8Array {
  const bytes = new Uint8Array(Math.max(size, head.length + tail.length));
  bytes.set(head);
  bytes.set(tail, bytes.length - tail.length);
  return bytes;
}
