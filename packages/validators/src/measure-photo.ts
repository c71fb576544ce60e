import { type Background, measureBackground } from './background.ts';
import { type Pixels, isWhole } from './pixels.ts';
import { type Silhouette, findSilhouette } from './silhouette.ts';
import { type Tones, measureTones } from './tones.ts';

/** Measurements of a portrait that need no face detection. */
export interface PhotoMeasures extends Tones {
  width: number;
  height: number;
  background: Background;
  /** `null` when the person cannot be separated from the background. */
  silhouette: Silhouette | null;
}

/** The least evenness of a background from which the person can be separated. */
const evenEnough = 0.6;

/**
 * Measures a decoded portrait (RGBA). It visits every pixel several times, so the picture should have the size of the
 * photo that is submitted, such as 295×413. Returns `null` when the pixels are no picture.
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
