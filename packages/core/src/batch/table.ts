import { cellText, isBlank, type Cell, type SheetRow } from './cell.ts';
import type { SourceRow } from './check-row.ts';
import { findHeader, type BatchField, type Header } from './columns.ts';
import { hasTimeOfDay } from './moment.ts';
import { sourceError } from './problems.ts';
import { isTotalRow } from './total-row.ts';

/** A sheet of a file. */
export interface Table {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** The number of days from the workbook's day 0 to that of the 1900 date system. */
  readonly dayOffset: number;
  /** For text: a delimiter in an unquoted cell moves all cells after it, so such rows are rejected. */
  readonly isDelimited?: true;
}

/** The sheet that is read, with its header. */
export interface ChosenTable extends Table {
  readonly header: Header;
  /** Other sheets that seem to have rows to register. */
  readonly others: readonly string[];
}

/** The first sheet that has the columns. */
export function chooseTable(tables: readonly Table[]): ChosenTable {
  const found = tables.flatMap((table) => {
    const header = findHeader(table.rows);
    return header === undefined ? [] : [{ ...table, header }];
  });
  const [first, ...others] = found;
  if (first === undefined) throw sourceError('header-missing');
  return { ...first, others: others.map(({ name }) => name) };
}

/** Rejects a header with missing, unknown or repeated columns, before anything is sent. */
export function checkHeader({ missing, repeated, unknown }: Header, ignoreUnknown: boolean): void {
  const say = (columns: readonly string[]) => ({ columns: columns.join('、') });
  if (missing.length > 0) throw sourceError('columns-missing', say(missing));
  if (repeated.length > 0) throw sourceError('columns-repeated', say(repeated));
  if (unknown.length > 0 && !ignoreUnknown) throw sourceError('columns-unknown', say(unknown));
}

/** The rows below the header, without empty rows, repetitions of the header and totals. */
export function rowsOf({ rows, header, isDelimited, dayOffset }: ChosenTable): SourceRow[] {
  const columns = [...header.columns];
  const names = Object.fromEntries(columns.map(([field, { name }]) => [field, name])) as Record<BatchField, string>;
  const { cells: headings = [] } = rows.find(({ row }) => row === header.row) ?? {};
  const hasMore = (cells: readonly Cell[]): boolean =>
    isDelimited === true && cells.slice(headings.length).some((cell) => !isBlank(cell));
  const found = rows
    .filter(({ row }) => row > header.row)
    .filter(({ cells }) => columns.some(([, { index }]) => !isBlank(cells[index])))
    .filter(({ cells }) => columns.some(([, { index, name }]) => cellText(cells[index]) !== name))
    .map(({ row, cells, isHidden }) => ({
      row,
      cells,
      values: Object.fromEntries(columns.map(([field, { index }]) => [field, cells[index]])),
      isHidden,
    }))
    .filter(({ cells, values }) => !isTotalRow(cells, values));
  const daysHaveTimes = found.some(({ values }) => hasTimeOfDay(values['completedOn'], dayOffset));
  return found.map(({ row, cells, values, isHidden }) => ({
    row,
    values,
    names,
    ...(hasMore(cells) ? { isShifted: true as const } : {}),
    ...(isHidden ? { isHidden } : {}),
    ...(daysHaveTimes ? { daysHaveTimes } : {}),
  }));
}
