import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LatestOnly } from './latest-only.ts';

test('what was added meanwhile is done once, for the newest', async () => {
  const done: number[] = [];
  const newest = new LatestOnly<number>(async (input) => void done.push(input));
  for (const input of [1, 2, 3]) newest.add(input);
  await newest.settled;
  newest.add(4);
  await newest.settled;
  assert.deepEqual(done, [1, 3, 4]);
});
