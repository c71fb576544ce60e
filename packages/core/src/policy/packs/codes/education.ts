import { table } from './code-table.ts';

/** 学历, the entries of GB/T 4658-2006 that a graduate can name. */
export const educationLevel = table([
  ['11', '博士研究生毕业'],
  ['14', '硕士研究生毕业'],
  ['21', '大学本科毕业'],
  ['31', '大学专科毕业'],
  ['41', '中等专科毕业'],
  ['44', '职业高中毕业'],
  ['47', '技工学校毕业'],
  ['61', '普通高中毕业'],
  ['71', '初中毕业'],
  ['90', '其他'],
]);

/** 大专 and above: their diplomas bear a number that is kept centrally. */
export const higherEducation = ['11', '14', '21', '31'];

/** 学位, the levels of GB/T 6864-2003. */
export const degree = table([
  ['0', '无'],
  ['4', '学士'],
  ['3', '硕士'],
  ['2', '博士'],
]);

/** 培养方式, by the kinds of programme that numbers of diplomas tell apart; the platform's own list is not published. */
export const trainingMode = table([
  ['regular', '普通高等教育'],
  ['adult', '成人高等教育'],
  ['self-study', '高等教育自学考试'],
  ['online', '网络教育'],
  ['open', '开放教育'],
  ['other', '其他'],
]);

/** 学习形式. */
export const studyMode = table([
  ['full-time', '全日制'],
  ['part-time', '非全日制'],
]);
