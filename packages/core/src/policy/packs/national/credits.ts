import type { CreditRules } from '../../schema/credit-rules.ts';
import type { CreditPack } from '../../schema/pack.ts';
import type { Rule } from '../../schema/rule.ts';
import { conversionsOf2013, exemptionsOn } from '../shared/credit-conversions.ts';
import { calendarYear, ninety, since2018, twoThirds } from '../shared/credits.ts';
import { creditSources } from './sources.ts';

const exemptionsOf2013 = exemptionsOn({
  source: ['ce-rule-2013'],
  confidence: 'medium',
  note: '经审核确认后，没有取得的学分可以顺延至下一年度',
});

const exemptionsOf2006 = exemptionsOn({
  source: ['ce-rule-2006'],
  confidence: 'medium',
  note: '经审核确认后，可以顺延至以后年度完成',
});

const whole2018 = {
  ...since2018,
  total: ninety,
  professional: {
    ...twoThirds,
    basis: {
      source: ['ce-rule-2018'],
      confidence: 'high' as const,
      note: '原文为“一般不少于”总学分的三分之二，各地可以另定',
    },
  },
};

/** The national rules, by the CE years in which they were in force. What is left out is not known. */
const credits: Rule<CreditRules>[] = [
  {
    value: {
      ...whole2018,
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
    value: { ...whole2018, window: calendarYear },
    source: ['ce-rule-2018'],
    from: '2018-01-01',
    to: '2018-12-31',
    confidence: 'medium',
    note: '自 2018 年 7 月 1 日起施行；2018 年新旧规定过渡，各省可以另定',
  },
  {
    value: {
      unit: 'credits',
      total: { minimum: '24.00' },
      window: calendarYear,
      creditsPerHour: { ratio: '1.00' },
      firstYear: {
        owes: 'following-year',
        basis: { source: ['ce-rule-2013'], confidence: 'medium', note: '自取得会计从业资格的次年开始参加' },
      },
      conversions: conversionsOf2013({ source: ['ce-rule-2013'], confidence: 'medium' }),
      exemptions: exemptionsOf2013,
    },
    source: ['ce-rule-2013'],
    from: '2014-01-01',
    to: '2017-12-31',
    confidence: 'medium',
  },
  {
    value: {
      unit: 'hours',
      total: { minimum: '24.00' },
      window: calendarYear,
      exemptions: exemptionsOf2006,
    },
    source: ['ce-rule-2006'],
    to: '2013-12-31',
    confidence: 'medium',
    note: '面授；2006 年以前的规定未能核实',
  },
];

/** The national credit rules, without the form. */
export const nationalCreditPack: CreditPack = {
  region: '000000',
  name: '全国',
  sources: creditSources,
  credits: credits,
};
