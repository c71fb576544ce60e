import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { framingMatrix } from '../framing.ts';
import { apply } from '../matrix.ts';
import { compress } from './compress.ts';
import { readableWidth, stack, widthsFor } from './layout.ts';
import { framingOfPage, keptSize, noInsets, reordered, turned, withInset, type Side } from './page.ts';
import { findingsOf, measureScan, type ScanMeasures } from './scan-quality.ts';

const side = fc.constantFrom<Side>('top', 'right', 'bottom', 'left');
const picture = { width: 1000, height: 1400 };

describe('a page', () => {
  test('always keeps a part, inside the picture', () => {
    const steps = fc.array(fc.tuple(side, fc.double({ min: -2, max: 2, noNaN: true })), { maxLength: 20 });
    fc.assert(
      fc.property(steps, fc.integer({ min: 0, max: 3 }), (changes, turn) => {
        const insets = changes.reduce((all, [one, part]) => withInset(all, one, part), noInsets);
        for (const part of Object.values(insets)) assert.ok(part >= 0 && part <= 0.9 + 1e-9);
        const { width, height } = keptSize({ picture, turn, insets });
        assert.ok(width >= 99 && height >= 99);
      }),
    );
  });

  test('keeps the same part when it is turned, and is itself after four turns', () => {
    fc.assert(
      fc.property(
        side,
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        fc.constantFrom<1 | -1>(1, -1),
        (one, part, way) => {
          const page = { picture, turn: 0, insets: withInset(noInsets, one, part) };
          const middle = (of: typeof page) => framingOfPage(of);
          const next = turned(page, way);
          assert.ok(
            Math.abs(middle(next).x - middle(page).x) < 1e-6 && Math.abs(middle(next).y - middle(page).y) < 1e-6,
          );
          assert.deepEqual(turned(turned(turned(next, way), way), way), page);
        },
      ),
    );
  });

  test('that is cut at the left begins there', () => {
    const page = { picture, turn: 0, insets: { ...noInsets, left: 0.25 } };
    const { x } = apply(framingMatrix(framingOfPage(page), keptSize(page)), { x: 250, y: 0 });
    assert.equal(Math.round(x), 0);
  });

  test('finds its place among the others', () => {
    assert.deepEqual(reordered(['a', 'b', 'c'], 0, 1), ['b', 'a', 'c']);
    assert.deepEqual(reordered(['a', 'b', 'c'], 2, -1), ['a', 'c', 'b']);
    assert.deepEqual(reordered(['a', 'b', 'c'], 0, -1), ['a', 'b', 'c']);
  });
});

test('pages are stacked without an overlap', () => {
  const { height, slots } = stack([picture, { width: 2000, height: 1000 }], 500);
  assert.deepEqual(slots, [
    { top: 0, width: 500, height: 700 },
    { top: 712, width: 500, height: 250 },
  ]);
  assert.equal(height, 962);
});

test('widths never exceed what pages have, nor what a canvas holds', () => {
  assert.deepEqual(widthsFor([{ width: 2480, height: 3508 }]), [1700, 1400, 1200, readableWidth]);
  assert.deepEqual(widthsFor([{ width: 640, height: 480 }]), [640]);
  const many = Array.from({ length: 12 }, () => ({ width: 2480, height: 3508 }));
  const [widest] = widthsFor(many);
  const { width, height } = stack(many, widest!);
  assert.ok(width * height <= 16_100_000 && height <= 16_100);
});

describe('compression', () => {
  const model = (width: number) => async (quality: number) =>
    new Uint8Array([0xff, 0xd8, ...new Array<number>(Math.round((width * width * quality) / 10))]);

  test('gives up pixels before quality, and never below what can be read', async () => {
    const widths = [1700, 1400, 1200, 1000];
    const used: number[] = [];
    const draw = (width: number) => {
      used.push(width);
      return model(width);
    };
    assert.equal((await compress(draw, widths, { maxBytes: 400_000 })).readable, true);
    assert.deepEqual(used, [1700]);
    used.length = 0;
    assert.equal((await compress(draw, widths, { maxBytes: 90_000 })).readable, true);
    assert.deepEqual(used, [1700, 1400, 1200]);
    const small = await compress(draw, widths, { maxBytes: 40_000 });
    assert.deepEqual([small.readable, small.bytes.length <= 40_000], [false, true]);
    const hopeless = await compress(draw, widths, { maxBytes: 1000 });
    assert.deepEqual([hopeless.readable, hopeless.bytes.length > 1000], [false, true]);
  });
});

const good: ScanMeasures = { sharpness: 0.3, lightest: 0.95, darkest: 0.1, cut: false };
const findings: [what: string, measures: Partial<ScanMeasures>, width: number, expected: string][] = [
  ['a good scan', {}, 1600, ''],
  ['a blurred one', { sharpness: 0.001 }, 1600, 'blurred'],
  ['a dark one', { lightest: 0.3, darkest: 0 }, 1600, 'dark'],
  ['a pale one', { darkest: 0.85, sharpness: 0 }, 1600, 'bright'],
  ['one that is cut', { cut: true }, 1600, 'cut'],
  ['a small one', {}, 600, 'small'],
];
for (const [what, measures, width, expected] of findings) {
  test(`findings of ${what}`, () => assert.equal(findingsOf({ ...good, ...measures }, width, 1000).join(), expected));
}

test('pixels of any size can be measured', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 90 }), (width, height) => {
      const measures = measureScan({ data: new Uint8Array(width * height * 4).fill(200), width, height });
      assert.equal(measures.sharpness, 0);
      assert.equal(measures.cut, false);
    }),
  );
});
