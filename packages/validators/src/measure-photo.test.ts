import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jpeg } from '../test/image-samples.ts';
import { type Portrait, drawPortrait, enlarged } from '../test/portrait.ts';
import { photoRules as beijing } from '../test/photo-rules.ts';
import { checkPhoto, measurePhoto } from './index.ts';
import type { PhotoRules, Pixels } from './index.ts';

function outcome(pixels: Pixels, rules: PhotoRules = beijing): string {
  const report = checkPhoto({ bytes: jpeg(295, 413, { size: 40_000 }), pixels }, rules);
  return [report.verdict, ...report.issues.map(({ code }) => code)].join(' ');
}

const blue = [98, 139, 206] as const;
const pale = [255, 232, 218] as const;

const table: [what: string, portrait: Portrait, expected: string][] = [
  ['plain', {}, 'pass'],
  ['dark skin', { skin: [70, 45, 35] }, 'pass'],
  ['dark skin before blue', { skin: [70, 45, 35], wall: [67, 142, 219] }, 'pass'],
  ['white hair before blue', { hair: [240, 240, 240], wall: [98, 139, 206] }, 'pass'],
  ['white hair before white', { hair: [235, 235, 235] }, 'unsure photo-head-small'],
  ['glasses', { glasses: true }, 'pass'],
  ['a light shadow on the wall', { shadow: 25 }, 'pass'],
  ['a dark shadow on the wall', { shadow: 70 }, 'unsure photo-background-uneven'],
  ['white shirt before white', { clothes: [250, 250, 250] }, 'unsure photo-shoulders'],
  ['white shirt before blue', { clothes: [250, 250, 250], wall: [98, 139, 206] }, 'pass'],
  ['noise', { noise: 12 }, 'pass'],
  ['red wall', { wall: [215, 69, 50] }, 'fail photo-background'],
  ['green wall', { wall: [60, 160, 80] }, 'fail photo-background'],
  ['grey wall', { wall: [185, 185, 185] }, 'unsure'],
  ['off the middle', { shift: 0.15 }, 'unsure photo-off-centre'],
  ['small head', { head: 0.25, top: 0.2 }, 'unsure photo-head-small'],
  ['hair at the edge', { top: 0 }, 'unsure photo-head-high'],
  ['low head', { top: 0.3 }, 'unsure photo-head-low'],
  ['slightly soft', { blur: 1 }, 'pass'],
  ['bright skin', { skin: pale }, 'pass'],
  ['bright skin, white hair, before blue', { skin: pale, hair: [238, 238, 236], wall: blue }, 'pass'],
  ['bright skin, no hair, before white', { skin: pale, hair: pale }, 'unsure photo-head-low photo-shoulders'],
  ['very dark skin before red', { skin: [38, 26, 22], wall: [215, 69, 50] }, 'fail photo-background'],
  ['grey shirt before white', { clothes: [190, 190, 190] }, 'pass'],
  ['a shadow on a blue wall', { shadow: 40, wall: blue }, 'pass'],
  ['a black shadow on a blue wall', { shadow: 90, wall: blue }, 'unsure photo-background-uneven'],
  ['strong noise', { noise: 25 }, 'pass'],
  ['more noise than picture', { noise: 60 }, 'unsure photo-background-uneven'],
  ['tilted', { tilt: 0.15 }, 'pass'],
  ['tilted to the other side', { tilt: -0.15 }, 'pass'],
  ['lying on one side', { tilt: 0.3 }, 'unsure photo-shoulders'],
  ['in dim light', { light: 0.7, wall: blue }, 'pass'],
  ['in the dark', { light: 0.35, wall: blue }, 'unsure photo-shoulders photo-too-dark'],
  ['burnt out', { light: 2, wall: blue }, 'unsure photo-too-bright'],
  ['out of focus', { blur: 3 }, 'pass'],
  ['far out of focus', { blur: 6 }, 'unsure photo-upscaled'],
  ['black and white', { gray: true }, 'fail photo-gray'],
];

for (const [what, portrait, expected] of table) {
  test(`a portrait: ${what}`, () => assert.equal(outcome(drawPortrait(portrait)), expected));
}

test('a blurred or enlarged portrait is noticed', () => {
  assert.match(outcome(drawPortrait({ blur: 4 })), /^unsure photo-(blurred|upscaled)$/);
  const twice = enlarged(enlarged(enlarged(drawPortrait({ width: 74, height: 104 }))));
  assert.equal(measurePhoto(twice)?.upscaled, true);
  assert.match(outcome(twice), /photo-upscaled/);
});

