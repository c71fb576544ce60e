// What the notices of places say, worked through: each rule is data that no code knows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type * as z from 'zod/mini';
import type { CreditStanding } from '../contract/credit-years.ts';
import { creditRulesFor, resolveCreditPolicy } from '../policy/index.ts';
import {
  convertCredits,
  creditRules,
  shortCredits,
  summariseCredits,
  summariseYears,
  type CreditRule,
  type CreditSummary,
  type LedgerRecord,
  type SummaryInput,
} from './index.ts';

const rule = (value: z.input<typeof creditRules>): CreditRule => ({
  value: creditRules.parse(value),
  source: ['notice'],
  confidence: 'high',
});

const calendarYear = { start: '01-01', end: '12-31', endYearOffset: 0 } as const;
const ninety = { minimum: '90.00' };
const exam = { kind: 'exam-subject', label: '考试', per: '科', sole: '90.00' };
const meeting = { kind: 'meeting', label: '会议', per: '天', sole: '10.00' };
const paper = { kind: 'paper', label: '论文', per: '篇', sole: '30.00', shared: '10.00' };
const conversions = [exam, meeting, paper];

/** 甘财会〔2025〕8号: converted credits fill 专业科目 first; earlier years can be made up without a limit. */
const gansu = rule({
  unit: 'credits',
  total: ninety,
  professional: { minimum: '60.00' },
  general: { minimum: '30.00' },
  window: { start: '03-20', end: '03-20', endYearOffset: 1 },
  makeUp: { what: 'study' },
  allocation: { order: ['professional', 'general'], basis: { source: ['gansu-notice'], confidence: 'high' } },
  conversions,
});

/**
 * 潮州市财政局 2025-08-05: 公需 30, 专业 60 of which 通识 20; credits are confirmed (学分确认) from 05-31 to 04-30, with no
 * make-up; students need not, and the diploma confirms the year of graduation. Guangdong 2023: a subject of the tax
 * adviser's exam is 90 of 专业科目, and 公需科目 is studied besides; an hour is 2.5 credits.
 */
const guangdong = rule({
  unit: 'credits',
  total: ninety,
  professional: { minimum: '60.00' },
  professionalPart: { key: 'common', label: '通识', minimum: '20.00' },
  general: { minimum: '30.00' },
  window: { start: '05-31', end: '04-30', endYearOffset: 1, by: 'registered' },
  conversionWindow: calendarYear,
  makeUp: { what: 'nothing' },
  students: { owe: false, from: 'graduation-year' },
  firstYear: { owes: 'following-year' },
  creditsPerHour: { ratio: '2.50' },
  conversions: [
    ...conversions,
    { kind: 'tax-adviser', label: '税务师', per: '科', sole: '90.00', category: 'professional' },
    { kind: 'diploma', label: '毕业证书', per: '份', sole: '90.00' },
  ],
});

/** Nantong 2024: courses from 05-01 to 03-31; what is converted counts for the year of its day. */
const nantong = rule({
  unit: 'credits',
  total: ninety,
  professional: { minimum: '60.00' },
  window: { start: '05-01', end: '03-31', endYearOffset: 1 },
  conversionWindow: calendarYear,
  creditsPerHour: { ratio: '3.00' },
  makeUp: { what: 'nothing' },
  conversions,
});

/** Shanxi 2021: an hour is 3 credits, and no more than 10 hours of a day count. */
const shanxi = rule({
  unit: 'credits',
  total: ninety,
  professional: { minimum: '60.00' },
  window: calendarYear,
  creditsPerHour: { ratio: '3.00' },
  dailyCap: { most: '10.00', unit: 'hours', basis: { source: ['shanxi-notice'], confidence: 'medium' } },
  conversions,
});

/** A place whose hours have 45 minutes, as the hours of the Guangdong upload of 2012–15 had. */
const shortHours = rule({ unit: 'credits', total: ninety, creditsPerHour: { ratio: '1.334' } });

/** A place that opens its year in December, and closes it with February. */
const winter = rule({
  unit: 'credits',
  total: ninety,
  window: { start: '12-01', startYearOffset: -1, end: '02-29', endYearOffset: 1 },
});

/** Ningbo 2024, Zhejiang 2026: 60 and 18 are not 90. */
const zhejiang = rule({
  unit: 'credits',
  total: ninety,
  professional: { minimum: '60.00' },
  general: { minimum: '18.00' },
  window: calendarYear,
  makeUp: { what: 'study', until: { day: '04-30', yearOffset: 1 } },
  conversions,
});

/** Inner Mongolia 2020: 公需 is the human resources bureau's; the year opens in April. */
const innerMongolia = rule({
  unit: 'credits',
  total: ninety,
  professional: { minimum: '60.00' },
  general: { managedElsewhere: true },
  window: { start: '04-01', end: '12-31', endYearOffset: 0 },
  firstYear: { owes: 'following-year' },
  conversions,
});

