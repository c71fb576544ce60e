import type { CreditRegistration } from '../contract/index.ts';

export const today = '2026-11-21';

/** What stands above the columns of the test files. */
export const headings = [
  '证件类型',
  '证件号码',
  '姓名',
  '年度',
  '科目',
  '学分',
  '课程名称',
  '课程编号',
  '完成日期',
] as const;

export const documentNumber = '11010519491231002X';

/** A row of a file with nothing wrong. */
export const goodCells: readonly string[] = [
  '居民身份证',
  documentNumber,
  '林晓岚',
  '2026',
  '专业科目',
  '12.5',
  '政府会计准则解读',
  'K-001',
  '2026-03-01',
];

/** The same as it is sent. */
export const goodRegistration: CreditRegistration = {
  documentType: 'resident-id',
  documentNumber,
  name: '林晓岚',
  year: 2026,
  category: 'professional',
  credits: '12.50',
  title: '政府会计准则解读',
  course: 'K-001',
  completedOn: '2026-03-01',
};

/** The good row with other values under some headings. */
export const cellsWith = <T>(changes: Partial<Record<(typeof headings)[number], T>>): (string | T)[] =>
  headings.map((heading, index) => (heading in changes ? changes[heading]! : goodCells[index]!));
