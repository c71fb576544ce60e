// What the ledger promises whatever the rule says.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { creditCategories, creditRoles, creditStatuses, creditUnits } from '../contract/credits.ts';
import type { CreditStanding } from '../contract/credit-years.ts';
import {
  convertCredits,
  creditRules,
  formatCredits,
  parseCredits,
  summariseCredits,
  summariseYears,
  type CreditRule,
  type CreditSummary,
  type LedgerRecord,
} from './index.ts';

const today = '2026-11-21';
const kinds = ['exam-subject', 'meeting', 'paper'];
const years = [2025, 2026, 2027];

/** Few different values, so that minima are reached, caps bite and records are the same. */
const minimum = fc.oneof(
  fc.constantFrom('0.00', '18.00', '20.00', '60.00', '90.00'),
  fc.nat(99_999_999).map(formatCredits),
);
const amount = fc.oneof(
  fc.constantFrom('0.00', '0.01', '10.00', '30.00', '90.00'),
  fc.nat(99_999_999).map(formatCredits),
);
const day = fc
  .date({ min: new Date('2024-12-01'), max: new Date('2028-06-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const monthDay = fc.constantFrom('01-01', '02-28', '02-29', '03-20', '04-30', '05-31', '12-31');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const threshold = fc.record({ minimum });
const window = fc
  .record(
    {
      start: monthDay,
      startYearOffset: fc.constantFrom(-1 as const, 0 as const),
      end: monthDay,
      endYearOffset: fc.constantFrom(0 as const, 1 as const),
      by: fc.constantFrom('completed', 'registered'),
    },
    { requiredKeys: ['start', 'end', 'endYearOffset'] },
  )
  .filter(({ start, startYearOffset = 0, end, endYearOffset }) => startYearOffset < endYearOffset || start <= end);

const conversion = (kind: string) =>
  fc.record(
    {
      kind: fc.constant(kind),
      label: fc.constant('甲'),
      per: fc.constant('项'),
      sole: minimum,
      shared: minimum,
      cap: minimum,
      category: fc.constantFrom(...creditCategories),
    },
    { requiredKeys: ['kind', 'label', 'per', 'sole'] },
  );

const rules = fc.record(
  {
    unit: fc.constantFrom(...creditUnits),
    total: threshold,
    professional: threshold,
    professionalPart: fc.record({ key: fc.constant('common'), label: fc.constant('通识'), minimum }),
    general: fc.oneof(threshold, fc.constant({ managedElsewhere: true as const })),
    window,
    conversionWindow: window,
    makeUp: fc.record(
      {
        what: fc.constantFrom('nothing', 'conversion', 'study'),
        until: fc.record({ day: monthDay, yearOffset: fc.integer({ min: 1, max: 10 }) }),
      },
      { requiredKeys: ['what'] },
    ),
    creditsPerHour: fc.record({ ratio: fc.oneof(fc.constantFrom('1.00', '3.00', '1.334'), minimum) }),
    dailyCap: fc.record({ most: minimum, unit: fc.constantFrom(...creditUnits) }, { requiredKeys: ['most'] }),
    firstYear: fc.record({ owes: fc.constantFrom('same-year', 'following-year') }),
    students: fc.record(
      { owe: fc.boolean(), from: fc.constantFrom('graduation-year', 'following-year') },
      { requiredKeys: ['owe'] },
    ),
    conversions: fc
      .subarray(kinds)
      .chain((chosen) => fc.tuple(...chosen.map(conversion)))
      .map((all) => [...all]),
    allocation: fc.record({ order: fc.array(fc.constantFrom(...creditCategories), { minLength: 1, maxLength: 3 }) }),
  },
  { requiredKeys: ['unit'] },
);

const rule: fc.Arbitrary<CreditRule> = rules.map((value) => ({
  value: creditRules.parse(value),
  source: ['notice'],
  confidence: 'low',
}));
const anyRule = fc.option(rule, { nil: undefined, freq: 10 });

const record: fc.Arbitrary<LedgerRecord> = fc
  .record({
    year: fc.constantFrom(...years),
    completedOn: day,
    status: fc.constantFrom(...creditStatuses),
    category: maybe(fc.constantFrom(...creditCategories)),
    part: maybe(fc.constantFrom('common', 'other')),
    credits: maybe(amount),
    unit: maybe(fc.constantFrom(...creditUnits)),
    kind: maybe(fc.constantFrom(...kinds, 'competition')),
    quantity: maybe(fc.integer({ min: 1, max: 999 })),
    role: maybe(fc.constantFrom(...creditRoles)),
    title: maybe(fc.constantFrom('甲', '乙')),
    provider: maybe(fc.constantFrom('丙', '丁')),
    course: maybe(fc.constantFrom('1', '2')),
    registeredAt: maybe(day.map((one) => `${one}T16:30:00.000Z`)),
  })
  .filter(({ completedOn }) => completedOn.length === 10);

const numbered = (all: readonly LedgerRecord[]): LedgerRecord[] =>
  all.map((one, index) => ({ ...one, id: String(index) }));
/** Records that get into each other's way: of one year, of few courses and kinds, most of them registered. */
const crowded: fc.Arbitrary<LedgerRecord> = fc.record({
  year: fc.constant(2026),
  completedOn: fc.constantFrom('2026-06-01', '2026-06-01', '2026-06-02'),
  status: fc.constantFrom('registered', 'registered', 'pending'),
  category: maybe(fc.constantFrom(...creditCategories)),
  part: fc.constantFrom('common', undefined),
  credits: fc.constantFrom('5.00', '10.00', '15.00', '30.00', undefined),
  kind: fc.constantFrom(undefined, undefined, ...kinds),
  role: fc.constantFrom(...creditRoles),
  title: fc.constantFrom('甲A', ' 甲ａ', '乙', '丙'),
  provider: fc.constant('丁'),
  course: fc.constantFrom(undefined, '1', '１', '2'),
});

const anyRecord = fc.oneof(record, { arbitrary: crowded, weight: 4 });
const records = fc.array(anyRecord, { maxLength: 25 }).map(numbered);

const standing: fc.Arbitrary<CreditStanding> = fc.record(
  {
    startedOn: day,
    studies: fc.array(fc.record({ from: day, to: day }, { requiredKeys: ['from'] }), { maxLength: 2 }),
    leftOn: day,
    exemptions: fc.array(
      fc.record({
        year: fc.constantFrom(...years),
        kind: fc.constant('sickness'),
        authority: fc.constant('110105'),
        grantedOn: day,
      }),
      { maxLength: 1 },
    ),
    places: fc
      .uniqueArray(day, { minLength: 1, maxLength: 3 })
      .map((days) => days.sort().map((from, index) => ({ region: `${index + 1}10000`, from }))),
  },
  { requiredKeys: ['studies', 'exemptions', 'places'] },
);
const anyStanding = maybe(standing);

const ofYear = (all: readonly LedgerRecord[], rules: CreditRule | undefined, of?: CreditStanding) =>
  summariseCredits({ records: all, rules, year: 2026, today, standing: of });

const names = ['total', 'professional', 'general', 'part'] as const;

test('property: any rule that parses takes any records', () => {
  fc.assert(
    fc.property(rules, (value) => assert.ok(z.safeParse(creditRules, JSON.parse(JSON.stringify(value))).success)),
  );
  fc.assert(
    fc.property(records, anyRule, anyStanding, (all, rules, of) => {
      const { entries, ...figures } = ofYear(all, rules, of);
      assert.equal(entries.length, all.filter(({ year }) => year === 2026).length);
      for (const name of names) {
        const { earned = 0, pending = 0, missing = 0 } = figures[name] ?? {};
        assert.ok(
          [earned, pending, missing].every((one) => Number.isSafeInteger(one) && one >= 0),
          name,
        );
      }
    }),
    { numRuns: 500 },
  );
});

test('property: the order of records does not matter', () => {
  const shuffled = records.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );
  const byRecord = ({ entries, ...figures }: CreditSummary) => ({
    ...figures,
    entries: [...entries].sort((a, b) => Number(a.record.id) - Number(b.record.id)),
  });
  fc.assert(
    fc.property(shuffled, anyRule, ([all, other], rules) =>
      assert.deepEqual(byRecord(ofYear(all, rules)), byRecord(ofYear(other, rules))),
    ),
    { numRuns: 500 },
  );
});

test('property: another record never lowers what is earned, nor raises what is missing', () => {
  fc.assert(
    fc.property(records, anyRecord, anyRule, anyStanding, (all, one, rules, of) => {
      const before = ofYear(all, rules, of);
      const after = ofYear([...all, { ...one, id: 'new' }], rules, of);
      for (const name of names) {
        assert.ok((after[name]?.earned ?? 0) >= (before[name]?.earned ?? 0), name);
        assert.ok((after[name]?.missing ?? 0) <= (before[name]?.missing ?? 0), name);
      }
      assert.ok(after.stillNeeded <= before.stillNeeded);
      assert.ok(after.total.earned + after.total.pending >= before.total.earned + before.total.pending);
    }),
    { numRuns: 2000 },
  );
});

test('property: what waits counts, all together, once it is registered', () => {
  fc.assert(
    fc.property(records, anyRule, (all, rules) => {
      const { total } = ofYear(all, rules);
      const registered = all.map(
        (one) => ({ ...one, status: one.status === 'pending' ? 'registered' : one.status }) as const,
      );
      assert.equal(ofYear(registered, rules).total.earned, total.earned + total.pending);
    }),
    { numRuns: 500 },
  );
});

test('property: the parts add up, exactly', () => {
  fc.assert(
    fc.property(records, anyRule, (all, rules) => {
      const { total, professional, general, part, entries } = ofYear(all, rules);
      assert.equal(professional.earned + general.earned, total.earned);
      assert.equal(professional.pending + general.pending, total.pending);
      assert.ok((part?.earned ?? 0) <= professional.earned);
      const exact = entries.reduce((sum, { counted }) => sum + BigInt(counted), 0n);
      assert.equal(BigInt(total.earned), exact);
      for (const {
        record: { status },
        amount: worth,
        counted,
        notCounted,
        ...entry
      } of entries) {
        assert.ok(entry.part <= entry.professional && counted <= worth);
        if (status === 'registered') assert.equal(entry.professional + entry.general, counted);
        else assert.equal(counted, 0);
        if (notCounted === undefined) assert.equal(counted, worth);
        if (notCounted === 'duplicate') assert.ok(entry.insteadOf !== undefined && counted === 0);
      }
    }),
    { numRuns: 500 },
  );
});

test('property: a kind never counts for more than its cap', () => {
  fc.assert(
    fc.property(records, rule, (all, rules) => {
      const { entries } = ofYear(all, rules);
      for (const { kind, cap } of rules.value.conversions ?? []) {
        const sum = entries
          .filter((one) => one.conversion?.kind === kind)
          .reduce((all, { counted }) => all + counted, 0);
        if (cap !== undefined) assert.ok(sum <= parseCredits(cap));
      }
    }),
    { numRuns: 500 },
  );
});

test('property: a day never counts for more than its cap in a subject', () => {
  fc.assert(
    fc.property(records, rule, (all, rules) => {
      const { dailyCap, unit } = rules.value;
      if (dailyCap === undefined || (dailyCap.unit ?? unit) !== unit) return;
      const sums = new Map<string, number>();
      for (const { record: one, counted } of ofYear(all, rules).entries) {
        const key = `${one.completedOn} ${one.category}`;
        if (one.kind === undefined) sums.set(key, (sums.get(key) ?? 0) + counted);
      }
      for (const sum of sums.values()) assert.ok(sum <= parseCredits(dailyCap.most));
    }),
    { numRuns: 500 },
  );
});

test('property: of what is the same by number and by title, one counts', () => {
  const course = fc.record({
    completedOn: fc.constantFrom('2026-06-01', '2026-06-02'),
    credits: fc.constantFrom('5.00', '10.00', '15.00'),
    title: fc.constantFrom('甲', '乙', '丙'),
    course: fc.constantFrom(undefined, '1', '2', '3'),
  });
  fc.assert(
    fc.property(fc.array(course, { maxLength: 12 }), anyRule, (courses, rules) => {
      const all = courses.map((one) => ({ ...one, year: 2026, category: 'general', status: 'registered' }) as const);
      const { entries } = ofYear(numbered(all), rules && { ...rules, value: { unit: rules.value.unit } });
      const counted = entries.filter((entry) => entry.counted > 0).map((entry) => entry.record);
      const titles = new Set(all.map(({ title, completedOn }) => title + completedOn));
      assert.ok(counted.length <= titles.size, 'no more than there are titles');
      for (const { record: one, notCounted, insteadOf } of entries) {
        const others = all.filter(
          (other) =>
            other.course === (one.course ?? '') || (other.title === one.title && other.completedOn === one.completedOn),
        );
        if (others.length === 1) assert.equal(notCounted, undefined, 'what is the same as nothing counts');
        if (notCounted === 'duplicate')
          assert.ok(entries.some((entry) => entry.record === insteadOf && entry.counted > 0));
      }
    }),
    { numRuns: 1000 },
  );
});

test('property: in every year and wherever the file moves, another record never lowers what is earned', () => {
  const moving = standing.map((one) => ({ ...one, exemptions: [], studies: [] }));
  fc.assert(
    fc.property(
      records,
      anyRecord,
      fc.array(anyRule, { minLength: 3, maxLength: 3 }),
      moving,
      (all, one, rules, of) => {
        const earned = (some: readonly LedgerRecord[]) =>
          new Map(
            summariseYears({
              records: some,
              rulesFor: (year, region) => rules[(year + Number(region?.[0] ?? 0)) % 3],
              today,
              standing: of,
            }).map(({ year, total }) => [year, total.earned]),
          );
        const after = earned([...all, { ...one, id: 'new' }]);
        for (const [year, before] of earned(all)) assert.ok((after.get(year) ?? 0) >= before);
      },
    ),
    { numRuns: 500 },
  );
});

test('property: an entry is worth what the form was told', () => {
  fc.assert(
    fc.property(records, rule, (all, rules) => {
      for (const { record: one, amount: worth, notCounted } of ofYear(all, rules).entries) {
        if (one.credits !== undefined) continue;
        const converted = convertCredits(rules, one);
        assert.equal(worth, converted?.credits ?? 0);
        if (notCounted === 'kind-unknown') assert.equal(converted, undefined);
      }
    }),
    { numRuns: 500 },
  );
});

test('property: no record counts in two years, and every year is there once', () => {
  fc.assert(
    fc.property(records, fc.array(anyRule, { minLength: 3, maxLength: 3 }), anyStanding, (all, rules, of) => {
      const rulesFor = (year: number, region: string | undefined) => rules[(year + Number(region?.[0] ?? 0)) % 3];
      const summaries = summariseYears({ records: all, rulesFor, today, standing: of });
      const seen = summaries.flatMap(({ entries }) => entries.map(({ record: { id } }) => id));
      assert.equal(seen.length, all.length);
      assert.equal(new Set(seen).size, all.length);
      summaries.forEach(({ year }, index) => assert.equal(year, (summaries[0]?.year ?? 0) - index));
      for (const summary of summaries) {
        const { year, rule: rules } = summary;
        assert.deepEqual(summariseCredits({ records: all, rules, year, today, standing: of, rulesFor }), summary);
      }
    }),
    { numRuns: 300 },
  );
});