/** Heilongjiang: an hour is 3 credits; a competition 60. */
const heilongjiang = rule({
  unit: 'credits',
  total: ninety,
  professional: { minimum: '60.00' },
  general: { minimum: '30.00' },
  window: calendarYear,
  creditsPerHour: { ratio: '3.00', basis: { source: ['heilongjiang-notice'], confidence: 'medium' } },
  conversions: [...conversions, { kind: 'competition', label: '竞赛', per: '次', sole: '60.00', cap: '60.00' }],
});

/** Tianjin 2025: full-time students of accounting begin with the year after graduation. */
const tianjin = rule({
  unit: 'credits',
  total: ninety,
  window: { start: '04-15', end: '12-31', endYearOffset: 0 },
  students: { owe: false, from: 'following-year', basis: { source: ['tianjin-notice'], confidence: 'high' } },
  firstYear: { owes: 'following-year' },
});

/** A place whose year ends on the 28th of February. */
const february = rule({
  unit: 'credits',
  total: ninety,
  window: { start: '03-01', end: '02-28', endYearOffset: 1 },
});

const national = (year: number): CreditRule => creditRulesFor(resolveCreditPolicy('000000'), year)!;
const beijing = (year: number): CreditRule => creditRulesFor(resolveCreditPolicy('110105'), year)!;
const shandong = (year: number): CreditRule => creditRulesFor(resolveCreditPolicy('370102'), year)!;

const on = (completedOn: string, part: Partial<LedgerRecord>): LedgerRecord => ({
  year: Number(completedOn.slice(0, 4)),
  completedOn,
  status: 'registered',
  ...part,
});
const professional = (completedOn: string, credits: string, part: Partial<LedgerRecord> = {}) =>
  on(completedOn, { category: 'professional', credits, ...part });
const general = (completedOn: string, credits: string, part: Partial<LedgerRecord> = {}) =>
  on(completedOn, { category: 'general', credits, ...part });
const converted = (completedOn: string, kind: string, part: Partial<LedgerRecord> = {}) =>
  on(completedOn, { kind, ...part });

const standing = (part: Partial<CreditStanding> = {}): CreditStanding => ({
  startedOn: '2015-07-01',
  studies: [],
  exemptions: [],
  places: [{ region: '000000', from: '2015-07-01' }],
  ...part,
});

interface Example {
  readonly notice: string;
  readonly rule: CreditRule | undefined;
  readonly year: number;
  readonly today?: string;
  readonly records: readonly LedgerRecord[];
  readonly standing?: CreditStanding;
  /** status, total, professional, general, part (as people write them), still needed, and why records do not count */
  readonly is: readonly [status: CreditSummary['status'], ...amounts: (string | undefined)[]];
  readonly notCounted?: readonly (string | undefined)[];
}

