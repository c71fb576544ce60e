import type { CreditRules } from '../../credits/rules.ts';
import type { Rule } from '../rule.ts';

const calendarYear = { start: '01-01', end: '12-31', endYearOffset: 0 } as const;
const twoThirds = { minimum: '60.00' };

/** 公需科目 is the concern of 人社部门 and may be absent from the finance bureaus' data: unknown here, not zero. */
const general: CreditRules['general'] = {
  managedElsewhere: true,
  basis: {
    source: ['ce-rule-2018'],
    confidence: 'medium',
    note: '公需科目由人社部门管理',
  },
};

/** The national rules, by the CE years in which they were in force. What is left out is not known. */
export const nationalCredits: Rule<CreditRules>[] = [
  {
    value: {
      unit: 'credits',
      total: { minimum: '90.00' },
      professional: {
        ...twoThirds,
        basis: {
          source: ['ce-rule-2018'],
          confidence: 'high',
          note: '原文为“一般不少于”总学分的三分之二，各地可以另定',
        },
      },
      window: {
        ...calendarYear,
        basis: { source: ['ce-rule-2018'], confidence: 'low', note: '学分当年有效；起止日期由各地通知规定' },
      },
    },
    source: ['ce-rule-2018'],
    from: '2019-01-01',
    confidence: 'high',
    note: '公需科目由各地人社部门规定',
  },
  {
    value: { unit: 'credits', window: calendarYear },
    source: ['ce-rule-2018'],
    from: '2018-01-01',
    to: '2018-12-31',
    confidence: 'medium',
    note: '2018 年新旧规定过渡，由各省规定',
  },
  {
    value: { unit: 'credits', total: { minimum: '24.00' }, window: calendarYear },
    source: ['ce-rule-2013'],
    from: '2014-01-01',
    to: '2017-12-31',
    confidence: 'medium',
  },
  {
    value: { unit: 'hours', total: { minimum: '24.00' }, window: calendarYear },
    source: ['ce-rule-2013'],
    to: '2013-12-31',
    confidence: 'medium',
    note: '面授',
  },
];

const beijingTotal: CreditRules['total'] = {
  minimum: '90.00',
  basis: { source: ['beijing-collection'], confidence: 'certain' },
};
const conversionUntilMarch = { what: 'conversion', until: { day: '03-31', yearOffset: 1 } } as const;

/** Beijing from 2019; before that the national rules. */
export const beijingCredits: Rule<CreditRules>[] = [
  {
    value: {
      unit: 'credits',
      total: beijingTotal,
      professional: { ...twoThirds, basis: { source: ['beijing-2019'], confidence: 'high' } },
      general,
      window: {
        ...calendarYear,
        basis: {
          source: ['beijing-2020', 'beijing-2025'],
          confidence: 'low',
          note: '沿用 2020 年通知，2025 年起未能核实',
        },
      },
      makeUp: {
        ...conversionUntilMarch,
        basis: {
          source: ['beijing-2020', 'beijing-2025'],
          confidence: 'low',
          note: '沿用 2020 年通知，2025 年起未能核实',
        },
      },
    },
    source: ['beijing-collection', 'beijing-2025'],
    from: '2025-01-01',
    confidence: 'high',
  },
  {
    value: {
      unit: 'credits',
      total: beijingTotal,
      professional: { ...twoThirds, basis: { source: ['beijing-2019'], confidence: 'high' } },
      general,
      window: calendarYear,
      makeUp: conversionUntilMarch,
    },
    source: ['beijing-2020'],
    from: '2020-01-01',
    to: '2024-12-31',
    confidence: 'high',
  },
  {
    value: { unit: 'credits', total: beijingTotal, professional: twoThirds, general, window: calendarYear },
    source: ['beijing-2019'],
    from: '2019-01-01',
    to: '2019-12-31',
    confidence: 'high',
  },
];

/** Shandong from 2018. Its cities set the days on which a CE year opens and closes. */
export const shandongCredits: Rule<CreditRules>[] = [
  {
    value: {
      unit: 'credits',
      total: { minimum: '90.00', basis: { source: ['ce-rule-2018'], confidence: 'high' } },
      professional: { ...twoThirds, basis: { source: ['ce-rule-2018', 'shandong-2020'], confidence: 'medium' } },
      general,
      window: {
        ...calendarYear,
        basis: { source: ['shandong-2020'], confidence: 'low', note: '起止日期由各市规定，此处为一般截止日' },
      },
    },
    source: ['ce-rule-2018', 'shandong-2020'],
    from: '2022-01-01',
    confidence: 'medium',
    note: '2022 年以后的规定未能核实',
  },
  {
    value: { unit: 'credits', total: { minimum: '90.00' }, professional: twoThirds, general },
    source: ['shandong-2020'],
    from: '2018-01-01',
    to: '2021-12-31',
    confidence: 'high',
    note: '起止日期由各市规定',
  },
];
