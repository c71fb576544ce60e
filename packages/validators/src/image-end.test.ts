import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cameraJpeg, joined, progressiveJpeg, textPng } from '../test/whole-images.ts';
import { checkImageFile } from './index.ts';

const rules = { formats: ['jpeg', 'png'] as const };
const verdict = (bytes: Uint8Array, size = bytes.length): string => {
  const report = checkImageFile({ bytes, size }, rules);
  return [report.verdict, ...report.issues.map(({ code }) => code)].join(' ');
};

const wholes: [what: string, whole: Uint8Array][] = [
  ['a JPEG with a thumbnail', cameraJpeg],
  ['a progressive JPEG with a thumbnail', progressiveJpeg],
  ['a PNG with a text', textPng],
];

for (const [what, whole] of wholes) {
  test(`${what} is whole`, () => assert.equal(verdict(whole), 'pass'));

  test(`${what} that is cut anywhere is refused`, () => {
    for (let length = 1; length < whole.length; length++) {
      assert.match(
        verdict(whole.subarray(0, length)),
        /^fail image-(incomplete|truncated|format-unknown)$/,
        `${length}`,
      );
    }
    for (const part of [0.6, 0.9]) {
      assert.equal(verdict(whole.subarray(0, Math.floor(whole.length * part))), 'fail image-incomplete');
    }
  });

  test(`the beginning of ${what} is not called cut`, () => {
    const half = whole.subarray(0, Math.floor(whole.length * 0.6));
    assert.equal(verdict(half, whole.length), 'pass');
  });
}

test('a JPEG is whole whatever follows its end', () => {
  const tails = {
    zeros: new Uint8Array(90_000),
    'fill bytes': new Uint8Array(90_000).fill(0xff),
    'a video': Uint8Array.from({ length: 90_000 }, (_, at) => (at * 7919) & 255),
    'a second picture': cameraJpeg,
    'a cut second picture': cameraJpeg.subarray(0, 900),
  };
  for (const [what, tail] of Object.entries(tails)) {
    for (const whole of [cameraJpeg, progressiveJpeg]) assert.equal(verdict(joined(whole, tail)), 'pass', what);
  }
});

test('a PNG is whole whatever follows its end', () => {
  assert.equal(verdict(joined(textPng, new Uint8Array(90_000))), 'pass');
});

const scanStart = cameraJpeg.findLastIndex((byte, at) => byte === 0xff && cameraJpeg[at + 1] === 0xda);

test('the end of a second picture is not that of the first', () => {
  const dataStart = scanStart + 10;
  for (let length = dataStart; length < cameraJpeg.length; length++) {
    assert.equal(verdict(joined(cameraJpeg.subarray(0, length), cameraJpeg)), 'fail image-incomplete', `${length}`);
  }
});

test('a JPEG without a scan, and a PNG without picture data, are not whole', () => {
  assert.equal(verdict(Uint8Array.from([...cameraJpeg.subarray(0, scanStart), 0xff, 0xd9])), 'fail image-incomplete');
  const end = textPng.subarray(-12);
  assert.equal(verdict(joined(textPng.subarray(0, 33), end)), 'fail image-incomplete');
});

test('a PNG whose chunk claims more bytes than the file has is not whole', () => {
  const picture = 33 + 24;
  for (const first of [0x01, 0x7f, 0xff]) {
    const bytes = textPng.slice();
    bytes[picture] = first;
    assert.equal(verdict(bytes), 'fail image-incomplete');
  }
});

test('a picture with more pixels than can be opened safely is refused, and told once why', () => {
  const largest = { side: 30_000, pixels: 100_000_000 };
  const sized = (width: number, height: number): Uint8Array => {
    const bytes = textPng.slice();
    new DataView(bytes.buffer).setUint32(16, width);
    new DataView(bytes.buffer).setUint32(20, height);
    return bytes;
  };
  const issues = (width: number, height: number) =>
    checkImageFile({ bytes: sized(width, height) }, { ...rules, largest }).issues;
  assert.deepEqual(issues(10_000, 10_000), []);
  assert.deepEqual(issues(30_000, 3_000), []);
  assert.deepEqual(issues(10_001, 10_000), [
    { code: 'photo-pixels-too-many', params: { measure: 100_010_000, limit: 100_000_000 } },
  ]);
  assert.deepEqual(issues(20_000, 20_000), [
    { code: 'photo-pixels-too-many', params: { measure: 400_000_000, limit: 100_000_000 } },
  ]);
  assert.deepEqual(issues(30_001, 1), [{ code: 'photo-too-wide', params: { measure: 30_001, limit: 30_000 } }]);
  assert.deepEqual(issues(0x7fffffff, 0x7fffffff), [
    { code: 'photo-too-wide', params: { measure: 0x7fffffff, limit: 30_000 } },
  ]);
  assert.deepEqual(issues(1, 30_001), [{ code: 'photo-too-tall', params: { measure: 30_001, limit: 30_000 } }]);
});

test('the limit of pixels adds no line to the report of a picture that keeps it', () => {
  const reports = checkImageFile({ bytes: cameraJpeg }, { ...rules, largest: { side: 30_000, pixels: 100_000_000 } });
  assert.deepEqual(
    reports.rules.map(({ rule }) => rule),
    ['format'],
  );
});
