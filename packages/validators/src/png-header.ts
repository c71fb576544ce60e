import { readOrientation } from './exif.ts';
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
  if (long(bytes, 8) !== 13 || typeAt(bytes, 8) !== 'IHDR') return 'image-damaged';
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

/** The chunk `eXIf`, where it stands before the picture. */
function pngOrientation(bytes: Uint8Array): number | undefined {
  for (let at = headerEnd; at + 8 <= bytes.length;) {
    const length = long(bytes, at);
    const type = typeAt(bytes, at);
    if (type === 'eXIf') return readOrientation(bytes, at + 8, Math.min(at + 8 + length, bytes.length));
    if (type === 'IDAT' || type === 'IEND') return undefined;
    at += 12 + length;
  }
  return undefined;
}

function typeAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(bytes[at + 4]!, bytes[at + 5]!, bytes[at + 6]!, bytes[at + 7]!);
}

function long(bytes: Uint8Array, at: number): number {
  return bytes[at]! * 0x1000000 + bytes[at + 1]! * 0x10000 + bytes[at + 2]! * 0x100 + bytes[at + 3]!;
}
