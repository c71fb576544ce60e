import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  fit,
  framingAt,
  framingMatrix,
  largestWidth,
  maxTilt,
  moved,
  wholeOf,
  zoomed,
  type Bounds,
} from './framing.ts';
import { apply, type Point } from './matrix.ts';
import { orientationMatrix, uprightSize } from './orientation.ts';

const photo: Bounds = { picture: { width: 1200, height: 900 }, aspect: 295 / 413, minWidth: 74 };

const bounds = fc.record({
  picture: fc.record({ width: fc.integer({ min: 1, max: 9000 }), height: fc.integer({ min: 1, max: 9000 }) }),
  aspect: fc.double({ min: 0.3, max: 3, noNaN: true }),
  minWidth: fc.integer({ min: 1, max: 600 }),
});

const change = fc.oneof(
  fc.tuple(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true })).map(
    ([dx, dy]) =>
      (framing: ReturnType<typeof fit>) =>
        moved(framing, dx, dy),
  ),
  fc
    .double({ min: 0.1, max: 10, noNaN: true })
    .map((factor) => (framing: ReturnType<typeof fit>) => zoomed(framing, factor)),
  fc
    .integer({ min: -5, max: 5 })
    .map((by) => (framing: ReturnType<typeof fit>) => ({ ...framing, turn: framing.turn + by })),
  fc
    .double({ min: -40, max: 40, noNaN: true })
    .map((by) => (framing: ReturnType<typeof fit>) => ({ ...framing, tilt: framing.tilt + by })),
);

/** The corners of the part that is cut out, in pixels of the picture. */
function corners(framing: ReturnType<typeof fit>, aspect: number): Point[] {
  const size = { width: 100, height: 100 / aspect };
  const [a, b, c, d, e, f] = framingMatrix(framing, size);
  const determinant = a * d - b * c;
  return [
    { x: 0, y: 0 },
    { x: size.width, y: 0 },
    { x: 0, y: size.height },
    { x: size.width, y: size.height },
  ].map(({ x, y }) => ({
    x: (d * (x - e) - c * (y - f)) / determinant,
    y: (a * (y - f) - b * (x - e)) / determinant,
  }));
}

describe('a framing', () => {
  test('stays in the picture whatever is done to it', () => {
    fc.assert(
      fc.property(bounds, fc.array(change, { maxLength: 20 }), (limits, changes) => {
        let framing = fit(wholeOf(limits.picture, 0), limits);
        for (const one of changes) framing = fit(one(framing), limits);
        const { width, height } = limits.picture;
        const slack = 1e-6 * (width + height);
        for (const { x, y } of corners(framing, limits.aspect)) {
          assert.ok(x >= -slack && x <= width + slack && y >= -slack && y <= height + slack, `${x}, ${y}`);
        }
        assert.ok(framing.turn >= 0 && framing.turn <= 3 && Number.isInteger(framing.turn));
        assert.ok(Math.abs(framing.tilt) <= maxTilt);
        const largest = largestWidth(limits, framing.turn * 90 + framing.tilt);
        assert.ok(framing.width <= largest + slack && framing.width >= Math.min(limits.minWidth, largest) - slack);
      }),
    );
  });

  test('that fits is left as it is', () => {
    fc.assert(
      fc.property(bounds, change, (limits, one) => {
        const framing = fit(one(fit(wholeOf(limits.picture, 0), limits)), limits);
        const again = fit(framing, limits);
        for (const key of ['x', 'y', 'width', 'turn', 'tilt'] as const) {
          assert.ok(Math.abs(again[key] - framing[key]) < 1e-6 * (1 + Math.abs(framing[key])));
        }
      }),
    );
  });

  test('moves the picture the way that a person sees', () => {
    for (const turn of [0, 1, 2, 3]) {
      const framing = { x: 600, y: 450, width: 200, turn, tilt: 10 };
      const size = { width: 100, height: 140 };
      const spot = { x: 610, y: 440 };
      const before = apply(framingMatrix(framing, size), spot);
      const after = apply(framingMatrix(moved(framing, 0.1, 0.2), size), spot);
      assert.ok(Math.abs(after.x - before.x - 10) < 1e-9 && Math.abs(after.y - before.y - 20) < 1e-9);
    }
  });

  test('turns the picture clockwise', () => {
    const framing = fit({ ...wholeOf(photo.picture, 1) }, { ...photo, aspect: 900 / 1200 });
    const topLeft = apply(framingMatrix(framing, { width: 90, height: 120 }), { x: 0, y: 0 });
    assert.deepEqual([Math.round(topLeft.x), Math.round(topLeft.y)], [90, 0]);
  });

  test('can be told by its place in the turned picture', () => {
    for (const [turn, x, y] of [
      [0, 100, 50],
      [1, 50, 800],
      [2, 1100, 850],
      [3, 1150, 100],
    ] as const) {
      const framing = framingAt(photo.picture, turn, 0, 0, {
        width: turn % 2 ? 100 : 200,
        height: turn % 2 ? 200 : 100,
      });
      assert.deepEqual(
        [Math.round(framing.x), Math.round(framing.y)],
        turn % 2 ? [turn === 1 ? 100 : 1100, turn === 1 ? 850 : 50] : [x, y],
      );
    }
  });
});

test('every EXIF orientation puts the first stored pixel where it belongs', () => {
  const stored = { width: 30, height: 20 };
  const places = ['0,0', '30,0', '30,20', '0,20', '0,0', '20,0', '20,30', '0,30'];
  places.forEach((place, index) => {
    const { x, y } = apply(orientationMatrix(index + 1, stored), { x: 0, y: 0 });
    assert.equal(`${x},${y}`, place, `orientation ${index + 1}`);
    const far = apply(orientationMatrix(index + 1, stored), { x: 30, y: 20 });
    const { width, height } = uprightSize(index + 1, stored);
    assert.ok(far.x >= 0 && far.x <= width && far.y >= 0 && far.y <= height);
  });
});
