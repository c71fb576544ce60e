import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dueAt } from '../server/cases/due.ts';
import { chinaDay, chinaMinute, isDay } from '../server/time.ts';

test('a day begins at midnight in China', () => {
  assert.equal(chinaDay(new Date('2026-11-21T15:59:59.999Z')), '2026-11-21');
  assert.equal(chinaDay(new Date('2026-11-21T16:00:00.000Z')), '2026-11-22');
  assert.equal(chinaMinute(new Date('2026-11-21T16:05:00.000Z')), '2026-11-22 00:05');
});

test('the working days of a review leave out weekends and public holidays, and end with their last day', () => {
  assert.equal(dueAt('110000', new Date('2026-11-20T02:00:00.000Z')), '2026-12-11T15:59:59.999Z');
  // 国庆节 until October 7, and Saturday October 10 is worked for it.
  assert.equal(dueAt('110000', new Date('2026-09-30T02:00:00.000Z')), '2026-10-27T15:59:59.999Z');
});

test('a day is one that exists', () => {
  assert.ok(isDay('2024-02-29'));
  for (const text of ['2026-02-29', '2026-13-01', '2026-00-10', '', 'today']) assert.equal(isDay(text), false, text);
});
