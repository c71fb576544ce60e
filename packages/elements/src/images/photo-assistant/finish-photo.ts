import { checkPhoto, type RuleReport } from '@acct-kit/validators';
import { encodeInRange } from '../byte-range.ts';
import { encodeJpeg } from '../encode-jpeg.ts';
import type { Framing } from '../framing.ts';
import { paddedTo, withDensity } from '../jpeg-segments.ts';
import { developed, fineEnough, pixelsOf, type Picture } from '../picture.ts';
import { targetSize, targetSizes, type FullTarget } from './target.ts';

/** A photo as it would be handed in, and what the rules say of it. */
export interface DevelopedPhoto {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Bytes of blank comments that bring the file to its least size. */
  readonly padding: number;
  readonly reports: readonly RuleReport[];
}

const usualDensity = 300;

/** Cuts, scales, encodes and judges a photo. */
export async function developPhoto(picture: Picture, framing: Framing, target: FullTarget): Promise<DevelopedPhoto> {
  const { minBytes = 0 } = target;
  let bytes = new Uint8Array(0);
  let pixels: ImageData | undefined;
  for (const size of targetSizes(target, framing.width)) {
    await fineEnough(picture, size.width / framing.width);
    const canvas = developed(picture, framing, size);
    pixels ??= pixelsOf(canvas);
    const encode = async (quality: number) =>
      withDensity(await encodeJpeg(canvas, quality), target.dpi ?? usualDensity);
    ({ bytes } = await encodeInRange(encode, target));
    if (bytes.length >= minBytes) break;
  }
  const padded = paddedTo(bytes, minBytes);
  const { rules } = checkPhoto({ bytes: padded, ...(pixels && { pixels }) }, target);
  return {
    bytes: padded,
    padding: padded.length - bytes.length,
    reports: [enlargement(framing, target), ...rules],
  };
}

/** The rule that no picture is made larger than it was: it advises, for a person may have no other. */
function enlargement(framing: Framing, target: FullTarget): RuleReport {
  const limit = targetSize(target).width;
  const measure = Math.round(framing.width);
  return { rule: 'original', measure, limit, verdict: measure < limit ? 'unsure' : 'pass' };
}
