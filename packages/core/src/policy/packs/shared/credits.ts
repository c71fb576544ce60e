import type { CreditRules } from '../../schema/credit-rules.ts';
import { conversionsOf2018, exemptionsOn } from './credit-conversions.ts';

// Values that the credit rules of several places share.

export const calendarYear = { start: '01-01', end: '12-31', endYearOffset: 0 } as const;
export const twoThirds = { minimum: '60.00' };
export const ninety = { minimum: '90.00' };

/** The human resources authorities (人社部门) manage 公需科目, so the finance bureaus may not have its data. It is unknown here, not zero. */
export const general: CreditRules['general'] = {
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

/** The part of the rule of 2018 that is the same in every place. */
export const since2018 = { unit: 'credits', firstYear: followingYear, students, conversions, exemptions } as const;
