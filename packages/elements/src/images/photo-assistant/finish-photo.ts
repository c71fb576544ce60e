import { checkPhoto, type RuleReport } from '@acct-kit/validators';
import { encodeInRange } from '../byte-range.ts';
import { encodeJpeg } from '../encode-jpeg.ts';
import type { Framing } from '../framing.ts';
import { paddedTo, withDensity } from '../jpeg-segments.ts';
import { cropped, fineEnough, pixelsOf, type Picture } from '../picture.ts';
import { targetSize, targetSizes, type FullTarget } from './target.ts';

/** A photo as it would be uploaded, and what the rules say about it. */
export interface FinishedPhoto {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The number of bytes of blank comments that were added to reach the least size. */
  readonly padding: number;
  readonly reports: readonly RuleReport[];
}

const usualDensity = 300;

/** Crops, scales, encodes and checks a photo. */
export async function finishPhoto(picture: Picture, framing: Framing, target: FullTarget): Promise<FinishedPhoto> {
  const { minBytes = 0 } = target;
  let bytes = new Uint8Array(0);
  let pixels: ImageData | undefined;
  for (const size of targetSizes(target, framing.width)) {
    await fineEnough(picture, size.width / framing.width);
    const canvas = cropped(picture, framing, size);
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

/** Checks that the photo is not enlarged. This is only an advice, because the person may have no larger picture. */
function enlargement(framing: Framing, target: FullTarget): RuleReport {
  const limit = targetSize(target).width;
  const measure = Math.round(framing.width);
  return { rule: 'original', measure, limit, verdict: measure < limit ? 'unsure' : 'pass' };
}
