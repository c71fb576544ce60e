import type { Pixels } from '../src/index.ts';
import { generator } from './random.ts';

/** A portrait drawn for tests: a wall, a head of hair and face, a neck, shoulders. Lengths are parts of the picture. */
export interface Portrait {
  width?: number;
  height?: number;
  wall?: Color;
  skin?: Color;
  hair?: Color;
  clothes?: Color;
  glasses?: boolean;
  /** Darkens the wall towards the right by up to this much. */
  shadow?: number;
  /** Upper edge of the hair, of the height. */
  top?: number;
  /** From hair to neck, of the height. */
  head?: number;
  /** Off the middle, of the width. */
  shift?: number;
  /** Leans the head, in columns for each row. */
  tilt?: number;
  /** Radius of blur in pixels. */
  blur?: number;
  noise?: number;
  gray?: boolean;
  /** Multiplies every value. */
  light?: number;
}

export type Color = readonly [number, number, number];

const plain = {
  width: 295,
  height: 413,
  wall: [255, 255, 255],
  skin: [224, 172, 140],
  hair: [32, 28, 26],
  clothes: [40, 48, 80],
  glasses: false,
  shadow: 0,
  top: 0.08,
  head: 0.55,
  shift: 0,
  tilt: 0,
  blur: 0,
  noise: 0,
  gray: false,
  light: 1,
} as const satisfies Required<Portrait>;

export function drawPortrait(options: Portrait = {}): Pixels {
  const portrait: Required<Portrait> = { ...plain, ...options };
  const { width, height } = portrait;
  const data = new Uint8ClampedArray(width * height * 4);
  const random = generator(7);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const color = finish(colorAt(portrait, x, y), portrait, random);
      data.set([...color, 255], (y * width + x) * 4);
    }
  }
  return portrait.blur > 0 ? blurred({ data, width, height }, portrait.blur) : { data, width, height };
}

function colorAt(portrait: Required<Portrait>, x: number, y: number): Color {
  const { width, height, top, head } = portrait;
  const headHeight = head * height;
  const fromTop = y - top * height;
  const middle = width * (0.5 + portrait.shift) + portrait.tilt * (fromTop - headHeight / 2);
  const across = Math.abs(x - middle);
  const half = headHeight * 0.36;
  const down = (fromTop - headHeight * 0.46) / (headHeight * 0.46);
  const inHead = (across / half) ** 2 + down ** 2 <= 1;
  if (inHead && portrait.glasses && isGlasses(across / half, fromTop / headHeight)) return [20, 20, 20];
  if (inHead) return fromTop < headHeight * 0.28 || across > half * 0.88 ? portrait.hair : portrait.skin;
  const neckEnd = headHeight * 1.04;
  if (fromTop > headHeight * 0.7 && fromTop <= neckEnd && across < half * 0.5) return portrait.skin;
  if (fromTop > neckEnd) {
    const shoulder = Math.min(width * 0.46, half * 0.6 + (fromTop - neckEnd) * 2.2);
    if (across < shoulder) return portrait.clothes;
  }
  const dark = (portrait.shadow * x) / width;
  const [red, green, blue] = portrait.wall;
  return [red - dark, green - dark, blue - dark];
}

function isGlasses(across: number, down: number): boolean {
  return (
    down > 0.42 &&
    down < 0.54 &&
    across > 0.12 &&
    across < 0.72 &&
    (down < 0.445 || down > 0.515 || across < 0.18 || across > 0.66)
  );
}

function finish(color: Color, { light, noise, gray }: Required<Portrait>, random: () => number): number[] {
  const lit = color.map((value) => value * light + (random() - 0.5) * 2 * noise);
  const mean = lit[0]! * 0.3 + lit[1]! * 0.59 + lit[2]! * 0.11;
  return gray ? [mean, mean, mean] : lit;
}

/** The mean of a square, across and then down. */
function blurred(pixels: Pixels, radius: number): Pixels {
  return smear(smear(pixels, radius, 1, 0), radius, 0, 1);
}

function smear({ data, width, height }: Pixels, radius: number, dx: number, dy: number): Pixels {
  const output = new Uint8ClampedArray(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let channel = 0; channel < 4; channel++) {
        let sum = 0;
        for (let step = -radius; step <= radius; step++) {
          const column = Math.min(width - 1, Math.max(0, x + step * dx));
          const row = Math.min(height - 1, Math.max(0, y + step * dy));
          sum += data[(row * width + column) * 4 + channel]!;
        }
        output[(y * width + x) * 4 + channel] = sum / (radius * 2 + 1);
      }
    }
  }
  return { data: output, width, height };
}

/** Twice the size, with means between the pixels, as an image program enlarges. */
export function enlarged({ data, width, height }: Pixels): Pixels {
  const output = new Uint8ClampedArray(data.length * 4);
  const at = (x: number, y: number, channel: number): number =>
    data[(Math.min(height - 1, y) * width + Math.min(width - 1, x)) * 4 + channel]!;
  for (let y = 0; y < height * 2; y++) {
    for (let x = 0; x < width * 2; x++) {
      for (let channel = 0; channel < 4; channel++) {
        const left = x >> 1;
        const up = y >> 1;
        const upper = (at(left, up, channel) + at(left + (x & 1), up, channel)) / 2;
        const lower = (at(left, up + (y & 1), channel) + at(left + (x & 1), up + (y & 1), channel)) / 2;
        output[(y * width * 2 + x) * 4 + channel] = (upper + lower) / 2;
      }
    }
  }
  return { data: output, width: width * 2, height: height * 2 };
}
