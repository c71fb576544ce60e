import { table } from './code-table.ts';

/** 折算学分的身份: most conversions give who leads more than who takes part. */
export const creditRole = table([
  ['sole', '独立完成，或者主持人、第一作者'],
  ['shared', '合作完成的其他参与人、其他作者'],
]);

/** 会计相关考试. */
export const creditExam = table([
  ['junior', '会计专业技术初级资格考试'],
  ['intermediate', '会计专业技术中级资格考试'],
  ['senior', '会计专业技术高级资格考试'],
  ['cpa', '注册会计师全国统一考试'],
  ['other', '其他会计相关考试'],
]);
