import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addWorkingDays, resolvePolicy, type Holidays, type Rule } from '../index.ts';
import { testDay } from '../../../test/records.ts';

const { holidays } = resolvePolicy('110000', testDay);

const table: [what: string, from: string, count: number, day: string][] = [
  ['within a week', '2026-11-16', 4, '2026-11-20'],
  ['over a weekend', '2026-11-20', 1, '2026-11-23'],
  ['over 国庆节 2026 with the Saturday worked after it', '2026-09-30', 3, '2026-10-10'],
  ['over 春节 2026, from the Saturday worked before it', '2026-02-13', 2, '2026-02-24'],
  ['over 元旦 2026, to the Sunday worked after it', '2025-12-31', 1, '2026-01-04'],
  ['over 国庆节 and 中秋节 2025', '2025-09-30', 3, '2025-10-11'],
  ['over 端午节 2025', '2025-05-30', 1, '2025-06-03'],
  ['over 春节 2024', '2024-02-09', 1, '2024-02-18'],
  ['over 劳动节 2024, from the Sunday worked before it', '2024-04-27', 3, '2024-04-30'],
  ['no days at all', '2026-10-01', 0, '2026-10-01'],
];

for (const [what, from, count, day] of table)
  test(`${count} working days after ${from} are over on ${day}: ${what}`, () =>
    assert.deepEqual(addWorkingDays(holidays, from, count), { day, holidaysUnknown: false }));

test('in a year whose holidays are not known only weekends are left out, and that is said', () => {
  assert.deepEqual(addWorkingDays(holidays, '2026-12-31', 1), { day: '2027-01-01', holidaysUnknown: true });
  assert.deepEqual(addWorkingDays([], '2026-02-13', 1), { day: '2026-02-16', holidaysUnknown: true });
});

/** The days off and on of a whole year, by hand from the notices: working days of a year are 365 or 366 less them. */
const workingDays: [year: number, days: number][] = [
  [2024, 251],
  [2025, 248],
  [2026, 248],
];

for (const [year, days] of workingDays)
  test(`${year} has ${days} working days`, () => {
    const last = addWorkingDays(holidays, `${year - 1}-12-31`, days).day;
    const next = addWorkingDays(holidays, `${year - 1}-12-31`, days + 1).day;
    assert.ok(last.startsWith(String(year)) && next.startsWith(String(year + 1)), `${last} ${next}`);
  });

test('a province can have days off of its own', () => {
  const own: Rule<Holidays> = {
    value: { off: [['2026-04-20', '2026-04-20']], work: [] },
    source: ['own'],
    confidence: 'certain',
    from: '2026-01-01',
    to: '2026-12-31',
  };
  assert.equal(addWorkingDays([own, ...holidays], '2026-04-17', 1).day, '2026-04-21');
  assert.equal(addWorkingDays([own, ...holidays], '2026-02-13', 1).day, '2026-02-14', 'worked all the same');
});