const examples: readonly Example[] = [
  {
    notice: '甘财会〔2025〕8号: 90 converted credits complete the year, 专业科目 first',
    rule: gansu,
    year: 2025,
    records: [converted('2025-09-10', 'exam-subject')],
    is: ['complete', '90', '60', '30', undefined, '0'],
  },
  {
    notice: '甘财会〔2025〕8号: less than 90 is topped up',
    rule: gansu,
    year: 2025,
    records: [
      converted('2025-09-10', 'meeting', { quantity: 7 }),
      general('2025-10-01', '10.00'),
      professional('2025-10-02', '5.00'),
    ],
    is: ['incomplete', '85', '60', '25', undefined, '5'],
  },
  {
    notice: '甘财会〔2025〕8号: from 03-20 to 03-20, and earlier years at any time',
    rule: gansu,
    year: 2025,
    records: ['2025-03-19', '2025-03-20', '2026-03-20', '2026-03-21', '2031-01-01'].map((day) =>
      professional(day, '10.00', { year: 2025 }),
    ),
    is: ['incomplete', '40', '40', '0', undefined, '50'],
    notCounted: ['outside-window', undefined, undefined, undefined, undefined],
  },
  {
    notice: 'Chaozhou 2025: 60 of 专业科目 are not enough without the 20 of 通识',
    rule: guangdong,
    year: 2025,
    records: [
      professional('2025-06-01', '60.00'),
      professional('2025-06-02', '15.00', { part: 'common' }),
      general('2025-07-01', '30.00'),
    ],
    is: ['incomplete', '105', '75', '30', '15', '5'],
  },
  {
    notice: 'Chaozhou 2025: confirmed from 05-31 to 04-30, and nothing afterwards',
    rule: guangdong,
    year: 2025,
    records: [
      professional('2025-05-20', '10.00', { title: 'A', registeredAt: '2025-05-30T15:59:59.000Z' }),
      professional('2025-05-20', '10.00', { title: 'B', registeredAt: '2025-05-30T16:00:00.000Z' }),
      professional('2026-04-30', '10.00', { year: 2025, registeredAt: '2026-04-30T15:59:59.000Z' }),
      professional('2026-04-29', '10.00', { year: 2025, registeredAt: '2026-04-30T16:00:00.000Z' }),
      professional('2026-05-01', '10.00', { year: 2025 }),
    ],
    is: ['incomplete', '30', '30', '0', '0', '60'],
    notCounted: ['outside-window', undefined, undefined, 'outside-window', undefined],
  },
  {
    notice: 'Chaozhou 2025: an exam between two windows belongs to the year of its day',
    rule: guangdong,
    year: 2025,
    records: [
      converted('2025-05-17', 'exam-subject', { registeredAt: '2025-07-01T00:00:00.000Z' }),
      converted('2026-01-10', 'exam-subject', { year: 2025, registeredAt: '2026-02-01T00:00:00.000Z' }),
    ],
    is: ['complete', '90', '60', '30', '20', '0'],
    notCounted: [undefined, 'outside-window'],
  },
  {
    notice:
      'Guangdong 2023: a subject of the tax adviser’s exam is all of 专业科目, 通识 with it, and 公需科目 is studied',
    rule: guangdong,
    year: 2025,
    records: [converted('2025-12-20', 'tax-adviser'), general('2025-12-21', '30.00')],
    is: ['complete', '120', '90', '30', '20', '0'],
  },
  {
    notice: 'Guangdong 2023: and without 公需科目 it is not all',
    rule: guangdong,
    year: 2025,
    records: [professional('2025-12-20', '15.00', { part: 'common' }), converted('2025-12-20', 'tax-adviser')],
    is: ['incomplete', '105', '105', '0', '20', '30'],
  },
  {
    notice: 'what is converted to one subject takes its place before what fills any',
    rule: guangdong,
    year: 2025,
    records: [converted('2025-12-20', 'meeting', { quantity: 3 }), converted('2025-12-20', 'tax-adviser')],
    is: ['complete', '120', '90', '30', '20', '0'],
  },
  {
    notice: 'Chaozhou 2025: the year of graduation is owed, and the diploma confirms it',
    rule: guangdong,
    year: 2025,
    records: [converted('2025-06-30', 'diploma', { registeredAt: '2025-09-01T00:00:00.000Z' })],
    standing: standing({ startedOn: '2023-11-01', studies: [{ from: '2022-09-01', to: '2025-06-30' }] }),
    is: ['complete', '90', '60', '30', '20', '0'],
  },
  {
    notice: 'Chaozhou 2025: without it, it is incomplete',
    rule: guangdong,
    year: 2025,
    records: [],
    standing: standing({ startedOn: '2023-11-01', studies: [{ from: '2022-09-01', to: '2025-06-30' }] }),
    is: ['incomplete', '0', '0', '0', '0', '90'],
  },
  {
    notice: 'Chaozhou 2025: who goes on to study is a student still',
    rule: guangdong,
    year: 2025,
    records: [],
    standing: standing({
      startedOn: '2023-11-01',
      studies: [{ from: '2022-09-01', to: '2025-06-30' }, { from: '2025-09-01' }],
    }),
    is: ['not-required', '0', '0', '0', '0', '0'],
  },
  {
    notice: 'Nantong 2024: a paper of March is of 2024, a course of March is not',
    rule: nantong,
    year: 2024,
    records: [
      converted('2024-03-10', 'paper'),
      converted('2025-01-10', 'paper', { year: 2024 }),
      professional('2024-03-10', '10.00'),
      professional('2025-03-31', '10.00', { year: 2024 }),
    ],
    is: ['incomplete', '40', '40', '0', undefined, '50'],
    notCounted: [undefined, 'outside-window', 'outside-window', undefined],
  },
  {
    notice: 'Shanxi 2021: 10 hours of a day count, whatever was studied; an exam of that day is not study',
    rule: shanxi,
    year: 2021,
    records: [
      professional('2021-06-01', '8.00', { unit: 'hours', title: 'A' }),
      professional('2021-06-01', '6.00', { unit: 'hours', title: 'B' }),
      professional('2021-06-01', '1.00', { unit: 'hours', title: 'C' }),
      professional('2021-06-02', '6.00', { unit: 'hours', title: 'B' }),
      converted('2021-06-01', 'paper', { role: 'shared' }),
    ],
    is: ['incomplete', '58', '58', '0', undefined, '32'],
    notCounted: [undefined, 'over-daily-cap', 'over-daily-cap', undefined, undefined],
  },
  {
    notice: 'hours of 45 minutes: 10.5 × 1.334 is 14.007, rounded down to the hundredth',
    rule: shortHours,
    year: 2025,
    records: [professional('2025-06-01', '10.50', { unit: 'hours' })],
    is: ['incomplete', '14', '14', '0', undefined, '76'],
  },
  {
    notice: 'a year that opens in the December before, and closes with February, leap years too',
    rule: winter,
    year: 2027,
    records: ['2026-11-30', '2026-12-01', '2028-02-29', '2028-03-01'].map((day) =>
      professional(day, '20.00', { year: 2027 }),
    ),
    is: ['incomplete', '40', '40', '0', undefined, '50'],
    notCounted: ['outside-window', undefined, undefined, 'outside-window'],
  },
  {
    notice: 'the end of February is the 28th where there is no other',
    rule: winter,
    year: 2026,
    records: ['2027-02-28', '2027-03-01'].map((day) => professional(day, '20.00', { year: 2026 })),
    is: ['incomplete', '20', '20', '0', undefined, '70'],
    notCounted: [undefined, 'outside-window'],
  },
  {
    notice: 'Chaozhou 2025: converted credits fill 通识 too',
    rule: guangdong,
    year: 2025,
    records: [converted('2025-09-10', 'exam-subject')],
    is: ['complete', '90', '60', '30', '20', '0'],
  },
  {
    notice: 'Ningbo 2024: 60 and 18 leave 12 of any kind',
    rule: zhejiang,
    year: 2024,
    records: [professional('2024-05-01', '60.00'), general('2024-05-02', '18.00')],
    is: ['incomplete', '78', '60', '18', undefined, '12'],
  },
  {
    notice: 'Ningbo 2024: 90 without 公需科目 are not complete',
    rule: zhejiang,
    year: 2024,
    records: [professional('2024-05-01', '90.00')],
    is: ['incomplete', '90', '90', '0', undefined, '18'],
  },
  {
    notice: 'Zhejiang 2026: credits are decimals',
    rule: zhejiang,
    year: 2026,
    records: [
      professional('2026-05-01', '3.34'),
      professional('2026-05-02', '7.30'),
      general('2026-05-03', '24.26'),
      professional('2026-05-04', '55.10'),
    ],
    is: ['complete', '90', '65.74', '24.26', undefined, '0'],
  },
  {
    notice: 'Zhejiang: the rest of converted credits goes to the first subject',
    rule: zhejiang,
    year: 2026,
    records: [converted('2026-05-01', 'exam-subject')],
    is: ['complete', '90', '72', '18', undefined, '0'],
  },
  {
    notice: 'Inner Mongolia 2020: 公需科目 is managed elsewhere and takes nothing',
    rule: innerMongolia,
    year: 2020,
    records: [converted('2020-09-05', 'exam-subject')],
    is: ['complete', '90', '90', '0', undefined, '0'],
  },
  {
    notice: 'Inner Mongolia 2020: the year opens in April',
    rule: innerMongolia,
    year: 2020,
    records: [professional('2020-03-31', '60.00'), professional('2020-04-01', '30.00')],
    is: ['incomplete', '30', '30', '0', undefined, '30'],
    notCounted: ['outside-window', undefined],
  },
  {
    notice: 'Heilongjiang: an hour is 3 credits',
    rule: heilongjiang,
    year: 2025,
    records: [
      professional('2025-05-01', '20.00', { unit: 'hours' }),
      general('2025-05-02', '10.00', { unit: 'hours' }),
      professional('2025-05-03', '0.01', { unit: 'credits' }),
    ],
    is: ['complete', '90.01', '60.01', '30', undefined, '0'],
  },
  {
    notice: 'Heilongjiang: 60 a competition, and no more than its cap',
    rule: heilongjiang,
    year: 2025,
    records: [
      converted('2025-05-01', 'competition', { title: 'A' }),
      converted('2025-06-01', 'competition', { title: 'B' }),
    ],
    is: ['incomplete', '60', '60', '0', undefined, '30'],
    notCounted: [undefined, 'over-cap'],
  },
  {
    notice: 'Zhejiang: a place that does not say what an hour is worth',
    rule: zhejiang,
    year: 2026,
    records: [professional('2026-05-01', '60.00', { unit: 'hours' }), converted('2026-05-02', 'patent')],
    is: ['incomplete', '0', '0', '0', undefined, '90'],
    notCounted: ['ratio-unknown', 'kind-unknown'],
  },
  {
    notice: 'Tianjin 2025: a student owes nothing in the year of graduation',
    rule: tianjin,
    year: 2025,
    records: [professional('2025-05-01', '10.00')],
    standing: standing({ startedOn: '2023-11-01', studies: [{ from: '2021-09-01', to: '2025-06-30' }] }),
    is: ['not-required', '10', '10', '0', undefined, '0'],
  },
  {
    notice: 'Tianjin 2025: and does from the year after',
    rule: tianjin,
    year: 2026,
    records: [],
    standing: standing({ startedOn: '2023-11-01', studies: [{ from: '2021-09-01', to: '2025-06-30' }] }),
    is: ['incomplete', '0', '0', '0', undefined, '90'],
  },
  {
    notice: '财会〔2006〕19号: 24 hours a year until 2013',
    rule: national(2013),
    year: 2013,
    records: [professional('2013-06-01', '24.00', { unit: 'hours' })],
    is: ['complete', '24', '24', '0', undefined, '0'],
  },
  {
    notice: '财会〔2013〕18号: 24 credits from 2014, an hour is one credit, a subject all of them',
    rule: national(2014),
    year: 2014,
    records: [professional('2014-06-01', '20.00', { unit: 'hours' })],
    is: ['incomplete', '20', '20', '0', undefined, '4'],
  },
  {
    notice: '财会〔2013〕18号: a subject of an examination is the whole year until 2017',
    rule: national(2017),
    year: 2017,
    records: [converted('2017-09-10', 'exam-subject')],
    is: ['complete', '24', '24', '0', undefined, '0'],
  },
  {
    notice: '财会〔2018〕10号: 90 credits from 2018, of whose July it is in force',
    rule: national(2018),
    year: 2018,
    records: [professional('2018-06-01', '50.00'), general('2018-06-02', '39.99')],
    is: ['incomplete', '89.99', '50', '39.99', undefined, '10'],
  },
  ...[2018, 2019].map(
    (year) =>
      ({
        notice: `财会〔2018〕10号: 90 credits in ${year}, two thirds of them of 专业科目`,
        rule: national(year),
        year,
        records: [
          professional(`${year}-06-01`, '50.00'),
          general(`${year}-06-02`, '30.00'),
          converted(`${year}-07-01`, 'paper', { role: 'shared' }),
        ],
        is: ['complete', '90', '60', '30', undefined, '0'],
      }) satisfies Example,
  ),
  {
    notice: 'Inner Mongolia 2020: 公需科目 may make up the rest of the total, elsewhere',
    rule: innerMongolia,
    year: 2020,
    records: [professional('2020-05-01', '60.00')],
    is: ['unknown-elsewhere', '60', '60', '0', undefined, '0'],
  },
  {
    notice: 'Inner Mongolia 2020: 专业科目 is missing here, whatever there is elsewhere',
    rule: innerMongolia,
    year: 2020,
    records: [professional('2020-05-01', '48.00'), general('2020-05-01', '18.00')],
    is: ['incomplete', '66', '48', '18', undefined, '12'],
  },
  {
    notice: '财会〔2018〕10号: nothing before the year after the title',
    rule: national(2025),
    year: 2025,
    records: [],
    standing: standing({ startedOn: '2025-01-15' }),
    is: ['not-required', '0', '0', '0', undefined, '0'],
  },
  {
    notice: '京财会〔2020〕190号: converted credits may be entered until 03-31',
    rule: beijing(2020),
    year: 2020,
    records: [
      converted('2020-09-05', 'meeting', { title: 'A', registeredAt: '2021-03-31T15:59:59.000Z' }),
      converted('2020-09-06', 'meeting', { title: 'B', registeredAt: '2021-03-31T16:00:00.000Z' }),
      converted('2021-01-05', 'meeting', { title: 'C', year: 2020, registeredAt: '2021-01-06T00:00:00.000Z' }),
      professional('2020-12-31', '60.00', { registeredAt: '2021-06-01T00:00:00.000Z' }),
      professional('2021-01-01', '60.00', { year: 2020 }),
    ],
    is: ['unknown-elsewhere', '70', '70', '0', undefined, '0'],
    notCounted: [undefined, 'outside-window', 'outside-window', undefined, 'outside-window'],
  },
  {
    notice: '北京 2025-06: an hour of a member of the associations is a credit',
    rule: beijing(2025),
    year: 2025,
    records: [
      professional('2025-06-01', '40.00', { unit: 'hours' }),
      converted('2025-06-02', 'book', { role: 'shared' }),
    ],
    is: ['complete', '100', '100', '0', undefined, '0'],
  },
  {
    notice: '鲁财会〔2020〕7号: cities set the days, so that none is judged',
    rule: shandong(2020),
    year: 2020,
    records: [
      professional('2021-01-31', '60.00', { year: 2020 }),
      converted('2020-10-01', 'research', { role: 'shared' }),
    ],
    is: ['complete', '120', '120', '0', undefined, '0'],
  },
  {
    notice: 'a year that ends on 02-28 does so in leap years, too',
    rule: february,
    year: 2027,
    records: ['2028-02-28', '2028-02-29'].map((day) => professional(day, '45.00', { year: 2027 })),
    is: ['incomplete', '45', '45', '0', undefined, '45'],
    notCounted: [undefined, 'outside-window'],
  },
];

