import { readOrientation } from './exif.ts';
import {
  bodyAt,
  chunkEnd,
  endOfPicture,
  exif,
  firstChunk,
  header,
  lengthAt,
  long,
  pictureData,
  typeAt,
} from './png-chunk.ts';
import type { HeaderFailure, StoredHeader } from './stored-header.ts';

const headerEnd = 33; // signature 8, length 4, type 4, header 13, checksum 4

/** Colour types of the PNG standard. */
const colorTypes: Record<number, Pick<StoredHeader, 'colorModel' | 'alpha'>> = {
  0: { colorModel: 'gray', alpha: false },
  2: { colorModel: 'rgb', alpha: false },
  3: { colorModel: 'indexed', alpha: false },
  4: { colorModel: 'gray', alpha: true },
  6: { colorModel: 'rgb', alpha: true },
};

export function readPngHeader(bytes: Uint8Array): StoredHeader | HeaderFailure {
  if (bytes.length < headerEnd) return 'image-truncated';
  if (lengthAt(bytes, firstChunk) !== 13 || typeAt(bytes, firstChunk) !== header) return 'image-damaged';
  const width = long(bytes, 16);
  const height = long(bytes, 20);
  const color = colorTypes[bytes[25]!];
  if (width === 0 || height === 0 || width > 0x7fffffff || height > 0x7fffffff || !color) return 'image-damaged';
  return {
    width,
    height,
    orientation: pngOrientation(bytes) ?? 1,
    colorModel: color.colorModel,
    alpha: color.alpha,
    bitDepth: bytes[24]!,
    progressive: bytes[28] === 1,
  };
}

/** Reads the chunk `eXIf`, where it stands before the picture. */
function pngOrientation(bytes: Uint8Array): number | undefined {
  for (let at = headerEnd; at + 8 <= bytes.length;) {
    const type = typeAt(bytes, at);
    const body = bodyAt(at);
    if (type === exif) return readOrientation(bytes, body, Math.min(body + lengthAt(bytes, at), bytes.length));
    if (type === pictureData || type === endOfPicture) return undefined;
    at = chunkEnd(bytes, at);
  }
  return undefined;
}
