import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CreditRecord, CreditStanding } from '@acct-kit/core/contract';
import type { CreditRules } from '@acct-kit/core/credits';
import { asWritten, resolveCreditPolicy, type CreditPolicy } from '@acct-kit/core/policy';
import { english } from '../texts/messages-en.ts';
import { chinese as atOnce, type ViewerMessageKey } from '../texts/messages-zh-cn.ts';
import { createSay } from '../../util/messages.ts';
import { ledgerOf } from './ledger.ts';
import { exportRows } from '../lazy/details/csv-columns.ts';
import { chinese as details } from '../texts/details-messages-zh-cn.ts';
import { ruleOf } from '../lazy/details/rule.ts';
import { recordView } from '../records/record-view.ts';
import { creditView } from './year-summary.ts';
import { yearsOf } from './years.ts';

const policyOf = (value: CreditRules, confidence: 'high' | 'low' = 'high'): CreditPolicy => ({
  ...resolveCreditPolicy('110000'),
  name: '北京市',
  sources: { notice: { title: '通知', number: '京财会〔2020〕190号', url: 'javascript:1' } },
  credits: [{ value, source: ['notice'], confidence }],
});

const calendarYear = { start: '01-01', end: '12-31', endYearOffset: 0 } as const;
const rules: CreditRules = {
  unit: 'credits',
  total: { minimum: '90.00' },
  professional: { minimum: '60.00' },
  general: { managedElsewhere: true },
  window: calendarYear,
};
const allThree: CreditRules = { ...rules, general: { minimum: '18.00' } };

const record = (part: Partial<CreditRecord> = {}): CreditRecord => ({
  id: 'r'.repeat(22),
  year: 2026,
  category: 'professional',
  credits: '10.00',
  title: '政府会计准则解读',
  provider: '示例培训中心',
  completedOn: '2026-05-01',
  status: 'registered',
  registeredAt: '2026-05-02T00:00:00.000Z',
  ...part,
});
const professional = (credits: string) => record({ credits });
const general = (credits: string) => record({ credits, category: 'general' });

const chinese = { ...atOnce, ...details };

interface Given {
  readonly policy?: CreditPolicy | undefined;
  readonly year?: number | undefined;
  readonly today?: string;
  readonly messages?: typeof chinese;
  readonly standing?: CreditStanding | undefined;
}

/** Everything that is shown of some records. */
function view(records: CreditRecord[], given: Given = {}) {
  const { today = '2026-11-21', messages = chinese, standing } = given;
  const policy = 'policy' in given ? given.policy : policyOf(rules);
  const ledger = ledgerOf({ records, standing, today, policyOf: () => policy });
  const year = ('year' in given ? given.year : 2026) ?? ledger.current;
  const texts = { locale: 'zh-CN', say: createSay<ViewerMessageKey>(messages), of: asWritten };
  const input = { ledger, year, texts };
  return {
    ...creditView(input),
    rule: ruleOf(input),
    ...yearsOf(ledger, texts),
    records: ledger.entries.map((entry) => recordView(entry, input)),
    rows: exportRows(ledger.entries, input),
  };
}

test('the answer says what is missing, and of it what must be of one kind', () => {
  const three = policyOf(allThree);
  const table: [CreditRecord[], CreditPolicy, string][] = [
    [[professional('48.00'), general('18.00')], three, '已登记 66 学分，还差 24 学分，其中专业科目 12 学分。'],
    [[professional('60.00'), general('18.00')], three, '已登记 78 学分，还差 12 学分。'],
    [[professional('50.00'), general('45.00')], three, '已登记 95 学分，还差专业科目 10 学分。'],
    [[professional('95.50')], three, '已登记 95.5 学分，还差公需科目 18 学分。'],
    [[], three, '已登记 0 学分，还差 90 学分，其中专业科目 60 学分、公需科目 18 学分。'],
    [[professional('90.00')], policyOf(rules), '已登记 90 学分，已达到本年度要求。'],
  ];
  for (const [records, policy, answer] of table) assert.equal(view(records, { policy }).answer, answer);
  assert.equal(
    view([professional('48.00'), general('18.00')], { policy: three, messages: english }).answer,
    '66 credits registered, 24 credits still to earn, of which 12 credits (Professional).',
  );
});

test('without a rule it says that it does not know, and judges nothing', () => {
  const { answer, status, figures, thresholds, rule } = view([professional('24.00')], { policy: undefined });
  assert.equal(status, 'unknown');
  assert.equal(answer, '已登记 24 学分。没有查到本年度的要求，请以当地财政部门的通知为准。');
  assert.deepEqual(
    figures.map(({ key }) => key),
    ['earned', 'pending'],
  );
  assert.ok(thresholds.every(({ bar, verdict }) => bar === undefined && verdict === '要求未知'));
  assert.equal(rule.title, '没有查到 2026 年度的规定。');
});

