/** JPEG files made by hand for tests. Their headers are right, but their scans contain no picture. */

const textBytes = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));

export const segment = (marker: number, body: readonly number[]): number[] => [
  0xff,
  marker,
  (body.length + 2) >> 8,
  (body.length + 2) & 255,
  ...body,
];

const soi = [0xff, 0xd8];
const eoi = [0xff, 0xd9];
const frame = segment(0xc0, [8, 1, 0x9d, 1, 0x27, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]);
/** It contains a stuffed byte and a restart marker, which do not end a scan. */
const scan = [...segment(0xda, [3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0]), 1, 2, 0xff, 0, 3, 0xff, 0xd0, 4];

export const jfif = segment(0xe0, [...textBytes('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]);
export const colorProfile = segment(0xe2, [...textBytes('ICC_PROFILE\0'), 1, 1, 9, 9]);

/** The segment that says how the camera was held, with a note that must not leave the device. */
export const exif = (orientation: number): number[] =>
  segment(0xe1, [
    ...textBytes('Exif\0\0'),
    ...textBytes('MM\0*'),
    ...[0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
    ...textBytes('N39.9 E116.4'),
  ]);

/** A file of 295 by 413 pixels that begins with these segments, and with what a camera adds after the end. */
export const jpegOf = (segments: readonly (readonly number[])[], trailer = ''): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([...soi, ...segments.flat(), ...frame, ...scan, ...eoi, ...textBytes(trailer)]);

/** The bytes as text, one character for each byte. */
export const latin = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/** The density in the JFIF header of a file, as `unit x y`. */
export function densityOf(bytes: Uint8Array): string {
  const at = latin(bytes.subarray(0, 40)).indexOf('JFIF\0') + 7;
  return [bytes[at]!, bytes[at + 1]! * 256 + bytes[at + 2]!, bytes[at + 3]! * 256 + bytes[at + 4]!].join(' ');
}
