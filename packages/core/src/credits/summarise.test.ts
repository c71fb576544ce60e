import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod/mini';
import {
  creditRules,
  currentCreditYear,
  summariseCredits,
  type CreditRule,
  type CreditRules,
  type CreditSummary,
  type LedgerRecord,
} from './index.ts';

const rule = (value: CreditRules, part: Partial<CreditRule> = {}): CreditRule => ({
  value,
  source: ['notice'],
  confidence: 'high',
  ...part,
});

const calendarYear = { start: '01-01', end: '12-31', endYearOffset: 0 } as const;
const beijing = rule({
  unit: 'credits',
  total: { minimum: '90.00', basis: { source: ['asked-for'], confidence: 'certain' } },
  professional: { minimum: '60.00' },
  general: { managedElsewhere: true },
  window: calendarYear,
});
const ningbo = rule({
  unit: 'credits',
  total: { minimum: '90.00' },
  professional: { minimum: '60.00' },
  general: { minimum: '18.00' },
  window: calendarYear,
});

const record = (part: Partial<LedgerRecord> = {}): LedgerRecord => ({
  year: 2026,
  category: 'professional',
  credits: '10.00',
  completedOn: '2026-05-01',
  status: 'registered',
  ...part,
});

const summary = (
  records: LedgerRecord[],
  rules: CreditRule | undefined = beijing,
  today = '2026-11-21',
): CreditSummary => summariseCredits({ records, rules, year: 2026, today });

const professional = (credits: string) => record({ credits });
const general = (credits: string) => record({ credits, category: 'general' });

test('the three thresholds are independent', () => {
  const table: [professional: string, general: string, missing: [number, number, number], stillNeeded: number][] = [
    ['0.00', '0.00', [9000, 6000, 1800], 9000],
    ['48.00', '18.00', [2400, 1200, 0], 2400],
    ['50.00', '45.00', [0, 1000, 0], 1000],
    ['95.00', '0.00', [0, 0, 1800], 1800],
    ['60.00', '18.00', [1200, 0, 0], 1200],
    ['30.00', '59.00', [100, 3000, 0], 3000],
    ['71.99', '18.00', [1, 0, 0], 1],
    ['72.00', '18.00', [0, 0, 0], 0],
    ['3.34', '24.26', [6240, 5666, 0], 6240],
  ];
  for (const [ofProfessional, ofGeneral, missing, stillNeeded] of table) {
    const result = summary([professional(ofProfessional), general(ofGeneral)], ningbo);
    assert.deepEqual([result.total.missing, result.professional.missing, result.general.missing], missing);
    assert.equal(result.stillNeeded, stillNeeded);
    assert.equal(result.status, stillNeeded === 0 ? 'complete' : 'incomplete');
  }
});

test('what another authority keeps is not judged, and does not stop the year from being complete', () => {
  const result = summary([professional('90.00')]);
  assert.equal(result.general.state, 'managed-elsewhere');
  assert.equal(result.general.required, undefined);
  assert.equal(result.general.missing, 0);
  assert.equal(result.status, 'complete');
});

test('a registered record of a category that is kept elsewhere still counts towards the total', () => {
  const result = summary([professional('60.00'), general('30.00')]);
  assert.equal(result.total.earned, 9000);
  assert.equal(result.general.earned, 3000);
});

test('without a rule, or without a total, nothing is judged', () => {
  const without = summary([professional('90.00')], rule({ unit: 'credits' }));
  assert.deepEqual(
    [without.total.state, without.professional.state, without.general.state],
    ['unknown', 'unknown', 'unknown'],
  );
  assert.equal(without.status, 'unknown');
  const unruled = summariseCredits({
    records: [professional('90.00')],
    rules: undefined,
    year: 2026,
    today: '2026-11-21',
  });
  assert.equal(unruled.status, 'unknown');
  assert.equal(unruled.total.earned, 9000);
  assert.equal(unruled.period, undefined);
});