test('it says by when, and what can be done after that', () => {
  const conversion: CreditRules = { ...rules, makeUp: { what: 'conversion', until: { day: '03-31', yearOffset: 1 } } };
  const deadline = (today: string, policy = policyOf(conversion)) => view([], { today, policy }).deadline;
  assert.equal(deadline('2026-11-21'), '请在 2026 年 12 月 31 日（含当日）前完成，还有 40 天。');
  assert.equal(deadline('2026-12-31'), '今天（2026 年 12 月 31 日）是最后一天。');
  assert.equal(deadline('2027-01-01'), '截止日期 2026 年 12 月 31 日已过。折算学分可以补登至 2027 年 3 月 31 日。');
  assert.equal(deadline('2025-12-31'), '2026 年 1 月 1 日开始学习登记。');
  assert.equal(
    deadline('2026-11-21', policyOf(rules, 'low')),
    '请在 2026 年 12 月 31 日（含当日）前完成，还有 40 天。具体日期以当地通知为准。',
  );
  assert.equal(
    view([], { policy: policyOf(rules, 'low'), messages: english }).deadline,
    'Complete it by 2026-12-31: 40 days left. The local notice has the exact day.',
  );
  assert.equal(view([professional('90.00')]).deadline, undefined);
});

test('what another authority keeps is neither zero nor missing', () => {
  const threshold = view([professional('90.00'), general('30.00')]).thresholds[2];
  assert.equal(threshold?.verdict, '由人社部门管理，此处不计是否达标');
  assert.equal(threshold.figures, '已登记 30 学分');
  assert.equal(view([]).thresholds[2]?.figures, undefined);
  assert.equal(threshold.bar, undefined);
});

test('what may be registered elsewhere is not called missing, and is said', () => {
  const ofTotal = (records: CreditRecord[], given?: Given) => {
    const { status, statusText, answer, elsewhereNote, deadline, thresholds, figures } = view(records, given);
    return { status, statusText, answer, elsewhereNote, deadline, verdict: thresholds[0]?.verdict, figures };
  };
  const open = ofTotal([professional('60.00')]);
  assert.deepEqual(
    [open.status, open.statusText, open.answer, open.elsewhereNote, open.verdict],
    [
      'unknown-elsewhere',
      '公需科目待核对',
      '已登记 60 学分，这里能核对的要求已达到。',
      '总学分还需的 30 学分可以来自公需科目：由人社部门登记，没有计入，请到人社部门核对。',
      '另有 30 学分须核对公需科目',
    ],
  );
  assert.match(open.deadline ?? '', /12 月 31 日/);
  assert.deepEqual(
    open.figures.map(({ key }) => key),
    ['earned', 'pending'],
  );
  const short = ofTotal([professional('48.00'), general('18.00')]);
  assert.equal(short.answer, '已登记 66 学分，还差专业科目 12 学分。');
  assert.match(short.elsewhereNote ?? '', /^总学分还需的 12 学分/);
  assert.equal(short.verdict, '还差 12 学分');
  assert.equal(ofTotal([professional('90.00')]).elsewhereNote, undefined);
  assert.match(ofTotal([professional('60.00')], { messages: english }).elsewhereNote ?? '', /another 30 credits/);
  const past = view([record({ year: 2025, credits: '66.00', completedOn: '2025-05-01' })]);
  assert.deepEqual(past.gaps, ['2025 年度公需科目待核对。']);
});

test('days are those of China, and what has waited longest is what would count', () => {
  const pending = (title: string, completedOn: string, registeredAt: string) =>
    record({ title, completedOn, registeredAt, status: 'pending' });
  const { pendingNote, records, rows } = view([
    pending('甲', '2026-02-01', '2026-03-01T17:00:00.000Z'),
    pending('乙', '2025-12-31', '2026-01-02T00:00:00.000Z'),
  ]);
  assert.equal(pendingNote, '另有 10 学分待确认，确认登记后才计入。最早一条从 2026 年 3 月 2 日开始等待。');
  assert.deepEqual(
    records.map(({ state }) => state),
    ['待确认，2026 年 3 月 2 日起等待', '不在规定时间内，不计入'],
  );
  assert.equal(rows[1]?.[8], '2026-03-02');
});

test('the days of what is converted, and the cap of a day, are said with the rule and with the record', () => {
  const policy = policyOf({
    ...allThree,
    window: { start: '05-01', end: '02-29', endYearOffset: 1, by: 'registered' },
    conversionWindow: calendarYear,
    dailyCap: { most: '8.00' },
  });
  const { rule, records } = view([professional('10.00'), record({ credits: '5.00', title: '乙' })], { policy });
  assert.deepEqual(
    rule.lines.slice(3).map(({ label, text }) => [label, text]),
    [
      ['学分确认时间', '2026 年 5 月 1 日至 2027 年 2 月 28 日'],
      ['折算项目的取得时间', '2026 年 1 月 1 日至 2026 年 12 月 31 日'],
      ['当日上限', '每个科目当日学习最多计 8 学分'],
    ],
  );
  assert.deepEqual(
    records.map(({ state }) => state),
    ['超过上限，计入 8 学分', '超过当日上限，不计入'],
  );
});