for (const { notice, rule: rules, year, today = '2026-11-21', records, standing: of, is, notCounted } of examples) {
  test(notice, () => {
    const input: SummaryInput = { records, rules, year, today, standing: of };
    const { status, total, professional: p, general: g, part, stillNeeded, entries } = summariseCredits(input);
    const earned = [total, p, g, part].map((one) => one && shortCredits(one.earned));
    assert.deepEqual([status, ...earned, shortCredits(stillNeeded)], is);
    const why = entries.map((entry) => entry.notCounted);
    assert.deepEqual(why, notCounted ?? records.map(() => undefined));
  });
}

test('every entry says which rule decided', () => {
  const sourceOf = (rules: CreditRule, record: LedgerRecord) =>
    summariseCredits({ records: [record], rules, year: record.year, today: '2026-11-21' }).entries[0]?.basis;
  const notice = { source: ['notice'], confidence: 'high' };
  assert.deepEqual(sourceOf(gansu, professional('2025-05-01', '1.00')), notice);
  assert.deepEqual(sourceOf(heilongjiang, professional('2025-05-01', '1.00', { unit: 'hours' })), {
    source: ['heilongjiang-notice'],
    confidence: 'medium',
  });
  assert.deepEqual(sourceOf(national(2026), converted('2026-05-01', 'paper'))?.source, [
    'ce-rule-2018',
    'beijing-conversions-2020',
  ]);
  const late = sourceOf(
    beijing(2020),
    converted('2020-09-05', 'meeting', { registeredAt: '2021-02-01T00:00:00.000Z' }),
  );
  assert.deepEqual(late?.source, ['beijing-2020', 'beijing-conversions-2020']);
  const weak = sourceOf(beijing(2026), professional('2027-01-01', '1.00', { year: 2026 }));
  assert.equal(weak?.confidence, 'low', 'a rule of low confidence applies, and says so');
  assert.match(weak.note ?? '', /2020/);
});