test('every record says why it does not count', () => {
  const records = [
    record(),
    record({ status: 'pending' }),
    record({ status: 'rejected' }),
    record({ status: 'revoked' }),
    record({ completedOn: '2025-12-31' }),
    record({ completedOn: '2027-01-01', status: 'pending' }),
    record({ completedOn: '2026-01-01' }),
    record({ completedOn: '2026-12-31' }),
    record({ year: 2025 }),
  ];
  const { entries, total } = summary(records);
  assert.deepEqual(
    entries.map(({ notCounted }) => notCounted),
    [undefined, 'pending', 'rejected', 'revoked', 'outside-window', 'outside-window', undefined, undefined],
  );
  assert.equal(total.earned, 3000);
  assert.equal(total.pending, 1000);
});

test('a window may close in the next year', () => {
  const gansu = rule({
    unit: 'credits',
    total: { minimum: '90.00' },
    window: { start: '03-20', end: '03-20', endYearOffset: 1 },
  });
  const { period, entries } = summary(
    ['2026-03-19', '2026-03-20', '2027-03-20', '2027-03-21'].map((completedOn) => record({ completedOn })),
    gansu,
    '2027-03-01',
  );
  assert.deepEqual(period, { opensOn: '2026-03-20', closesOn: '2027-03-20', daysLeft: 19 });
  assert.deepEqual(
    entries.map(({ notCounted }) => notCounted),
    ['outside-window', undefined, undefined, 'outside-window'],
  );
  assert.equal(
    currentCreditYear(() => gansu, '2027-03-19'),
    2026,
  );
  assert.equal(
    currentCreditYear(() => gansu, '2027-03-20'),
    2027,
  );
  assert.equal(
    currentCreditYear(() => undefined, '2027-01-01'),
    2027,
  );
});

test('days are counted to the deadline, across months, leap years and past it', () => {
  const left = (today: string) => summary([], beijing, today).period?.daysLeft;
  assert.deepEqual(
    ['2026-12-31', '2026-12-30', '2026-11-21', '2027-01-01', '2026-01-01'].map(left),
    [0, 1, 40, -1, 364],
  );
});

test('late study counts where the place lets people make up, until its day', () => {
  const late = [record({ completedOn: '2027-04-30' }), record({ completedOn: '2027-05-01' })];
  const counted = (what: 'study' | 'conversion' | 'nothing', until?: { day: string; yearOffset: number }) =>
    summary(late, rule({ ...beijing.value, makeUp: { what, ...(until && { until }) } })).entries.map(
      ({ notCounted }) => notCounted === undefined,
    );
  assert.deepEqual(counted('study', { day: '04-30', yearOffset: 1 }), [true, false]);
  assert.deepEqual(counted('study'), [true, true]);
  assert.deepEqual(counted('conversion', { day: '12-31', yearOffset: 1 }), [false, false]);
  assert.deepEqual(counted('nothing'), [false, false]);
});

test('every figure says where it comes from', () => {
  const { total, professional, general } = summary([]);
  assert.deepEqual(total.basis, { source: ['asked-for'], confidence: 'certain' });
  assert.deepEqual(professional.basis, { source: ['notice'], confidence: 'high' });
  assert.deepEqual(general.basis, { source: ['notice'], confidence: 'high' });
});

test('the schema takes the rules of these tests, and refuses what is no rule', () => {
  assert.deepEqual(creditRules.parse(ningbo.value), ningbo.value);
  const window = (part: object) => ({ unit: 'credits', window: { ...calendarYear, ...part } });
  const wrong = [
    { unit: 'points' },
    { unit: 'credits', total: { minimum: 90 } },
    window({ end: '02-30' }),
    window({ end: '04-31' }),
    window({ endYearOffset: 2 }),
    window({ start: '05-31', end: '04-30' }),
    window({ startYearOffset: -2 }),
    window({ by: 'confirmed' }),
    { unit: 'credits', creditsPerHour: { ratio: '1.3344' } },
    { unit: 'credits', students: { owe: false, from: 'later' } },
    { unit: 'credits', extra: 1 },
  ];
  for (const value of wrong) assert.ok(!z.safeParse(creditRules, value).success, JSON.stringify(value));
});
