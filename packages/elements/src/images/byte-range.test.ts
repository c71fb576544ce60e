import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { encodeInRange } from './byte-range.ts';

/** An encoder whose files grow with the quality, like JPEG files, and which counts its runs. */
function encoder(largest: number) {
  const tried: number[] = [];
  const sizeAt = (quality: number) => Math.round(largest * (0.05 + 0.95 * quality ** 3));
  const encode = async (quality: number) => {
    tried.push(quality);
    return new Uint8Array(sizeAt(quality));
  };
  return { encode, sizeAt, tried };
}

test('a file in the range is encoded once', async () => {
  const { encode, tried } = encoder(40_000);
  const { quality } = await encodeInRange(encode, { minBytes: 10_000, maxBytes: 50_000 });
  assert.deepEqual([quality, tried.length], [0.92, 1]);
});

test('the range is met wherever a quality meets it, in few runs', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1000, max: 400_000 }),
      fc.integer({ min: 0, max: 200_000 }),
      fc.integer({ min: 0, max: 200_000 }),
      async (largest, minBytes, spread) => {
        const { encode, sizeAt, tried } = encoder(largest);
        const maxBytes = minBytes + 1000 + spread;
        const { length } = (await encodeInRange(encode, { minBytes, maxBytes })).bytes;
        const steps = Array.from({ length: 700 }, (_, i) => sizeAt(0.3 + i / 1000));
        // The search may stop just below a narrow range. The file is then padded.
        if (steps.some((size) => size <= maxBytes)) assert.ok(length <= maxBytes, `${length} of ${maxBytes}`);
        if (sizeAt(0.92) < minBytes && sizeAt(1) >= minBytes && sizeAt(1) <= maxBytes) assert.ok(length >= minBytes);
        assert.ok(tried.length <= 8);
      },
    ),
  );
});

test('what is too large is made as good as the range allows', async () => {
  const { encode } = encoder(100_000);
  const { bytes } = await encodeInRange(encode, { maxBytes: 50_000 });
  assert.ok(bytes.length <= 50_000 && bytes.length > 48_000);
});

test('what cannot be met is come near to', async () => {
  const { encode, sizeAt } = encoder(100_000);
  assert.equal((await encodeInRange(encode, { maxBytes: 100 }, 0.4)).bytes.length, sizeAt(0.4));
  assert.equal((await encodeInRange(encode, { minBytes: 500_000 })).bytes.length, sizeAt(1));
});
