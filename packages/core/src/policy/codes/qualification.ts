import { table } from './table.ts';

/** 会计专业技术资格级别. */
export const titleLevel = table([
  ['junior', '初级'],
  ['intermediate', '中级'],
  ['senior', '高级'],
  ['professor', '正高级'],
]);

/** 取得方式: 评审 until 1992, 考试 since, both for the senior titles. */
export const titleMethod = table([
  ['exam', '考试'],
  ['review', '评审'],
  ['exam-and-review', '考评结合'],
  ['recognition', '认定'],
]);

/** 会计类执业资格. */
export const licenceKind = table([
  ['cpa', '注册会计师'],
  ['tax-adviser', '税务师'],
  ['asset-appraiser', '资产评估师'],
]);
