import { cellText, isBlank, type Cell, type SheetRow } from './cell.ts';
import type { SourceRow } from './check-row.ts';
import { findHeader, type BatchField, type Header } from './columns.ts';
import { sourceError } from './problems.ts';

/** A sheet of a file. */
export interface Table {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** Days from its beginning of time to that of 1900. */
  readonly dayOffset: number;
  /** Of text: a delimiter within a cell that is not in quotes moves all the cells behind it. */
  readonly isDelimited?: true;
}

/** The sheet that is read, and where its columns are. */
export interface ChosenTable extends Table {
  readonly header: Header;
  /** Sheets that look as if they had rows to register, too. */
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

/** Refuses a header that cannot be worked with, before anything is sent. */
export function checkHeader({ missing, repeated, unknown }: Header, ignoreUnknown: boolean): void {
  const say = (columns: readonly string[]) => ({ columns: columns.join('、') });
  if (missing.length > 0) throw sourceError('columns-missing', say(missing));
  if (repeated.length > 0) throw sourceError('columns-repeated', say(repeated));
  if (unknown.length > 0 && !ignoreUnknown) throw sourceError('columns-unknown', say(unknown));
}

/** The rows below the header, without empty ones and without the header as it is repeated on each printed page. */
export function rowsOf({ rows, header, isDelimited }: ChosenTable): SourceRow[] {
  const columns = [...header.columns];
  const names = Object.fromEntries(columns.map(([field, { name }]) => [field, name])) as Record<BatchField, string>;
  const { cells: headings = [] } = rows.find(({ row }) => row === header.row) ?? {};
  const hasMore = (cells: readonly Cell[]): boolean =>
    isDelimited === true && cells.slice(headings.length).some((cell) => !isBlank(cell));
  return rows
    .filter(({ row }) => row > header.row)
    .filter(({ cells }) => columns.some(([, { index }]) => !isBlank(cells[index])))
    .filter(({ cells }) => columns.some(([, { index, name }]) => cellText(cells[index]) !== name))
    .map(({ row, cells }) => ({
      row,
      values: Object.fromEntries(columns.map(([field, { index }]) => [field, cells[index]])),
      names,
      ...(hasMore(cells) ? { isShifted: true as const } : {}),
    }));
}
