import { cellText, type Cell, type SheetRow } from './cell.ts';

/**
 * The columns that a file may have, and the headings that people write. Case, blanks, stars and text in brackets are
 * ignored: `证件号码（必填）*` is `证件号码`. The name of the field in the contract is always accepted.
 */
export const columnNames = {
  documentType: ['证件类型', '证件种类', '身份证件类型', 'Document type', 'ID type'],
  documentNumber: ['证件号码', '证件号', '证件编号', '身份证件号码', 'Document number', 'ID number'],
  /** The number of a resident identity card, for files in which nobody has another document. */
  residentId: [
    '身份证号',
    '身份证号码',
    '身份证',
    '居民身份证号',
    '居民身份证号码',
    '公民身份号码',
    'Resident ID',
    'Resident ID number',
  ],
  name: ['姓名', '学员姓名', '人员姓名', 'Name', 'Full name'],
  year: ['年度', '学分年度', '继续教育年度', '所属年度', '年份', 'Year', 'CE year'],
  category: ['科目', '科目类型', '科目类别', '学分类型', '学分类别', 'Category', 'Subject'],
  part: ['科目细分', '细分科目', 'Part'],
  credits: ['学分', '学分数', '获得学分', '登记学分', 'Credits'],
  hours: ['学时', '学时数', '获得学时', '课时', 'Hours'],
  unit: ['计量单位', '学分单位', 'Unit'],
  title: ['课程名称', '课程', '培训名称', '培训项目', '项目名称', 'Course title', 'Course name', 'Title'],
  course: ['课程编号', '课程编码', '课程代码', 'Course number', 'Course code', 'Course'],
  completedOn: [
    '完成日期',
    '完成时间',
    '结业日期',
    '结业时间',
    '学习完成日期',
    'Completed on',
    'Completion date',
    'Date completed',
  ],
} as const satisfies Record<string, readonly string[]>;

export type BatchField = keyof typeof columnNames;

/** Columns that are for people and are left out. */
const remarks = ['序号', '备注', '说明', 'No', '#', 'Remarks', 'Notes'];

/** Each of these fields needs a column; any of the listed ones will do. */
const required: readonly (readonly BatchField[])[] = [
  ['documentNumber', 'residentId'],
  ['name'],
  ['year'],
  ['category'],
  ['credits', 'hours'],
  ['title'],
  ['completedOn'],
];

export const fieldNames = Object.keys(columnNames) as BatchField[];

const keyOf = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, '')
    .replace(/[\s*_:.-]/g, '')
    .toLowerCase();

const fieldsByKey = new Map<string, BatchField>(
  fieldNames.flatMap((field) => [field, ...columnNames[field]].map((name) => [keyOf(name), field] as const)),
);
const remarkKeys = new Set(remarks.map(keyOf));

/** The field of a column; `remark` for one that is left out, `unknown` for an unknown heading. */
export function fieldOf(name: string): BatchField | 'remark' | 'unknown' {
  const key = keyOf(name);
  return remarkKeys.has(key) ? 'remark' : (fieldsByKey.get(key) ?? 'unknown');
}

/** The position and the heading of each field. */
export interface Header {
  /** The number of the header's row in the file. */
  readonly row: number;
  readonly columns: ReadonlyMap<BatchField, { readonly index: number; readonly name: string }>;
  /** Headings that are unknown. */
  readonly unknown: readonly string[];
  /** Headings whose field has a column already. */
  readonly repeated: readonly string[];
  /** The Chinese names of the missing columns. */
  readonly missing: readonly string[];
}

const namesOf = (fields: readonly BatchField[]): string => fields.map((field) => columnNames[field][0]).join('/');

/** The usual names of the fields that are missing. */
export function missingColumns(has: (field: BatchField) => boolean): string[] {
  const typed = has('documentNumber') && !has('residentId') && !has('documentType') ? [namesOf(['documentType'])] : [];
  return [...typed, ...required.filter((ways) => !ways.some(has)).map(namesOf)];
}

function readHeader({ row, cells }: SheetRow): Header {
  const columns = new Map<BatchField, { index: number; name: string }>();
  const unknown: string[] = [];
  const repeated: string[] = [];
  cells.forEach((cell: Cell, index) => {
    const name = cellText(cell);
    const field = name === '' ? 'remark' : fieldOf(name);
    if (field === 'remark') return;
    if (field === 'unknown') unknown.push(name);
    else if (columns.has(field)) repeated.push(name);
    else columns.set(field, { index, name });
  });
  return { row, columns, unknown, repeated, missing: missingColumns((field) => columns.has(field)) };
}

/** Titles and notes above the header are allowed, up to this number of rows. */
export const headerWithin = 30;

/** A row with fewer known headings than this is not taken for a header. */
const leastKnown = 3;

/** Finds the header among the first rows: the first row with every field, else the row with the most fields. */
export function findHeader(rows: readonly SheetRow[]): Header | undefined {
  const found = rows
    .slice(0, headerWithin)
    .map(readHeader)
    .filter(({ columns }) => columns.size >= leastKnown);
  const closest = [...found].sort((one, other) => other.columns.size - one.columns.size)[0];
  return found.find(({ missing }) => missing.length === 0) ?? closest;
}
