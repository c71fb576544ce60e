import { table } from './code-table.ts';

/** 奖惩类别: 守信 and 失信. */
export const conductKind = table([
  ['award', '奖励（荣誉）'],
  ['penalty', '处罚（处分）'],
]);

/** 高端会计人才. */
export const talent = table([
  ['national', '全国高端会计人才（会计领军人才）'],
  ['provincial', '省级高端会计人才（会计领军人才）'],
  ['municipal', '市级高端会计人才'],
]);
