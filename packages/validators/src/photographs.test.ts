import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { decode } from 'jpeg-js';
import { type Photograph, photoHeight, photoWidth, photographs, repainted } from '../test/photographs.ts';
import { photoRules } from '../test/photo-rules.ts';
import { checkPhoto } from './index.ts';
import type { Pixels } from './index.ts';

for (const photograph of photographs) {
  test(`a photograph, decoded in Node: ${photograph.what}`, () => {
    const bytes = readFileSync(fileURLToPath(import.meta.resolve(photograph.file)));
    const pixels = repainted(crop(decode(bytes, { useTArray: true }), photograph), photograph.wall);
    const { verdict, issues } = checkPhoto({ bytes, pixels }, photoRules);
    assert.equal([verdict, ...issues.map(({ code }) => code)].join(' '), photograph.expected);
  });
}

/** Each pixel is the mean of those that it lies between. */
function crop(source: Pixels, { left, top, height }: Photograph): Pixels {
  const data = new Uint8ClampedArray(photoWidth * photoHeight * 4);
  const step = height / photoHeight;
  for (let y = 0; y < photoHeight; y++) {
    for (let x = 0; x < photoWidth; x++) {
      for (let channel = 0; channel < 4; channel++) {
        data[(y * photoWidth + x) * 4 + channel] = between(source, left + x * step, top + y * step, channel);
      }
    }
  }
  return { data, width: photoWidth, height: photoHeight };
}

function between({ data, width }: Pixels, x: number, y: number, channel: number): number {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const [right, down] = [x - column, y - row];
  const value = (dx: number, dy: number): number => data[((row + dy) * width + column + dx) * 4 + channel] ?? 0;
  const upper = value(0, 0) * (1 - right) + value(1, 0) * right;
  return down === 0 ? upper : upper * (1 - down) + (value(0, 1) * (1 - right) + value(1, 1) * right) * down;
}
