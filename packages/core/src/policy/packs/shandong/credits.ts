import type { CreditRules } from '../../schema/credit-rules.ts';
import type { CreditPack } from '../../schema/pack.ts';
import type { Rule } from '../../schema/rule.ts';
import { calendarYear, general, ninety, since2018, twoThirds } from '../shared/credits.ts';
import { creditSources } from './sources.ts';

/** What does not change from one of Shandong's rules to the next. */
const shandong: Pick<CreditRules, 'unit' | 'general' | 'firstYear' | 'students' | 'conversions' | 'exemptions'> = {
  ...since2018,
  general,
  firstYear: {
    owes: 'following-year',
    basis: {
      source: ['ce-rule-2018', 'shandong-2020'],
      confidence: 'high',
      note: '自取得会计专业技术资格或者从事会计工作的次年开始参加',
    },
  },
};

/** Shandong from 2018. Its cities set the days on which a CE year opens and closes. */
const credits: Rule<CreditRules>[] = [
  {
    value: {
      ...shandong,
      total: { ...ninety, basis: { source: ['ce-rule-2018'], confidence: 'high' } },
      professional: { ...twoThirds, basis: { source: ['ce-rule-2018', 'shandong-2020'], confidence: 'medium' } },
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
    value: { ...shandong, total: ninety, professional: twoThirds },
    source: ['shandong-2020'],
    from: '2018-01-01',
    to: '2021-12-31',
    confidence: 'high',
    note: '起止日期由各市规定',
  },
];

/** The credit rules of Shandong, without the form. */
export const shandongCreditPack: CreditPack = {
  region: '370000',
  parent: '000000',
  name: '山东省',
  sources: creditSources,
  credits: credits,
};
