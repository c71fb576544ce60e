import { readOrientation } from './exif.ts';
import { endOfImage, isFrame, standsAlone, startOfScan } from './jpeg-markers.ts';
import type { HeaderFailure, StoredHeader } from './stored-header.ts';

const exifSegment = 0xe1;

/** Walks the segments of a JPEG up to the frame header. */
export function readJpegHeader(bytes: Uint8Array): StoredHeader | HeaderFailure {
  let orientation = 1;
  let at = 2; // behind the start of image
  for (;;) {
    if (at + 1 >= bytes.length) return 'image-truncated';
    if (bytes[at] !== 0xff) return 'image-damaged';
    const marker = bytes[at + 1]!;
    if (marker === 0xff)
      at += 1; // fill byte
    else if (standsAlone(marker)) at += 2;
    else if (marker === startOfScan || marker === endOfImage)
      return 'image-damaged'; // no frame before the picture
    else {
      const body = at + 4;
      if (body > bytes.length) return 'image-truncated';
      const length = bytes[at + 2]! * 256 + bytes[at + 3]!;
      if (length < 2) return 'image-damaged';
      if (isFrame(marker)) return readFrame(bytes, body, length - 2, marker, orientation);
      if (marker === exifSegment) orientation = exifOrientation(bytes, body, at + 2 + length) ?? orientation;
      at += 2 + length;
    }
  }
}

function readFrame(
  bytes: Uint8Array,
  at: number,
  length: number,
  marker: number,
  orientation: number,
): StoredHeader | HeaderFailure {
  if (length < 6) return 'image-damaged';
  if (at + 6 > bytes.length) return 'image-truncated';
  const height = bytes[at + 1]! * 256 + bytes[at + 2]!;
  const width = bytes[at + 3]! * 256 + bytes[at + 4]!;
  const components = bytes[at + 5]!;
  if (width === 0 || height === 0 || components === 0) return 'image-damaged';
  return {
    width,
    height,
    orientation,
    colorModel: components <= 2 ? 'gray' : components === 3 ? 'rgb' : 'cmyk',
    alpha: false,
    bitDepth: bytes[at]!,
    progressive: (marker & 3) === 2,
  };
}

/** `Exif` and two zeros, then a TIFF structure. Other segments of the same number are XMP and the like. */
function exifOrientation(bytes: Uint8Array, at: number, end: number): number | undefined {
  const isExif = bytes[at] === 0x45 && bytes[at + 1] === 0x78 && bytes[at + 2] === 0x69 && bytes[at + 3] === 0x66;
  return isExif ? readOrientation(bytes, at + 6, Math.min(end, bytes.length)) : undefined;
}
