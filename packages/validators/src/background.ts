import { type Color, type Pixels, differs } from './pixels.ts';

export type BackgroundColor = 'white' | 'blue' | 'red';

export interface Background {
  color: BackgroundColor | 'other';
  /** Whether the colour is well within its class; a grey wall or a pale blue one is not. */
  certain: boolean;
  /** Medians of red, green and blue. */
  rgb: Color;
  /** The part of the strips, 0 to 1, that has the median colour. Shadows and objects reduce it. */
  evenness: number;
}

/** Colours that differ less than this in every channel count as the same. */
const sameColor = 32;

/** The background colour: the median of a strip along the top and along the upper part of both sides. */
export function measureBackground(pixels: Pixels): Background {
  const counts = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)] as const;
  let total = 0;
  eachStripPixel(pixels, (at) => {
    for (let channel = 0; channel < 3; channel++) counts[channel]![pixels.data[at + channel]!]!++;
    total++;
  });
  const rgb = [median(counts[0], total), median(counts[1], total), median(counts[2], total)] as const;
  let even = 0;
  eachStripPixel(pixels, (at) => {
    if (!differs(pixels.data, at, rgb, sameColor)) even++;
  });
  return { ...classify(...rgb), rgb, evenness: even / total };
}

/** Every pixel of the strips. They are 6 % of the width wide, and the side strips end at 40 % of the height. */
function eachStripPixel({ width, height }: Pixels, visit: (at: number) => void): void {
  const strip = Math.max(1, Math.round(width * 0.06));
  const bottom = Math.max(1, Math.round(height * 0.4));
  for (let y = 0; y < bottom; y++) {
    for (let x = 0; x < width; x++) {
      const beside = x >= strip && x < width - strip;
      if (y >= strip && beside) x = width - strip;
      visit((y * width + x) * 4);
    }
  }
}

function median(counts: Uint32Array, total: number): number {
  let seen = 0;
  for (let value = 0; value < 256; value++) {
    seen += counts[value]!;
    if (seen * 2 >= total) return value;
  }
  return 255;
}

/** Photo shops use 628bce or 438edb for blue and d74532 or ff0000 for red; walls and lamps shift them. */
export function classify(red: number, green: number, blue: number): Pick<Background, 'color' | 'certain'> {
  const high = Math.max(red, green, blue);
  const range = high - Math.min(red, green, blue);
  if (high - range >= 165 && range <= 34) return { color: 'white', certain: high - range >= 205 && range <= 26 };
  const saturation = high === 0 ? 0 : range / high;
  if (high < 70 || saturation < 0.2) return { color: 'other', certain: true };
  const hue = hueOf(red, green, blue, high, range);
  if (hue >= 180 && hue <= 260) return { color: 'blue', certain: saturation >= 0.28 && hue >= 190 && hue <= 250 };
  if (hue >= 335 || hue <= 22) return { color: 'red', certain: saturation >= 0.5 && (hue >= 342 || hue <= 16) };
  return { color: 'other', certain: true };
}

function hueOf(red: number, green: number, blue: number, high: number, range: number): number {
  if (high === red) return (60 * (green - blue)) / range + (green < blue ? 360 : 0);
  return high === green ? 120 + (60 * (blue - red)) / range : 240 + (60 * (red - green)) / range;
}
