import { type Background, distance } from './background.ts';
import type { Pixels } from './pixels.ts';

/** Light, colour and detail of a picture; parts are 0 to 1. */
export interface Tones {
  /** How steep the steepest edges are for the picture's contrast: about 0.5 when sharp, 0.1 when blurred. */
  sharpness: number;
  /** The light tones (95th percentile) and the part of the person that is burnt out to white. */
  lightest: number;
  burntOut: number;
  /** How far apart the channels of the most coloured parts of the person are, 0 to 255; 0 in black and white. */
  chroma: number;
  /** Whether the finest detail is missing, as after enlarging. */
  upscaled: boolean;
}

const differsFromBackground = 48;

export function measureTones(pixels: Pixels, { rgb }: Background): Tones {
  const { data, width, height } = pixels;
  const light = luminance(pixels);
  const levels = new Uint32Array(256);
  const chroma = new Uint32Array(256);
  let person = 0;
  let burnt = 0;
  for (let i = 0; i < width * height; i++) {
    levels[light[i]!]!++;
    if (distance(data, i * 4, rgb) <= differsFromBackground) continue;
    person++;
    chroma[spread(data, i * 4)]!++;
    if (light[i]! >= 252) burnt++;
  }
  const edges = measureEdges(light, width, height);
  const contrast = Math.max(16, percentile(levels, 0.99) - percentile(levels, 0.01));
  const near = percentile(edges.near, 0.998);
  const far = percentile(edges.far, 0.998);
  return {
    sharpness: near / contrast,
    lightest: percentile(levels, 0.95) / 255,
    burntOut: person === 0 ? 0 : burnt / person,
    chroma: percentile(chroma, 0.95),
    // Twice the step gives twice the difference only where the picture is smooth between its pixels.
    upscaled: near > 0 && far / near >= 1.85 && near / contrast < 0.3,
  };
}

function luminance({ data, width, height }: Pixels): Uint8Array {
  const light = new Uint8Array(width * height);
  for (let i = 0; i < light.length; i++) {
    const at = i * 4;
    light[i] = (data[at]! * 77 + data[at + 1]! * 150 + data[at + 2]! * 29) >> 8;
  }
  return light;
}

/** How far apart the channels of a pixel are. */
function spread(data: Pixels['data'], at: number): number {
  const red = data[at]!;
  const green = data[at + 1]!;
  const blue = data[at + 2]!;
  return Math.max(red, green, blue) - Math.min(red, green, blue);
}

/** Counts of differences between neighbours across, and between every other pixel. */
function measureEdges(light: Uint8Array, width: number, height: number): { near: Uint32Array; far: Uint32Array } {
  const near = new Uint32Array(256);
  const far = new Uint32Array(256);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x + 2 < width; x++) {
      const at = y * width + x;
      near[Math.abs(light[at]! - light[at + 1]!)]!++;
      far[Math.abs(light[at]! - light[at + 2]!)]!++;
    }
  }
  return { near, far };
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
