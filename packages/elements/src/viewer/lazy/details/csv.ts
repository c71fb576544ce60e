/** A spreadsheet takes a cell that begins so for a formula, whoever typed it; in the CJK input methods too. */
const formula = /^[\s\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/;

const cell = (text: string): string => `"${(formula.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`;

/**
 * A table as CSV (RFC 4180) that opens right in Excel and WPS: UTF-8 with a byte order mark. Cells that would run as
 * formulas are shown as text.
 */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