test('conversions: the same answer for the form, the server and the ledger', () => {
  const table: [
    rules: CreditRule,
    kind: string,
    quantity: number | undefined,
    role: 'sole' | 'shared',
    credits?: number,
  ][] = [
    [national(2026), 'exam-subject', 1, 'sole', 9000],
    [national(2026), 'exam-subject', 3, 'sole', 27000],
    [national(2026), 'meeting', 2, 'sole', 2000],
    [national(2026), 'degree-course', 1, 'sole', 9000],
    [national(2026), 'research', undefined, 'sole', 9000],
    [national(2026), 'research', undefined, 'shared', 6000],
    [national(2026), 'paper', 2, 'sole', 6000],
    [national(2026), 'paper', 2, 'shared', 2000],
    [national(2026), 'book', 1, 'sole', 9000],
    [national(2026), 'book', 1, 'shared', 6000],
    [national(2015), 'exam-subject', 1, 'sole', 2400],
    [national(2015), 'paper', 1, 'sole'],
    [national(2026), 'competition', 1, 'sole'],
    [heilongjiang, 'competition', 1, 'shared', 6000],
    [national(2026), 'meeting', 0, 'sole'],
    [national(2026), 'meeting', 1.5, 'sole'],
    [national(2026), 'meeting', -1, 'sole'],
  ];
  for (const [rules, kind, quantity, role, credits] of table) {
    assert.equal(convertCredits(rules, { kind, quantity, role })?.credits, credits, `${kind} ${quantity} ${role}`);
  }
  assert.equal(convertCredits(undefined, { kind: 'paper' }), undefined);
});

