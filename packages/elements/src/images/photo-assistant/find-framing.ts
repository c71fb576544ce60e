import { measurePhoto, type PercentRange, type Silhouette } from '@acct-kit/validators';
import { fit, framingAt, turnedSize, wholeOf, type Bounds, type Framing } from '../framing.ts';
import { yieldToPage } from '../yield-to-page.ts';
import { cropped, pixelsOf, type Picture } from '../picture.ts';
import type { Size } from '../matrix.ts';
import type { FullTarget } from './target.ts';

/** In pixels: fine enough to find a head, small enough for an old machine. */
const measuredSide = 360;

/** The quarter turns to try: upright first, then to either side, then upside down. */
const turns = [0, 1, 3, 2] as const;

/**
 * Finds the person in front of the wall, and frames head and shoulders. Frames the whole picture where it finds nobody.
 */
export async function findFraming(picture: Picture, bounds: Bounds, target: FullTarget): Promise<Framing> {
  for (const turn of turns) {
    await yieldToPage();
    const silhouette = silhouetteIn(picture, turn);
    // Only shoulders below a head show which way is up.
    if (silhouette?.shoulders && silhouette.headHeight !== null) {
      return framingOf(silhouette, silhouette.headHeight, turn, bounds, target);
    }
  }
  return fit({ ...wholeOf(picture, 0) }, bounds);
}

function silhouetteIn(picture: Picture, turn: number): Silhouette | null {
  const whole = turnedSize(picture, turn);
  const scale = Math.min(1, measuredSide / Math.max(whole.width, whole.height));
  const size: Size = { width: Math.ceil(whole.width * scale), height: Math.ceil(whole.height * scale) };
  return measurePhoto(pixelsOf(cropped(picture, wholeOf(picture, turn), size)))?.silhouette ?? null;
}

const middleOf = ([min, max]: PercentRange): number => (min + max) / 200;

/** Frames a head with the size and height in the middle of what the rules allow. */
export function framingOf(
  { topMargin, offCentre }: Pick<Silhouette, 'topMargin' | 'offCentre'>,
  headHeight: number,
  turn: number,
  bounds: Bounds,
  target: FullTarget,
): Framing {
  const whole = turnedSize(bounds.picture, turn);
  const height = (headHeight * whole.height) / middleOf(target.headHeight);
  const width = height * bounds.aspect;
  const left = (offCentre + 0.5) * whole.width - width / 2;
  const top = topMargin * whole.height - middleOf(target.topMargin) * height;
  return fit(framingAt(bounds.picture, turn, left, top, { width, height }), bounds);
}
