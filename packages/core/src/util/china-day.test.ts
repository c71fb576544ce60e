import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chinaDay } from './china-day.ts';

test('the day in China begins at 16:00 UTC', () => {
  for (const [instant, day] of [
    ['2026-11-21T15:59:59.999Z', '2026-11-21'],
    ['2026-11-21T16:00:00.000Z', '2026-11-22'],
    ['2024-02-28T16:00:00.000Z', '2024-02-29'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
  ] as const) {
    assert.equal(chinaDay(instant), day);
    assert.equal(chinaDay(new Date(instant)), day);
  }
});

test('a text that is no instant keeps what looks like its day', () => {
  assert.equal(chinaDay('2026-11-21 not an instant'), '2026-11-21');
});
