import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readImageHeader } from '@acct-kit/validators';
import fc from 'fast-check';
import { paddedTo, withDensity, withoutMetadata } from './jpeg-segments.ts';
import { colorProfile, densityOf, exif, jfif, jpegOf, latin, segment } from './test-jpeg.ts';

const plain = jpegOf([jfif]);

test('metadata goes, colours stay', () => {
  const comment = segment(
    0xfe,
    [...'secret'].map((one) => one.charCodeAt(0)),
  );
  const file = jpegOf([jfif, exif(6), colorProfile, comment, segment(0xed, [1, 2, 3])], 'N39.9 in a second picture');
  assert.deepEqual(withoutMetadata(file), jpegOf([jfif, colorProfile]));
  assert.ok(!latin(withoutMetadata(file)).includes('N39.9'));
  const header = readImageHeader(withoutMetadata(file));
  assert.ok(header.ok && header.orientation === 1 && header.width === 295 && header.height === 413);
});

test('the density is told in dots an inch, whether or not there was a header for it', () => {
  for (const file of [plain, jpegOf([]), jpegOf([exif(1), jfif])]) {
    const dense = withDensity(file, 300);
    assert.equal(densityOf(dense), '1 300 300');
    assert.equal(latin(dense).split('JFIF').length, 2);
    assert.ok(readImageHeader(dense).ok);
  }
  assert.equal(withDensity(plain, 96).length, plain.length);
});

test('a file is brought up to a size and stays the same picture', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200_000 }), (size) => {
      const padded = paddedTo(plain, size);
      assert.ok(padded.length >= Math.max(size, plain.length) && padded.length <= Math.max(size + 3, plain.length));
      const header = readImageHeader(padded.subarray(0, 65_536));
      assert.ok(header.ok && header.width === 295 && header.height === 413);
      assert.deepEqual(withoutMetadata(padded), plain);
    }),
  );
});

test('what is no JPEG comes to no harm', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
      const bytes = Uint8Array.from([0xff, 0xd8, 0xff, ...noise]);
      for (const change of [withoutMetadata, (one: Uint8Array) => withDensity(one, 300)]) change(bytes);
      paddedTo(bytes, 400);
    }),
  );
});
