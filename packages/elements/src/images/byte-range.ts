/** The size that a file may have, in bytes. The limits are allowed. */
export interface ByteRange {
  readonly minBytes?: number | undefined;
  readonly maxBytes?: number | undefined;
}

/** Encodes a picture at a quality from 0 to 1. */
export type Encode = (quality: number) => Promise<Uint8Array<ArrayBuffer>>;

export interface Encoded {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly quality: number;
}

/** A higher quality only makes a file larger. */
const usualQuality = 0.92;

/** How often the interval is halved. The difference in quality is then too small to see. */
const halvings = 6;

/**
 * Encodes at the usual quality, or at the nearest one whose file is in the range. Where there is none between `lowest`
 * and 1, it encodes at the quality that comes nearest.
 */
export async function encodeInRange(encode: Encode, range: ByteRange, lowest = 0.3): Promise<Encoded> {
  const { minBytes = 0, maxBytes = Infinity } = range;
  const at = async (quality: number): Promise<Encoded> => ({ bytes: await encode(quality), quality });
  const first = await at(usualQuality);
  const size = first.bytes.length;
  if (size > maxBytes) return nearest(at, lowest, first, ({ length }) => length <= maxBytes);
  if (size < minBytes) {
    const larger = await nearest(at, 1, first, ({ length }) => length >= minBytes);
    // A file that is too small can be filled up without a change to the picture. One that is too large cannot be
    // helped.
    return larger.bytes.length > maxBytes ? first : larger;
  }
  return first;
}

/**
 * Searches between an unfit quality and `end` for the fitting quality nearest to the unfit one. Gives `end` if none
 * fits.
 */
async function nearest(
  at: (quality: number) => Promise<Encoded>,
  end: number,
  unfit: Encoded,
  fits: (bytes: Uint8Array) => boolean,
): Promise<Encoded> {
  let best = await at(end);
  if (!fits(best.bytes)) return best;
  let bad = unfit.quality;
  for (let step = 0; step < halvings; step++) {
    const tried = await at((best.quality + bad) / 2);
    if (fits(tried.bytes)) best = tried;
    else bad = tried.quality;
  }
  return best;
}
