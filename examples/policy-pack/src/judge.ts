import { shortCredits, summariseCredits, type CreditSummary, type LedgerRecord } from '@acct-kit/core/credits';
import { creditRulesFor, type Policy } from '@acct-kit/core/policy';

/** Three courses of a CE year: one with decimals, one in 公需科目, and one that was completed in April of the next year. */
export const recordsOf = (year: number): LedgerRecord[] => [
  { year, category: 'professional', credits: '63.34', completedOn: `${year}-06-01`, status: 'registered' },
  { year, category: 'general', credits: '17.30', completedOn: `${year}-07-01`, status: 'registered' },
  { year, category: 'professional', credits: '12.00', completedOn: `${year + 1}-04-30`, status: 'registered' },
];

/** Applies the credit rule of a place to a CE year. Returns `undefined` when the place has no rule for that year. */
export function judge(policy: Policy, year: number, today: string): CreditSummary | undefined {
  const rules = creditRulesFor(policy, year);
  return rules && summariseCredits({ records: recordsOf(year), rules, year, today });
}

const statuses: Record<CreditSummary['status'], string> = {
  complete: '已完成',
  incomplete: '未完成',
  'not-required': '不需要参加',
  'unknown-elsewhere': '公需科目由其他部门管理',
  unknown: '没有规定可以判断',
};

/** Describes the result of `judge` in Chinese text. */
export function judgedLines(policy: Policy, year: number, today: string): string[] {
  const summary = judge(policy, year, today);
  if (!summary) return [`${policy.name}没有 ${year} 年度的学分规定`];
  const { status, period, total, professional, general, rule } = summary;
  const line = (name: string, { earned, missing }: typeof total) =>
    `  ${name}：已得 ${shortCredits(earned)}，还差 ${shortCredits(missing)}`;
  return [
    `${policy.name} ${year} 年度${period ? `（${period.opensOn} 至 ${period.closesOn}）` : ''}：${statuses[status]}`,
    line('总学分', total),
    line('专业科目', professional),
    line('公需科目', general),
    ...(rule?.note === undefined ? [] : [`  ${rule.note}`]),
  ];
}
