import type { Background } from './background.ts';
import { type Color, type Pixels, differs } from './pixels.ts';

/** Light, colour and detail of a picture; parts are 0 to 1. */
export interface Tones {
  /** How steep the steepest edges are for the picture's contrast: about 0.5 when sharp, 0.1 when blurred. */
  sharpness: number;
  /** The light tones (95th percentile) and the part of the person that is burnt out to white. */
  lightest: number;
  burntOut: number;
  /** How far apart the channels of the most coloured parts of person and wall are, 0 to 255; 0 in black and white. */
  chroma: number;
  /** Whether the finest detail is missing, as after enlarging. */
  upscaled: boolean;
}

export function measureTones(pixels: Pixels, { rgb }: Background): Tones {
  const counts = countTones(pixels, rgb);
  const { levels, chroma, person, burntOut } = counts;
  const contrast = Math.max(16, percentile(levels, 0.99) - percentile(levels, 0.01));
  const near = percentile(counts.near, 0.998);
  const far = percentile(counts.far, 0.998);
  return {
    sharpness: near / contrast,
    lightest: percentile(levels, 0.95) / 255,
    burntOut: person === 0 ? 0 : burntOut / person,
    chroma: Math.max(percentile(chroma, 0.95), Math.max(...rgb) - Math.min(...rgb)),
    // Twice the step gives twice the difference only where the picture is smooth between its pixels.
    upscaled: near > 0 && far / near >= 1.85 && near / contrast < 0.3,
  };
}

/** What differs more from the wall belongs to the person. */
const differsFromBackground = 48;

/** How many pixels, or pairs of them, have each value from 0 to 255. */
interface ToneCounts {
  levels: Uint32Array;
  /** Differences in light between neighbours across, and between every other pixel. */
  near: Uint32Array;
  far: Uint32Array;
  /** How far apart the channels are, of the person only. */
  chroma: Uint32Array;
  /** Pixels of the person, and those of them that are white. */
  person: number;
  burntOut: number;
}

/**
 * One pass over every other row, of which the statistics are those of all, with the two pixels before kept at hand: to
 * read the picture takes longer than to count.
 */
function countTones({ data, width, height }: Pixels, wall: Color): ToneCounts {
  const levels = new Uint32Array(256);
  const near = new Uint32Array(256);
  const far = new Uint32Array(256);
  const chroma = new Uint32Array(256);
  let person = 0;
  let burntOut = 0;
  for (let y = 0; y < height; y += 2) {
    let at = y * width * 4;
    let last = 0;
    let lastButOne = 0;
    for (let x = 0; x < width; x++, at += 4) {
      const red = data[at]!;
      const green = data[at + 1]!;
      const blue = data[at + 2]!;
      const light = (red * 77 + green * 150 + blue * 29) >> 8;
      levels[light]!++;
      if (x >= 2) {
        near[Math.abs(last - lastButOne)]!++;
        far[Math.abs(light - lastButOne)]!++;
      }
      lastButOne = last;
      last = light;
      if (!differs(data, at, wall, differsFromBackground)) continue;
      person++;
      chroma[Math.max(red, green, blue) - Math.min(red, green, blue)]!++;
      if (light >= 252) burntOut++;
    }
  }
  return { levels, near, far, chroma, person, burntOut };
}

function percentile(counts: Uint32Array, part: number): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let seen = 0;
  for (let value = 0; value < counts.length; value++) {
    seen += counts[value]!;
    if (seen >= total * part) return value;
  }
  return counts.length - 1;
}
