import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afterWorkingDays, chinaDay, chinaMinute, isDay } from '../server/time.ts';

test('a day begins at midnight in China', () => {
  assert.equal(chinaDay(new Date('2026-11-21T15:59:59.999Z')), '2026-11-21');
  assert.equal(chinaDay(new Date('2026-11-21T16:00:00.000Z')), '2026-11-22');
  assert.equal(chinaMinute(new Date('2026-11-21T16:05:00.000Z')), '2026-11-22 00:05');
});

test('working days leave out weekends, and end with their last day', () => {
  const friday = new Date('2026-11-20T02:00:00.000Z');
  assert.equal(afterWorkingDays(friday, 1).toISOString(), '2026-11-23T15:59:59.999Z');
  assert.equal(afterWorkingDays(friday, 15).toISOString(), '2026-12-11T15:59:59.999Z');
  const sunday = new Date('2026-11-22T02:00:00.000Z');
  assert.equal(chinaDay(afterWorkingDays(sunday, 1)), '2026-11-23');
  assert.equal(chinaDay(afterWorkingDays(friday, 0)), '2026-11-20');
});

test('a day is one that exists', () => {
  assert.ok(isDay('2024-02-29'));
  for (const text of ['2026-02-29', '2026-13-01', '2026-00-10', '', 'today']) assert.equal(isDay(text), false, text);
});
