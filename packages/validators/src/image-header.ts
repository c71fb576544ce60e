import { type Failure, fail } from './issue.ts';
import { readJpegHeader } from './jpeg-header.ts';
import { readPngHeader } from './png-header.ts';
import type { ImageFormat, StoredHeader } from './stored-header.ts';

/** What the first bytes of an image file say, before anything is decoded. */
export interface ImageHeader extends StoredHeader {
  ok: true;
  format: ImageFormat;
  /** Pixels, as a viewer shows the picture: orientations from 5 on swap the sides. */
  displayWidth: number;
  displayHeight: number;
}

/**
 * Reads size, orientation and colour of a JPEG or PNG from its first bytes. 64 kB are enough for nearly every file; the
 * issue `image-truncated` says that more are needed. It never throws and decodes no pixels.
 */
export function readImageHeader(bytes: Uint8Array): ImageHeader | Failure {
  if (bytes.length === 0) return fail('image-empty');
  const format = formatOf(bytes);
  if (format !== 'jpeg' && format !== 'png') return fail('image-format-unknown', { format });
  const stored = format === 'jpeg' ? readJpegHeader(bytes) : readPngHeader(bytes);
  if (typeof stored === 'string') return fail(stored);
  const turned = stored.orientation >= 5;
  return {
    ok: true,
    format,
    width: stored.width,
    height: stored.height,
    orientation: stored.orientation,
    displayWidth: turned ? stored.height : stored.width,
    displayHeight: turned ? stored.width : stored.height,
    colorModel: stored.colorModel,
    alpha: stored.alpha,
    bitDepth: stored.bitDepth,
    progressive: stored.progressive,
  };
}

/** The bytes that identify file formats, and their offset. */
const signatures: readonly (readonly [format: string, offset: number, text: string])[] = [
  ['jpeg', 0, '\xff\xd8\xff'],
  ['png', 0, '\x89PNG\r\n\x1a\n'],
  ['gif', 0, 'GIF8'],
  ['webp', 8, 'WEBP'],
  ['heic', 4, 'ftyphei'],
  ['heic', 4, 'ftypmif1'],
  ['avif', 4, 'ftypavif'],
  ['bmp', 0, 'BM'],
  ['tiff', 0, 'II*\0'],
  ['tiff', 0, 'MM\0*'],
  ['pdf', 0, '%PDF'],
  ['svg', 0, '<svg'],
];

function formatOf(bytes: Uint8Array): string {
  for (const [format, offset, text] of signatures) if (startsWith(bytes, offset, text)) return format;
  return 'unknown';
}

function startsWith(bytes: Uint8Array, offset: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[offset + i] !== text.charCodeAt(i)) return false;
  return true;
}
