/** The problem of a cell without a value: a formula that was never calculated, or an error such as #N/A. */
export interface CellFault {
  readonly fault: 'formula-without-value' | 'cell-error';
}

/** A cell as the file contains it. A number may be a date, because workbooks store dates as days. */
export type Cell = string | number | CellFault | undefined;

/** A row of a file that is not empty, with the number that the spreadsheet shows beside it. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** Characters without width, which do not belong in a cell. */
const invisible = /[\u200b-\u200f\u2060\ufeff]/g;

/** `="0012"`: programs write this so that Excel does not read a text as a number. */
const excelGuard = /^="((?:[^"]|"")*)"$/;

/** The text without the characters that only make Excel show it unchanged. */
function unguarded(text: string): string {
  const guarded = excelGuard.exec(text)?.[1];
  if (guarded !== undefined) return guarded.replace(/""/g, '"').trim();
  return text.startsWith("'") ? text.slice(1).trim() : text;
}

/** A number as Excel shows it, with 15 digits, so that 0.1 + 0.2 is 0.3. */
const shown = (value: number): string => String(Number(value.toPrecision(15)));

/** The text that a person reads in a cell; empty for a cell with a problem. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'number') return shown(cell);
  return typeof cell === 'string' ? unguarded(cell.replace(invisible, '').trim()) : '';
}

/** The same for numbers, dates and words from a list, with full-width characters made half-width. */
export const plainText = (cell: Cell): string => cellText(cell).normalize('NFKC').trim();

export const faultOf = (cell: Cell): CellFault['fault'] | undefined => {
  if (typeof cell === 'object') return cell.fault;
  // A formula in a text file has no value, and formulas are not calculated here.
  return typeof cell === 'string' && cellText(cell).startsWith('=') ? 'formula-without-value' : undefined;
};

export const isBlank = (cell: Cell): boolean => typeof cell !== 'object' && cellText(cell) === '';
