import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jpeg, png } from '../test/image-samples.ts';
import { checkImageFile, checkPhoto } from './index.ts';
import type { PhotoRules, Pixels } from './index.ts';

const beijing: PhotoRules = {
  formats: ['jpeg'],
  minWidth: 295,
  minHeight: 413,
  minBytes: 30_000,
  backgrounds: ['white', 'blue'],
};

function wall(red: number, green: number, blue: number): Pixels {
  const data = new Uint8ClampedArray(60 * 84 * 4);
  for (let i = 0; i < data.length; i += 4) data.set([red, green, blue, 255], i);
  return { data, width: 60, height: 84 };
}

test('a photo to the rules passes', () => {
  const report = checkPhoto(
    { bytes: jpeg(295, 413, { size: 40_000 }), name: 'me.JPG', pixels: wall(255, 255, 255) },
    beijing,
  );
  assert.equal(report.verdict, 'pass');
  assert.deepEqual(report.issues, []);
  assert.deepEqual(
    report.rules.map(({ rule, measure, limit }) => [rule, measure, limit]),
    [
      ['format', 'jpeg', 'jpeg'],
      ['width', 295, 295],
      ['height', 413, 413],
      ['bytes', 40_000, 30_000],
      ['background', 'white', 'white/blue'],
    ],
  );
});

test('each rule that is broken says by how much', () => {
  const report = checkPhoto({ bytes: jpeg(294, 412), size: 20_000, pixels: wall(215, 69, 50) }, beijing);
  assert.equal(report.verdict, 'fail');
  assert.deepEqual(report.issues, [
    { code: 'photo-too-narrow', params: { measure: 294, limit: 295 } },
    { code: 'photo-too-short', params: { measure: 412, limit: 413 } },
    { code: 'photo-bytes-too-few', params: { measure: 20_000, limit: 30_000 } },
    { code: 'photo-background', params: { measure: 'red', limit: 'white/blue' } },
  ]);
});

test('a PNG named .jpg is called by its name', () => {
  const report = checkPhoto({ bytes: png(295, 413, { size: 40_000 }), name: 'me.jpg' }, beijing);
  assert.equal(report.verdict, 'fail');
  assert.equal(report.issues[0]?.code, 'image-name-mismatch');
});

test('without pixels the background is unsure, and can be left out', () => {
  const source = { bytes: jpeg(295, 413), size: 40_000 };
  assert.equal(checkPhoto(source, beijing).verdict, 'unsure');
  assert.equal(checkPhoto(source, beijing, { skip: ['background'] }).verdict, 'pass');
});

test('rules of low confidence advise', () => {
  const source = { bytes: jpeg(200, 413), size: 40_000 };
  const weak = checkPhoto(source, { ...beijing, confidence: 'low' });
  assert.equal(weak.verdict, 'unsure');
  assert.equal(weak.issues[0]?.code, 'photo-too-narrow');
  const advisory = checkPhoto(source, { ...beijing, advisory: ['width'] });
  assert.equal(advisory.rules.find(({ rule }) => rule === 'width')?.verdict, 'unsure');
});

test('scans are held to format, bytes and pixels', () => {
  const rules = { formats: ['jpeg', 'png'] as const, minBytes: 20_000, maxBytes: 512_000, minPixels: 400_000 };
  assert.equal(checkImageFile({ bytes: png(1000, 700), size: 50_000 }, rules).verdict, 'pass');
  const small = checkImageFile({ bytes: jpeg(300, 200), size: 600_000 }, rules);
  assert.deepEqual(
    small.issues.map(({ code }) => code),
    ['photo-pixels-too-few', 'photo-bytes-too-many'],
  );
});
