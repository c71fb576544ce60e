import { table } from './code-table.ts';

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

/** 专业技术资格类型: who moves from another series to 会计 names the title of that one. */
export const titleKind = table([
  ['accounting', '会计'],
  ['economics', '经济'],
  ['statistics', '统计'],
  ['audit', '审计'],
]);

/** 会计专业职务, by the titles of the reform of 2019; 会计员 is of before. */
export const accountingTitle = table([
  ['professor', '正高级会计师'],
  ['senior', '高级会计师'],
  ['intermediate', '会计师'],
  ['assistant', '助理会计师'],
  ['clerk', '会计员'],
]);

/** 珠算等级. */
export const abacusLevel = table([
  ['none', '无'],
  ['ordinary-1', '普通一级'],
  ['ordinary-2', '普通二级'],
  ['ordinary-3', '普通三级'],
  ['ordinary-4', '普通四级'],
  ['ordinary-5', '普通五级'],
  ['ordinary-6', '普通六级'],
  ['expert', '能手级'],
]);
