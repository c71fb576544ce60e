/** A spreadsheet takes a cell that begins like this for a formula. The Chinese signs ＝＋－＠ count as well. */
const formula = /^[\s\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/;

const special = /[",\r\n]/;

/** Which cells get quotation marks: all of them, or only those that CSV requires them for. */
export type CsvQuotes = 'all' | 'required';

function csvCell(text: string, quotes: CsvQuotes): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return quotes === 'all' || special.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/**
 * A table as CSV (RFC 4180) that Excel and WPS open correctly: UTF-8 with a byte order mark. A cell that would run as a
 * formula gets an apostrophe, so that the spreadsheet shows it as text, whoever typed it.
 */
export const csvOf = (rows: readonly (readonly string[])[], quotes: CsvQuotes = 'all'): string =>
  `\uFEFF${rows.map((row) => `${row.map((cell) => csvCell(cell, quotes)).join(',')}\r\n`).join('')}`;