test('pending credits are named and do not count', () => {
  const { pendingNote, thresholds, records } = view([
    professional('50.00'),
    record({ credits: '8.00', title: '管理会计', status: 'pending' }),
  ]);
  assert.equal(pendingNote, '另有 8 学分待确认，确认登记后才计入。最早一条从 2026 年 5 月 2 日开始等待。');
  assert.deepEqual(thresholds[0]?.bar, { max: 90, earned: 50, withPending: 58 });
  assert.equal(thresholds[0].pending, '待确认 8 学分');
  assert.deepEqual(
    records.map(({ state }) => state),
    ['已计入', '待确认，2026 年 5 月 2 日起等待'],
  );
});

test('the years go from this one back to the first record, gaps included, each with what it lacks', () => {
  const { years } = view([record({ year: 2023, credits: '90.00', completedOn: '2023-05-01' }), professional('66.00')]);
  assert.deepEqual(
    years.map(({ year, note }) => [year, note]),
    [
      [2026, '公需科目待核对'],
      [2025, '差 60 学分'],
      [2024, '差 60 学分'],
      [2023, '已完成'],
    ],
  );
  assert.equal(view([], { year: undefined }).year, 2026);
});

test('every line of the rule has its source, by a web address only', () => {
  const { lines } = view([]).rule;
  assert.deepEqual(
    lines.map(({ label }) => label),
    ['总学分', '专业科目', '公需科目', '学习时间'],
  );
  for (const { basis } of lines) {
    assert.deepEqual(basis?.sources, [{ title: '通知 京财会〔2020〕190号', url: undefined }]);
    assert.equal(basis.confidence, '可信度：较高');
  }
});

test('years of hours speak of hours', () => {
  const hours = policyOf({ unit: 'hours', total: { minimum: '24.00' } });
  const { answer, thresholds } = view([record({ year: 2013, credits: '20.00' })], {
    year: 2013,
    policy: hours,
  });
  assert.equal(answer, '已登记 20 学时，还差 4 学时。');
  assert.equal(thresholds[0]?.label, '总学时');
});

test('the file has the records of the year', () => {
  const { rows } = view([record()]);
  assert.equal(rows.length, 2);
  assert.deepEqual(rows[1], [
    '2026',
    '政府会计准则解读',
    '示例培训中心',
    '专业科目',
    '10',
    '10',
    '2026-05-01',
    '已计入',
    '2026-05-02',
  ]);
});

test('both languages have the same parameters', () => {
  const parameters = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
  for (const key of Object.keys(chinese) as (keyof typeof chinese)[]) {
    assert.deepEqual(parameters(english[key]), parameters(chinese[key]), key);
  }
});

test('a year in which nothing is asked says why', () => {
  const standing: CreditStanding = {
    startedOn: '2026-03-01',
    studies: [],
    exemptions: [{ year: 2027, kind: 'sickness', authority: '110000', grantedOn: '2027-02-01' }],
    places: [{ region: '110000', from: '2026-03-01' }],
  };
  const following = policyOf({ ...rules, firstYear: { owes: 'following-year' } });
  const first = view([professional('10.00')], { standing, policy: following });
  assert.equal(first.status, 'not-required');
  assert.equal(first.answer, '本年度还不需要完成继续教育。已登记 10 学分。');
  assert.equal(first.deadline, undefined);
  assert.equal(first.rule.lines[0]?.text, '取得资格或从事会计工作之后才开始计算。');
  const exempt = view([], { standing, policy: following, year: 2027, today: '2027-06-01' });
  assert.equal(exempt.answer, '财政部门已同意免除本年度的继续教育。');
  assert.equal(exempt.rule.lines[0]?.text, 'sickness，2027 年 2 月 1 日同意。');
});

test('gaps of earlier years say whether they can be made up', () => {
  const gaps = (makeUp: CreditRules['makeUp']) =>
    view([record({ year: 2025, credits: '66.00', completedOn: '2025-05-01' })], {
      policy: policyOf(makeUp === undefined ? allThree : { ...allThree, makeUp }),
    }).gaps;
  assert.deepEqual(gaps({ what: 'study', until: { day: '12-31', yearOffset: 1 } }), [
    '2025 年度还差 24 学分。可以补学至 2026 年 12 月 31 日。',
  ]);
  assert.deepEqual(gaps({ what: 'nothing' }), ['2025 年度没有完成，已不能补学补登。']);
  assert.deepEqual(gaps(undefined), ['2025 年度没有完成，没有查到能否补学，请咨询当地财政部门。']);
});

test('a part of a subject has a threshold of its own', () => {
  const part = policyOf({ ...allThree, professionalPart: { key: 'common', label: '通识', minimum: '20.00' } });
  const { answer, thresholds } = view([professional('55.00')], { policy: part });
  assert.equal(answer, '已登记 55 学分，还差专业科目 20 学分（含通识 20 学分）、公需科目 18 学分。');
  assert.deepEqual(
    thresholds.map(({ label }) => label),
    ['总学分', '专业科目', '通识', '公需科目'],
  );
});
