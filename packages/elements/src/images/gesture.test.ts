import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Gesture } from './gesture.ts';

const at = (pointerId: number, clientX: number, clientY: number) => ({ pointerId, clientX, clientY }) as PointerEvent;

test('one pointer moves', () => {
  const gesture = new Gesture();
  assert.equal(gesture.move(at(1, 5, 5)), undefined);
  gesture.down(at(1, 10, 10));
  assert.deepEqual(gesture.move(at(1, 13, 6)), { dx: 3, dy: -4, zoom: 1 });
  gesture.up(at(1, 13, 6));
  assert.equal(gesture.move(at(1, 20, 20)), undefined);
});

test('two pointers zoom and move by their middle, a third is ignored', () => {
  const gesture = new Gesture();
  gesture.down(at(1, 0, 0));
  gesture.down(at(2, 100, 0));
  gesture.down(at(3, 50, 50));
  assert.equal(gesture.move(at(3, 60, 60)), undefined);
  assert.deepEqual(gesture.move(at(2, 200, 0)), { dx: 50, dy: 0, zoom: 2 });
  gesture.up(at(1, 0, 0));
  assert.deepEqual(gesture.move(at(2, 210, 0)), { dx: 10, dy: 0, zoom: 1 });
});