test('a dark or burnt-out portrait is noticed', () => {
  assert.match(outcome(drawPortrait({ light: 0.3 })), /photo-too-dark/);
  assert.match(outcome(drawPortrait({ light: 6, wall: [98, 139, 20] })), /photo-too-bright/);
});

/** A measure over the whole range of its rule: what is drawn, and on which side of the limits that lies. */
const sweeps: [what: string, draw: (value: number) => Portrait, steps: [value: number, code: string][]][] = [
  [
    'height of the head',
    (head) => ({ head, top: 0.05 }),
    [
      [0.25, 'photo-head-small'],
      [0.35, 'photo-head-small'],
      [0.45, ''],
      [0.55, ''],
      [0.65, ''],
      [0.8, 'photo-shoulders'], // no room for them, and so no neck to measure to
    ],
  ],
  [
    'margin above the head',
    (top) => ({ top, head: 0.45 }),
    [
      [0, 'photo-head-high'],
      [0.02, ''],
      [0.1, ''],
      [0.2, ''],
      [0.25, ''],
      [0.28, 'photo-head-low'],
    ],
  ],
  [
    'way off the middle',
    (shift) => ({ shift, head: 0.45 }),
    [
      [-0.2, 'photo-off-centre'],
      [-0.1, 'photo-off-centre'],
      [-0.06, ''],
      [0.06, ''],
      [0.1, 'photo-off-centre'],
      [0.2, 'photo-off-centre'],
    ],
  ],
];

for (const [what, draw, steps] of sweeps) {
  for (const [value, code] of steps) {
    test(`the ${what}: ${value}`, () => {
      assert.equal(outcome(drawPortrait(draw(value))), code === '' ? 'pass' : `unsure ${code}`);
    });
  }
}

test('margins and middles are measured as drawn', () => {
  for (const [top, shift] of [
    [0.03, -0.15],
    [0.12, 0],
    [0.22, 0.1],
  ] as const) {
    const silhouette = measurePhoto(drawPortrait({ top, shift, head: 0.45 }))!.silhouette!;
    assert.ok(Math.abs(silhouette.topMargin - top) < 0.01);
    assert.ok(Math.abs(silhouette.offCentre - shift) < 0.01);
  }
});

test('a tilted head is still found', () => {
  const silhouette = measurePhoto(drawPortrait({ tilt: 0.2 }))?.silhouette;
  assert.ok(silhouette && Math.abs(silhouette.offCentre) < 0.05);
});

test('measures do not depend on the size', () => {
  const small = measurePhoto(drawPortrait({ width: 148, height: 207 }))!;
  const large = measurePhoto(drawPortrait({ width: 590, height: 826 }))!;
  assert.ok(Math.abs(small.silhouette!.headHeight! - large.silhouette!.headHeight!) < 0.02);
  assert.ok(Math.abs(small.silhouette!.topMargin - large.silhouette!.topMargin) < 0.02);
});

test('pixels that are no picture are not measured', () => {
  assert.equal(measurePhoto({ data: new Uint8ClampedArray(0), width: 0, height: 0 }), null);
  assert.equal(measurePhoto({ data: new Uint8ClampedArray(16), width: 100, height: 100 }), null);
  for (const [width, height] of [
    [1, 1],
    [2, 1],
    [1, 300],
    [300, 1],
  ] as const) {
    measurePhoto({ data: new Uint8Array(width * height * 4), width, height });
  }
});

test('rules of low confidence never fail a photo', () => {
  const photo = { bytes: jpeg(10, 10, { size: 999_999 }), pixels: drawPortrait({ gray: true }) };
  assert.equal(checkPhoto(photo, beijing).verdict, 'fail');
  assert.equal(checkPhoto(photo, { ...beijing, confidence: 'low' }).verdict, 'unsure');
});

test('what goes wrong elsewhere is pointed out', () => {
  const codes = (bytes: Uint8Array) => checkPhoto({ bytes }, { formats: ['jpeg'] }).issues.map(({ code }) => code);
  assert.deepEqual(codes(jpeg(295, 413)), []);
  assert.deepEqual(codes(jpeg(413, 295, { orientation: 6 })), ['photo-rotated']);
  assert.deepEqual(codes(jpeg(295, 413, { components: 4 })), ['photo-cmyk']);
  assert.deepEqual(codes(jpeg(295, 413).subarray(0, -2)), ['image-incomplete']);
});
