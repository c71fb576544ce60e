import { endOfImage, isFrame, isRestart, standsAlone, startOfImage, startOfScan } from './jpeg-markers.ts';

/**
 * Whether a JPEG has the end of its main image. The walk skips the contents of segments, because an EXIF thumbnail has an
 * end of its own. It stops at the start of a second image, because phones put several images into one file. What follows
 * the end of the main image does not matter: phones append videos, and other programs append padding.
 */
export function isWholeJpeg(bytes: Uint8Array): boolean {
  let frames = 0;
  let scans = 0;
  for (let at = nextMarker(bytes, 2); at >= 0; at = nextMarker(bytes, afterMarker(bytes, at))) {
    const marker = bytes[at + 1]!;
    if (marker === endOfImage) return scans > 0;
    if (isFrame(marker)) frames += 1;
    if (marker === startOfScan) scans += 1;
    // The file was cut and joined to another image, so the next end is not that of this image.
    if (marker === startOfImage || frames > 1) return false;
  }
  return false;
}

/** The place behind a marker and its body, which may be behind the end of the file. */
function afterMarker(bytes: Uint8Array, at: number): number {
  if (standsAlone(bytes[at + 1]!) || at + 3 >= bytes.length) return at + 2;
  return at + 2 + bytes[at + 2]! * 256 + bytes[at + 3]!;
}

/**
 * The place of the next marker, or -1. It also skips the compressed data of a scan, where 0xff is always followed by a
 * zero, a fill byte or a restart marker.
 */
function nextMarker(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1]!;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !isRestart(next)) return at;
  }
  return -1;
}
