import type { Locale } from '@acct-kit/validators';
import { describeOutcome, describeReasons, textsOf } from './describe.ts';
import type { BatchReport } from './report.ts';

/** A cell that Excel would take for a formula is given an apostrophe, so that it stays text. */
const asText = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

const csvCell = (cell: string): string => {
  const text = asText(cell);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
};

const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/**
 * The rows that were not registered, with their reasons, as a file that opens right in Excel (UTF-8 with its mark).
 * Numbers are masked and names left out: the row number leads back to the person's line.
 */
export function reportCsv({ rows }: BatchReport, locale: Locale = 'zh-CN'): string {
  const lines = rows.map(({ row, outcome, documentNumber, problems }) =>
    csvLine([String(row), describeOutcome(outcome, locale), documentNumber, describeReasons(problems, locale)]),
  );
  return `\ufeff${csvLine(textsOf(locale).report.columns)}${lines.join('')}`;
}