test('a move in mid-year: the place at the end of the window, each by its own', () => {
  const places = [
    { region: '620000', from: '2020-01-01' },
    { region: '330000', from: '2026-02-01' },
  ];
  const rulesOf: Record<string, CreditRule> = { '620000': gansu, '330000': zhejiang };
  const regions = (moves: CreditStanding['places'], today: string) =>
    summariseYears({
      records: [professional('2024-05-01', '1.00')],
      rulesFor: (_, region) => (region === undefined ? undefined : rulesOf[region]),
      today,
      standing: standing({ startedOn: '2023-01-01', places: moves }),
    }).map(({ year, region }) => [year, region]);
  assert.deepEqual(regions(places, '2026-11-21'), [
    [2026, '330000'],
    [2025, '330000'],
    [2024, '620000'],
    [2023, '620000'],
  ]);
  const back = [
    { region: '330000', from: '2020-01-01' },
    { region: '620000', from: '2026-02-01' },
  ];
  assert.deepEqual(regions(back, '2026-11-21').slice(0, 2), [
    [2026, '620000'],
    [2025, '330000'], // closed there before the move
  ]);
  assert.deepEqual(regions(places, '2025-12-01').slice(0, 1), [[2025, '620000']], 'today, while it is open');
});

test('财会〔2018〕10号: credits are valid in the whole country, also those of the year of a move', () => {
  const rulesOf: Record<string, CreditRule> = { '445100': guangdong, '620000': gansu };
  const yearsOf = (moves: CreditStanding['places'], records: LedgerRecord[], today: string) =>
    summariseYears({
      records,
      rulesFor: (year, region = '') => rulesOf[region] ?? beijing(year),
      today,
      standing: standing({ startedOn: '2020-07-01', places: moves }),
    });
  const from = (...regions: [string, string][]) => regions.map(([region, from]) => ({ region, from }));

  const toGuangdong = yearsOf(
    from(['110105', '2020-07-01'], ['445100', '2025-07-01']),
    [
      professional('2025-03-02', '90.00', { registeredAt: '2025-03-03T00:00:00.000Z' }),
      professional('2025-02-01', '10.00', { year: 2025, status: 'revoked' }),
      professional('2024-12-31', '10.00', { year: 2025, registeredAt: '2024-12-31T08:00:00.000Z' }),
    ],
    '2025-08-01',
  )[0]!;
  assert.deepEqual(
    [toGuangdong.region, toGuangdong.total.earned, toGuangdong.entries.map(({ notCounted }) => notCounted)],
    ['445100', 9000, [undefined, 'revoked', 'outside-window']],
  );
  assert.equal(toGuangdong.entries[0]?.earnedIn, '110105');
  assert.deepEqual(toGuangdong.entries[0].basis?.source, ['beijing-2020', 'beijing-2025'], 'the days of Beijing');

  const complete2024 = [
    professional('2025-02-15', '40.00', { year: 2024 }),
    professional('2025-02-16', '20.00', { year: 2024, part: 'common' }),
    general('2025-02-17', '30.00', { year: 2024 }),
  ];
  const toBeijing = from(['445100', '2020-07-01'], ['110105', '2025-03-01']);
  for (const today of ['2025-03-02', '2026-11-21']) {
    const year = yearsOf(toBeijing, complete2024, today).find((one) => one.year === 2024)!;
    assert.deepEqual([year.region, year.status, year.total.earned], ['110105', 'complete', 9000], today);
  }

  const toGansu = yearsOf(
    from(['445100', '2020-07-01'], ['620000', '2026-01-01']),
    [professional('2026-02-01', '10.00', { year: 2023, registeredAt: '2026-02-02T00:00:00.000Z' })],
    '2026-11-21',
  ).find(({ year }) => year === 2023)!;
  assert.equal(toGansu.region, '445100', 'closed there before the move');
  assert.deepEqual([toGansu.total.earned, toGansu.entries[0]?.madeUp], [1000, true], 'and made up where the file is');
});

