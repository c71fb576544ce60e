import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { changeDeadlineFor, firstDeadlineFor, resolvePolicy } from '../index.ts';
import { testDay } from '../../../test/records.ts';

const beijing = resolvePolicy('110000', testDay);
const shandong = resolvePolicy('370000', testDay);

const threeMonths: [happenedOn: string, last: string][] = [
  ['2026-01-15', '2026-04-15'],
  ['2026-10-31', '2027-01-31'],
  ['2026-11-30', '2027-02-28'],
  ['2027-11-30', '2028-02-29'],
  ['2026-08-31', '2026-11-30'],
  ['2026-12-01', '2027-03-01'],
];

for (const [happenedOn, last] of threeMonths)
  test(`Beijing: what happened on ${happenedOn} is reported by ${last}`, () =>
    assert.equal(changeDeadlineFor(beijing, happenedOn)?.day, last));

test('Shandong: a change is reported by the end of the following year', () => {
  for (const day of ['2026-01-01', '2026-12-31']) assert.equal(changeDeadlineFor(shandong, day)?.day, '2027-12-31');
});

test('Shandong: who begins accounting work is collected within a month', () => {
  assert.equal(firstDeadlineFor(shandong, '2026-01-31')?.day, '2026-02-28');
  assert.equal(firstDeadlineFor(resolvePolicy('370000', '2019-01-01'), '2019-01-01'), undefined, 'not before 2019');
});

test('a deadline says what it rests on', () => {
  const { sources, confidence } = changeDeadlineFor(beijing, testDay)!.basis;
  assert.deepEqual([sources.map(({ title }) => title), confidence], [['北京会计人员信息采集'], 'certain']);
});

test('a place without a deadline has none', () =>
  assert.equal(changeDeadlineFor(resolvePolicy('000000', testDay), testDay), undefined));

test('a deadline is never before what happened, and a later day never has an earlier one', () => {
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.constantFrom(beijing, shandong), day, day, (policy, one, other) => {
      const [first = '', second = ''] = [one, other].sort();
      const due = (happenedOn: string) => changeDeadlineFor(policy, happenedOn)!.day;
      assert.ok(first < due(first) && due(first) <= due(second));
    }),
  );
});
