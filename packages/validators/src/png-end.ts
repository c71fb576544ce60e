import { chunkEnd, endOfPicture, firstChunk, frameBytes, pictureData, typeAt } from './png-chunk.ts';

/**
 * Whether a PNG has every chunk up to its end, and picture data among them. What follows the end does not matter. The
 * checksums are not compared.
 */
export function isWholePng(bytes: Uint8Array): boolean {
  let hasData = false;
  for (let at = firstChunk; at + frameBytes <= bytes.length;) {
    const type = typeAt(bytes, at);
    const end = chunkEnd(bytes, at);
    if (type === endOfPicture) return hasData && end <= bytes.length;
    if (type === pictureData) hasData = true;
    at = end;
  }
  return false;
}
