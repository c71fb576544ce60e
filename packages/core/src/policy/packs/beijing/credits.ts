import type { CreditRules } from '../../schema/credit-rules.ts';
import type { CreditPack } from '../../schema/pack.ts';
import type { Rule } from '../../schema/rule.ts';
import { conversionsOf2018 } from '../shared/credit-conversions.ts';
import { calendarYear, general, since2018, twoThirds } from '../shared/credits.ts';
import { creditSources } from './sources.ts';

const beijingTotal: CreditRules['total'] = {
  minimum: '90.00',
  basis: { source: ['beijing-collection'], confidence: 'certain' },
};

/** What does not change from one of Beijing's notices to the next. */
const beijing = {
  ...since2018,
  total: beijingTotal,
  general,
  conversions: conversionsOf2018({
    source: ['beijing-conversions-2020', 'ce-rule-2018'],
    confidence: 'high',
    note: '通过“继续教育个人申请”提交，由各区财政局审核',
  }),
};

const beijingProfessional: CreditRules['professional'] = {
  ...twoThirds,
  basis: { source: ['beijing-2019'], confidence: 'high' },
};

const membersHours: CreditRules['creditsPerHour'] = {
  ratio: '1.00',
  basis: {
    source: ['beijing-members-2025'],
    confidence: 'medium',
    note: '注册会计师协会、资产评估协会会员的学时，经审核按 1 学时 1 学分折算',
  },
};

const conversionUntilMarch = { what: 'conversion', until: { day: '03-31', yearOffset: 1 } } as const;

const unverifiedSince2025 = {
  source: ['beijing-2020', 'beijing-2025'],
  confidence: 'low' as const,
  note: '沿用 2020 年通知，2025 年起未能核实',
};

/** Beijing from 2019; before that the national rules. */
const credits: Rule<CreditRules>[] = [
  {
    value: {
      ...beijing,
      professional: beijingProfessional,
      window: { ...calendarYear, basis: unverifiedSince2025 },
      makeUp: { ...conversionUntilMarch, basis: unverifiedSince2025 },
      creditsPerHour: membersHours,
    },
    source: ['beijing-collection', 'beijing-2025'],
    from: '2025-01-01',
    confidence: 'high',
  },
  {
    value: {
      ...beijing,
      professional: beijingProfessional,
      window: calendarYear,
      makeUp: {
        ...conversionUntilMarch,
        basis: { source: ['beijing-2020', 'beijing-conversions-2020'], confidence: 'high' },
      },
    },
    source: ['beijing-2020'],
    from: '2020-01-01',
    to: '2024-12-31',
    confidence: 'high',
  },
  {
    value: { ...beijing, professional: twoThirds, window: calendarYear },
    source: ['beijing-2019'],
    from: '2019-01-01',
    to: '2019-12-31',
    confidence: 'high',
  },
];

/** The credit rules of Beijing, without the form. */
export const beijingCreditPack: CreditPack = {
  region: '110000',
  parent: '000000',
  name: '北京市',
  sources: creditSources,
  credits: credits,
};
