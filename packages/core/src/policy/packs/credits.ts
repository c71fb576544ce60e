import type { CreditRules } from '../schema/credit-rules.ts';
import type { Rule } from '../schema/rule.ts';
import { conversionsOf2013, conversionsOf2018, exemptionsOn } from './credit-conversions.ts';

const calendarYear = { start: '01-01', end: '12-31', endYearOffset: 0 } as const;
const twoThirds = { minimum: '60.00' };
const ninety = { minimum: '90.00' };

/** 公需科目 is the concern of 人社部门 and may be absent from the finance bureaus' data: unknown here, not zero. */
const general: CreditRules['general'] = {
  managedElsewhere: true,
  basis: {
    source: ['ce-rule-2018'],
    confidence: 'medium',
    note: '公需科目由人社部门管理',
  },
};

const followingYear: CreditRules['firstYear'] = {
  owes: 'following-year',
  basis: {
    source: ['ce-rule-2018', 'central-organs-2023'],
    confidence: 'high',
    note: '自取得会计专业技术资格或者从事会计工作的次年开始参加',
  },
};

const students: CreditRules['students'] = {
  owe: true,
  basis: {
    source: ['ce-rule-2018'],
    confidence: 'low',
    note: '未见对在校学生的单独规定；有的地方规定全日制在读的会计类专业学生不需参加，以当地通知为准',
  },
};

const conversions = conversionsOf2018({
  source: ['ce-rule-2018', 'beijing-conversions-2020'],
  confidence: 'high',
  note: '其他折算形式由各地规定',
});

const exemptions = exemptionsOn({
  source: ['ce-rule-2013'],
  confidence: 'low',
  note: '2013 年的规定为经审核确认后顺延至下一年度；2018 年的规定未能核实，由财政部门决定',
});

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

/** What the rule of 2018 says everywhere. */
const since2018 = { unit: 'credits', firstYear: followingYear, students, conversions, exemptions } as const;

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
export const nationalCredits: Rule<CreditRules>[] = [
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
export const beijingCredits: Rule<CreditRules>[] = [
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
export const shandongCredits: Rule<CreditRules>[] = [
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
