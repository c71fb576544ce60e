/** What stands in a cell in place of a value: a formula that was never calculated, or an error such as #N/A. */
export interface CellFault {
  readonly fault: 'formula-without-value' | 'cell-error';
}

/** A cell as the file has it. A number may be a date, which a sheet counts in days. */
export type Cell = string | number | CellFault | undefined;

/** A row of a file that is not empty, under the number that a person sees beside it. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** What has no width, and does not belong in a cell. */
const invisible = /[\u200b-\u200f\u2060\ufeff]/g;

/** `="0012"`, by which programs keep Excel from reading a text as a number. */
const excelGuard = /^="((?:[^"]|"")*)"$/;

/** The text without what was put around it so that Excel shows it as it is. */
function unguarded(text: string): string {
  const guarded = excelGuard.exec(text)?.[1];
  if (guarded !== undefined) return guarded.replace(/""/g, '"').trim();
  return text.startsWith("'") ? text.slice(1).trim() : text;
}

/** As Excel shows a number: with 15 digits, so that 0.1 + 0.2 is 0.3. */
const shown = (value: number): string => String(Number(value.toPrecision(15)));

/** What a person reads in a cell; empty for a fault. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'number') return shown(cell);
  return typeof cell === 'string' ? unguarded(cell.replace(invisible, '').trim()) : '';
}

/** The same for numbers, dates and words from a list: full-width forms become half-width. */
export const plainText = (cell: Cell): string => cellText(cell).normalize('NFKC').trim();

export const faultOf = (cell: Cell): CellFault['fault'] | undefined => {
  if (typeof cell === 'object') return cell.fault;
  // A formula in a text file was never calculated, and never will be here.
  return typeof cell === 'string' && cellText(cell).startsWith('=') ? 'formula-without-value' : undefined;
};

export const isBlank = (cell: Cell): boolean => typeof cell !== 'object' && cellText(cell) === '';
