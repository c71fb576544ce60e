import { encodeInRange, type ByteRange, type Encode } from '../byte-range.ts';
import { paddedTo } from '../jpeg-segments.ts';

/** Below this quality letters become blurred. */
const readableQuality = 0.6;
const lowestQuality = 0.2;

export interface Compressed {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Whether it is small enough without a loss that a reader would see. */
  readonly readable: boolean;
}

/**
 * Brings a picture of text into a range of bytes: first with fewer pixels, as long as print stays readable, and only
 * then with a visibly lower quality.
 *
 * @param draw draws everything at a width, and gives its encoder
 * @param widths the widths to try, the best first
 */
export async function compress(
  draw: (width: number) => Encode,
  widths: readonly number[],
  range: ByteRange,
): Promise<Compressed> {
  const { minBytes = 0, maxBytes = Infinity } = range;
  let encode: Encode | undefined;
  for (const width of widths) {
    encode = draw(width);
    const { bytes } = await encodeInRange(encode, range, readableQuality);
    if (bytes.length <= maxBytes) return { bytes: paddedTo(bytes, minBytes), readable: true };
  }
  const { bytes } = await encodeInRange(encode!, range, lowestQuality);
  return { bytes, readable: false };
}
