/** Spreadsheets treat a cell that begins like this as a formula. This includes the full-width signs ＝＋－＠. */
const formula = /^[\s\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/;

const special = /[",\r\n]/;

/** Which cells get quotation marks: all cells, or only the cells for which CSV requires them. */
export type CsvQuotes = 'all' | 'required';

function csvCell(text: string, quotes: CsvQuotes): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return quotes === 'all' || special.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/**
 * Writes a table as CSV (RFC 4180). It has a byte order mark, so that Excel and WPS read it as UTF-8. A cell that a
 * spreadsheet would run as a formula gets an apostrophe in front, because anybody may have typed its text. The
 * spreadsheet then shows it as text.
 */
export const csvOf = (rows: readonly (readonly string[])[], quotes: CsvQuotes = 'all'): string =>
  `\uFEFF${rows.map((row) => `${row.map((cell) => csvCell(cell, quotes)).join(',')}\r\n`).join('')}`;
