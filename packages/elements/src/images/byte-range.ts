/** Bytes of a file, limits included. */
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

/** Good enough for everything; more only makes a file larger. */
const usual = 0.92;

/** Halvings of the interval: a step of quality is then too small to see. */
const steps = 6;

/**
 * Encodes at the usual quality, or at the nearest one whose file is in the range: lower until it is small enough, higher
 * until it is large enough. Where no quality from `lowest` to 1 does it, the one that comes nearest.
 */
export async function encodeInRange(encode: Encode, range: ByteRange, lowest = 0.3): Promise<Encoded> {
  const { minBytes = 0, maxBytes = Infinity } = range;
  const at = async (quality: number): Promise<Encoded> => ({ bytes: await encode(quality), quality });
  const first = await at(usual);
  const size = first.bytes.length;
  if (size > maxBytes) return nearest(at, lowest, first, ({ length }) => length <= maxBytes);
  if (size < minBytes) {
    const larger = await nearest(at, 1, first, ({ length }) => length >= minBytes);
    // Too little is made up for without a change to the picture, too much is not.
    return larger.bytes.length > maxBytes ? first : larger;
  }
  return first;
}

/** Between what does not do and an end that may, the nearest to the former that does; else the end. */
async function nearest(
  at: (quality: number) => Promise<Encoded>,
  end: number,
  unfit: Encoded,
  fits: (bytes: Uint8Array) => boolean,
): Promise<Encoded> {
  let best = await at(end);
  if (!fits(best.bytes)) return best;
  let bad = unfit.quality;
  for (let step = 0; step < steps; step++) {
    const tried = await at((best.quality + bad) / 2);
    if (fits(tried.bytes)) best = tried;
    else bad = tried.quality;
  }
  return best;
}
