import { type Background, measureBackground } from './background.ts';
import { type Pixels, isWhole } from './pixels.ts';
import { type Silhouette, findSilhouette } from './silhouette.ts';
import { type Tones, measureTones } from './tones.ts';

/** What can be told of a portrait from its pixels, without a model of faces. */
export interface PhotoMeasures extends Tones {
  width: number;
  height: number;
  background: Background;
  /** `null` where the person does not stand out from the background. */
  silhouette: Silhouette | null;
}

/** The least evenness at which the person can be told from the background. */
const evenEnough = 0.6;

/**
 * Measures a decoded portrait, RGBA of any source. Meant for pictures of the size that is handed in, such as 295×413:
 * it looks at every pixel a few times. `null` for pixels that are no picture.
 */
export function measurePhoto(pixels: Pixels): PhotoMeasures | null {
  if (!isWhole(pixels)) return null;
  const background = measureBackground(pixels);
  return {
    width: pixels.width,
    height: pixels.height,
    background,
    silhouette: background.evenness >= evenEnough ? findSilhouette(pixels, background) : null,
    ...measureTones(pixels, background),
  };
}
