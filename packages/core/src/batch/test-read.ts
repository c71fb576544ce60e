import type { CreditRegistration } from '../contract/index.ts';
import { checkRow, type CheckedRow } from './check-row.ts';
import { readFile } from './read-file.ts';
import { rowsOf } from './table.ts';
import { cellsWith, headings, today } from './test-rows.ts';
import { workbookOf, type TestCell, type TestWorkbook } from './test-workbook.ts';

type Changes = Partial<Record<(typeof headings)[number], TestCell>>;

/** The rows of a file after the checks. */
export const read = async (bytes: Uint8Array): Promise<CheckedRow[]> => {
  const table = await readFile(bytes);
  return rowsOf(table).map((row) => checkRow(row, { today, legacy15: false, dayOffset: table.dayOffset }));
};

/** The rows of a CSV file with the usual headings. */
export const readText = (...rows: readonly (readonly string[])[]): Promise<CheckedRow[]> =>
  read(new TextEncoder().encode([headings, ...rows].map((cells) => cells.join(',')).join('\r\n') + '\r\n'));

/** A workbook whose rows are the good row with other values. */
export const workbookWith = (changes: readonly Changes[], rest: Partial<TestWorkbook> = {}): Uint8Array =>
  workbookOf({
    sheets: [
      {
        name: '一',
        rows: Object.fromEntries(
          [headings, ...changes.map((one) => cellsWith<TestCell>(one))].map((r, i) => [i + 1, r]),
        ),
      },
    ],
    ...rest,
  });

/** Row, column and code of every problem. */
export const problemsOf = (rows: readonly CheckedRow[]): string[] =>
  rows.flatMap(({ problems }) => problems.map(({ row, column, code }) => `${row} ${column} ${code}`));

/** What the rows have in one field. */
export const values = (rows: readonly CheckedRow[], field: keyof CreditRegistration): unknown[] =>
  rows.map(({ registration }) => registration?.[field]);

/** A cell by the text of its value. */
export const v = (value: string, attributes = ''): TestCell => ({ attributes, xml: `<v>${value}</v>` });
