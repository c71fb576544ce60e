import type { Pixels } from '@acct-kit/validators';

/** What may be wrong with a scan. The names are endings of message keys. None is certain, so each is only an advice. */
export type Finding = 'blurred' | 'dark' | 'bright' | 'cut' | 'small';

/** What is measured of a scan. All parts are between 0 and 1. */
export interface ScanMeasures {
  /** How sharp the edges of ink are: the greatest variance of the Laplacian, in relation to the contrast. */
  readonly sharpness: number;
  /** The lightest and the darkest tones. */
  readonly lightest: number;
  readonly darkest: number;
  /** Whether the page goes on beyond the edge of the picture. */
  readonly cut: boolean;
}

const sharpEnough = 0.02;
const lightEnough = 0.45;
/** With less contrast, ink is hardly darker than paper. */
const leastContrast = 0.25;

/** Decides what to tell the person. */
export function findingsOf(measures: ScanMeasures, width: number, leastWidth: number): Finding[] {
  const { sharpness, lightest, darkest, cut } = measures;
  const dark = lightest < lightEnough;
  const bright = !dark && lightest - darkest < leastContrast;
  const found: Readonly<Record<Finding, boolean>> = {
    // Without ink nothing can be sharp.
    blurred: !bright && sharpness < sharpEnough,
    dark,
    bright,
    cut,
    small: width < leastWidth,
  };
  return (Object.keys(found) as Finding[]).filter((finding) => found[finding]);
}

export function measureScan(pixels: Pixels): ScanMeasures {
  const light = luminance(pixels);
  const darkest = percentile(light, 0.005);
  const lightest = percentile(light, 0.9);
  return {
    sharpness: sharpnessOf(light, pixels, Math.max(32, lightest - darkest)),
    lightest: lightest / 255,
    darkest: darkest / 255,
    cut: isCut(light, pixels, lightest),
  };
}

function luminance({ data, width, height }: Pixels): Uint8Array {
  const light = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < light.length; i++, at += 4) {
    light[i] = (data[at]! * 77 + data[at + 1]! * 150 + data[at + 2]! * 29) >> 8;
  }
  return light;
}

function percentile(light: Uint8Array, part: number): number {
  const counts = new Uint32Array(256);
  for (const value of light) counts[value]!++;
  let seen = 0;
  for (let value = 0; value < 256; value++) {
    seen += counts[value]!;
    if (seen >= light.length * part) return value;
  }
  return 255;
}

/** The sharpness is measured in tiles, and only in those with the most detail, because a page may have few words. */
const tile = 32;
const detailedPart = 0.95;

function sharpnessOf(light: Uint8Array, { width, height }: Pixels, contrast: number): number {
  const variances: number[] = [];
  for (let top = 1; top + tile < height; top += tile) {
    for (let left = 1; left + tile < width; left += tile) variances.push(laplacianVariance(light, width, left, top));
  }
  variances.sort((a, b) => a - b);
  return (variances[Math.floor(variances.length * detailedPart)] ?? 0) / (contrast * contrast);
}

function laplacianVariance(light: Uint8Array, width: number, left: number, top: number): number {
  let sum = 0;
  let squares = 0;
  for (let y = top; y < top + tile; y++) {
    for (let x = left, at = y * width + left; x < left + tile; x++, at++) {
      const value = 4 * light[at]! - light[at - 1]! - light[at + 1]! - light[at - width]! - light[at + width]!;
      sum += value;
      squares += value * value;
    }
  }
  const count = tile * tile;
  return squares / count - (sum / count) ** 2;
}

/** A pixel whose lightness differs by less than this belongs to the paper. */
const paperTolerance = 48;
/** A pixel that is darker than the paper by more than this is ink. */
const inkContrast = 90;
const inkPart = 0.02;

/**
 * Decides whether a page is cut off. A whole page on a darker table has the table on all four sides. If the table shows
 * at some sides only, the page goes on beyond the others. A page that fills the picture is whole if there is no ink at
 * its edges.
 */
function isCut(light: Uint8Array, pixels: Pixels, paper: number): boolean {
  const strips = stripsOf(light, pixels);
  const showsPaper = strips.map((strip) => paper - percentile(strip, 0.5) < paperTolerance);
  if (!showsPaper.every(Boolean)) return showsPaper.some(Boolean);
  return strips.some((strip) => strip.filter((value) => paper - value > inkContrast).length > strip.length * inkPart);
}

/** The outermost pixels along each side. */
function stripsOf(light: Uint8Array, { width, height }: Pixels): Uint8Array[] {
  const depth = Math.max(1, Math.round(Math.min(width, height) * 0.008));
  const rows = (from: number) => light.subarray(from * width, (from + depth) * width);
  const columns = (from: number) =>
    Uint8Array.from(
      { length: depth * height },
      (_, index) => light[Math.floor(index / depth) * width + from + (index % depth)]!,
    );
  return [rows(0), columns(width - depth), rows(height - depth), columns(0)];
}