test('a course that is the same as two others takes neither of them away', () => {
  const course = (id: string, part: Partial<LedgerRecord>) => professional('2026-05-01', '10.00', { id, ...part });
  const of = (...records: LedgerRecord[]) =>
    summariseCredits({ records, rules: zhejiang, year: 2026, today: '2026-11-21' }).total.earned;
  const numbered = course('a', { title: '甲', course: 'K1' });
  const other = course('b', { title: '乙', course: 'K1' });
  const without = course('c', { title: '甲' });
  assert.equal(of(other, without), 2000);
  assert.equal(of(numbered, other, without), 2000);
  assert.equal(of(without, numbered), 1000);
});

test('which years are owed, and which not', () => {
  const rules = { ...innerMongolia.value, exemptions: [{ kind: 'sickness', label: '病假' }] };
  const years = summariseYears({
    records: [],
    rulesFor: () => rule(rules),
    today: '2026-11-21',
    standing: standing({
      startedOn: '2020-05-01',
      leftOn: '2025-03-31',
      exemptions: [{ year: 2022, kind: 'sickness', authority: '150100', grantedOn: '2022-12-01' }],
    }),
  });
  assert.deepEqual(
    years.map(({ year, status, obligation }) => [year, status, obligation.reason]),
    [
      [2026, 'not-required', 'left'],
      [2025, 'not-required', 'left'],
      [2024, 'incomplete', 'owed'],
      [2023, 'incomplete', 'owed'],
      [2022, 'not-required', 'exempt'],
      [2021, 'incomplete', 'owed'],
    ],
  );
  assert.equal(years[4]?.obligation.exemption?.grantedOn, '2022-12-01');
  assert.deepEqual(years[0]?.obligation.basis, { source: ['notice'], confidence: 'high' });
});

test('the years go from the current one, or the latest record, to the first, without gaps', () => {
  const years = (records: LedgerRecord[], startedOn?: string) =>
    summariseYears({
      records,
      rulesFor: () => zhejiang,
      today: '2026-11-21',
      ...(startedOn && { standing: standing({ startedOn }) }),
    }).map(({ year }) => year);
  assert.deepEqual(years([]), [2026]);
  assert.deepEqual(years([professional('2023-01-01', '1.00')]), [2026, 2025, 2024, 2023]);
  assert.deepEqual(years([professional('2027-01-01', '1.00')]), [2027, 2026]);
  assert.deepEqual(years([], '2024-01-01'), [2026, 2025, 2024]);
  assert.deepEqual(years([professional('2026-01-01', '1.00', { year: 20_260 })]), [2026], 'no year is of five digits');
});

test('what can still be done once the window has closed', () => {
  const of = (rules: CreditRule, year: number, today: string, records: LedgerRecord[] = []) =>
    summariseCredits({ records, rules, year, today }).makeUp;
  assert.equal(of(zhejiang, 2025, '2025-12-31'), undefined, 'still open');
  assert.deepEqual(of(zhejiang, 2025, '2026-01-01'), {
    how: 'study',
    until: '2026-04-30',
    basis: { source: ['notice'], confidence: 'high' },
  });
  assert.equal(of(zhejiang, 2025, '2026-05-01'), undefined, 'over');
  assert.equal(of(gansu, 2020, '2026-11-21')?.until, undefined);
  assert.equal(of(gansu, 2020, '2026-11-21')?.how, 'study');
  assert.equal(of(guangdong, 2025, '2026-06-01'), undefined, 'not there');
  assert.equal(of(beijing(2025), 2025, '2026-03-31')?.how, 'conversion');
  assert.equal(of(beijing(2025), 2025, '2026-04-01'), undefined);
  const complete = [professional('2025-05-01', '60.00'), general('2025-05-01', '30.00')];
  assert.equal(of(zhejiang, 2025, '2026-02-01', complete), undefined, 'no gap');
});

test('what was made up is marked', () => {
  const { entries } = summariseCredits({
    records: [professional('2025-05-01', '1.00'), professional('2026-04-30', '1.00', { year: 2025 })],
    rules: zhejiang,
    year: 2025,
    today: '2026-11-21',
  });
  assert.deepEqual(
    entries.map(({ madeUp }) => madeUp),
    [false, true],
  );
});

