/** Image files with everything that a walk through them meets, but without a real picture in them. */
import { jpeg, png, segment, text } from './image-samples.ts';

const endOfImage = [0xff, 0xd9];

/** Compressed data as a scan has them: a stuffed byte, a restart marker, and fill bytes before one. */
const scanData = [1, 2, 0xff, 0, 3, 0xff, 0xd0, 4, 5, 0xff, 0xff, 0xd1, 6, 0xff, 0, 7];
const scan = (length: number): number[] => [
  ...segment(0xda, [1, 1, 0, 0, 63, 0]),
  ...Array.from({ length }, (_, at) => scanData[at % scanData.length]!),
  8,
];

/** What a camera writes before the frame: EXIF with a whole JPEG as a thumbnail. */
const thumbnail = segment(0xe1, [...text('Exif\0\0'), ...jpeg(160, 120, { size: 300 })]);
const frame = (marker: number): number[] => segment(marker, [8, 3, 32, 4, 0, 3, ...new Array<number>(9).fill(1)]);

/** A photo as a phone takes it. */
export const cameraJpeg = Uint8Array.from([0xff, 0xd8, ...thumbnail, ...frame(0xc0), ...scan(2000), ...endOfImage]);

/** A progressive JPEG: several scans, with tables and a comment between them. */
export const progressiveJpeg = Uint8Array.from([
  ...[0xff, 0xd8, ...thumbnail, ...frame(0xc2)],
  ...scan(200),
  ...segment(0xc4, [0x10, ...endOfImage, 0xff, 0xda]),
  ...scan(300),
  ...segment(0xfe, endOfImage),
  ...scan(400),
  ...endOfImage,
]);

/** A PNG with a text that looks like an end, before the picture and between its parts. */
export const textPng = ((): Uint8Array => {
  const whole = png(300, 400, { size: 400 });
  const headerEnd = 33;
  const words = [0, 0, 0, 12, ...text('tEXt'), ...text('\0\0\0\0IEND\xae\x42\x60\x82'), 0, 0, 0, 0];
  return Uint8Array.from([...whole.subarray(0, headerEnd), ...words, ...whole.subarray(headerEnd)]);
})();

export const joined = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
