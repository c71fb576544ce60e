/** The problem of a cell without a value: a formula that was never calculated, or an error such as #N/A. */
export interface CellFault {
  readonly fault: 'formula-without-value' | 'cell-error';
}

/** A number that its cell shows in another way: with the format `0000` the number 12 is shown as `0012`. */
export interface ShownNumber {
  readonly number: number;
  readonly shown: string;
}

/** A cell as the file contains it. A number may be a date, because workbooks store dates as days. */
export type Cell = string | number | ShownNumber | CellFault | undefined;

/** A row of a file that is not empty, with the number that the spreadsheet shows beside it. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly Cell[];
  /** The row is hidden, by hand or by a filter. */
  readonly isHidden?: true;
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

/** The number in a cell, however it is shown. */
export function numberIn(cell: Cell): number | undefined {
  if (typeof cell === 'object') return 'number' in cell ? cell.number : undefined;
  return typeof cell === 'number' ? cell : undefined;
}

/** The text that a person reads in a cell; empty for a cell with a problem. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'number') return shown(cell);
  if (typeof cell === 'object') return 'shown' in cell ? cell.shown : '';
  return typeof cell === 'string' ? unguarded(cell.replace(invisible, '').trim()) : '';
}

/**
 * The text for numbers, dates and words from a list, with full-width characters made half-width. A number is written
 * without its format, because a format such as `0"分"` adds words that are no part of the number.
 */
export const plainText = (cell: Cell): string =>
  cellText(numberIn(cell) ?? cell)
    .normalize('NFKC')
    .trim();

export const faultOf = (cell: Cell): CellFault['fault'] | undefined => {
  if (typeof cell === 'object') return 'fault' in cell ? cell.fault : undefined;
  // A formula in a text file has no value, and formulas are not calculated here.
  return typeof cell === 'string' && cellText(cell).startsWith('=') ? 'formula-without-value' : undefined;
};

export const isBlank = (cell: Cell): boolean => typeof cell !== 'object' && cellText(cell) === '';