test('the same course counts once, and the most of it', () => {
  const course = (credits: string, part: Partial<LedgerRecord>) =>
    professional('2026-05-01', credits, { provider: '甲', course: 'K1', ...part });
  const records = [
    course('5.00', { id: 'a' }),
    course('8.00', { id: 'b', completedOn: '2026-06-01' }),
    course('8.00', { id: 'c', completedOn: '2026-07-01' }),
    course('8.00', { id: 'd', provider: '乙' }),
    course('9.00', { id: 'e', status: 'revoked' }),
    course('10.00', { id: 'f', status: 'pending' }),
    course('1.00', { id: 'g', status: 'pending' }),
    course('3.00', { id: 'h', category: 'general' }),
  ];
  const { entries, total } = summariseCredits({ records, rules: zhejiang, year: 2026, today: '2026-11-21' });
  assert.deepEqual(
    entries.map(({ record, notCounted, insteadOf, counted }) => [record.id, notCounted, insteadOf?.id, counted]),
    [
      ['a', 'duplicate', 'b', 0],
      ['b', undefined, undefined, 800],
      ['c', 'duplicate', 'b', 0],
      ['d', undefined, undefined, 800],
      ['e', 'revoked', undefined, 0],
      ['f', 'pending', undefined, 0],
      ['g', 'duplicate', 'f', 0],
      ['h', undefined, undefined, 300],
    ],
  );
  assert.deepEqual([total.earned, total.pending], [1900, 200], 'pending adds only what it has more');
});

test('without a number, a course is the same by title, day and provider; a conversion by kind, title and day', () => {
  const of = (...parts: Partial<LedgerRecord>[]) =>
    summariseCredits({
      records: parts.map((part) => on('2026-05-01', { title: '新会计法（一）', ...part })),
      rules: zhejiang,
      year: 2026,
      today: '2026-11-21',
    }).entries.filter(({ notCounted }) => notCounted === 'duplicate').length;
  const course = { category: 'professional', credits: '1.00', provider: '甲' } as const;
  assert.equal(of(course, course), 1);
  assert.equal(of(course, { ...course, title: ' 新会计法(一)' }), 1, 'as people type');
  assert.equal(of(course, { ...course, completedOn: '2026-05-02' }), 0);
  assert.equal(of(course, { ...course, provider: '乙' }), 0);
  assert.equal(of(course, { ...course, title: undefined }), 0);
  assert.equal(of({ ...course, title: 'VAT A' }, { ...course, title: 'ＶＡＴ ａ' }), 1, 'width, spaces and case');
  assert.equal(of(course, { ...course, course: 'K1' }), 1, 'one of them without a number');
  assert.equal(of({ ...course, course: 'k1' }, { ...course, title: '乙', course: ' Ｋ1' }), 1, 'or by the number');
  assert.equal(of({ kind: 'paper' }, { kind: 'paper', provider: '乙' }), 1);
  assert.equal(of({ kind: 'paper' }, { kind: 'meeting' }), 0);
});

test('what an authority registered for a conversion goes before the rule’s own figure', () => {
  const { entries, total } = summariseCredits({
    records: [
      converted('2026-05-01', 'paper', { credits: '25.00', title: 'A' }),
      converted('2026-05-01', 'judge', { credits: '60.00', title: 'B' }),
    ],
    rules: zhejiang,
    year: 2026,
    today: '2026-11-21',
  });
  assert.deepEqual(
    entries.map(({ amount, conversion }) => [amount, conversion?.kind]),
    [
      [2500, 'paper'],
      [6000, undefined],
    ],
  );
  assert.equal(total.earned, 8500, 'credits are valid in the whole country');
});

test('a conversion can belong to one subject, and a place can fill another first', () => {
  const earned = (rules: CreditRule) => {
    const { professional: p, general: g } = summariseCredits({
      records: [converted('2026-05-01', 'paper')],
      rules,
      year: 2026,
      today: '2026-11-21',
    });
    return [p.earned, g.earned];
  };
  const of = (part: object) => rule({ ...zhejiang.value, ...part });
  assert.deepEqual(earned(zhejiang), [3000, 0]);
  assert.deepEqual(earned(of({ allocation: { order: ['general', 'professional'] } })), [1200, 1800]);
  assert.deepEqual(earned(of({ conversions: [{ ...paper, category: 'general' }] })), [0, 3000]);
});

test('what waits shows what would count once it is registered, after what is', () => {
  const {
    total,
    professional: p,
    general: g,
  } = summariseCredits({
    records: [
      converted('2026-05-01', 'exam-subject', { status: 'pending' }),
      professional('2026-05-02', '50.00'),
      general('2026-05-03', '8.00', { status: 'pending' }),
    ],
    rules: zhejiang,
    year: 2026,
    today: '2026-11-21',
  });
  assert.deepEqual(
    [total, p, g].map(({ earned, pending }) => [earned, pending]),
    [
      [5000, 9800],
      [5000, 8000],
      [0, 1800],
    ],
  );
});
