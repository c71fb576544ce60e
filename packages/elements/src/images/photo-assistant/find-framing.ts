import { measurePhoto, type PercentRange, type Silhouette } from '@acct-kit/validators';
import { fit, framingAt, turnedSize, wholeOf, type Bounds, type Framing } from '../framing.ts';
import { othersFirst } from '../yield-to-page.ts';
import { developed, pixelsOf, type Picture } from '../picture.ts';
import type { Size } from '../matrix.ts';
import type { FullTarget } from './target.ts';

/** Fine enough to find a head, small enough for an old machine. */
const measuredSide = 360;

/** As a picture is held: upright first, then to either side, then upside down. */
const turns = [0, 1, 3, 2] as const;

/** Finds the person against the wall and frames head and shoulders; without a person, as much as there is. */
export async function proposeFraming(picture: Picture, bounds: Bounds, target: FullTarget): Promise<Framing> {
  for (const turn of turns) {
    await othersFirst();
    const silhouette = silhouetteIn(picture, turn);
    // Shoulders below a head: nothing else tells which way is up.
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
  return measurePhoto(pixelsOf(developed(picture, wholeOf(picture, turn), size)))?.silhouette ?? null;
}

const middleOf = ([min, max]: PercentRange): number => (min + max) / 200;

/** The head as large and as high as the middle of what the rules allow. */
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
