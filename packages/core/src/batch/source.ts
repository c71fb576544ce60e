import type { Cell } from './cell.ts';
import type { SourceRow } from './check-row.ts';
import { fieldOf, type BatchField } from './columns.ts';
import { sourceError } from './problems.ts';
import { isFileSource, readFile, type FileSource } from './read-file.ts';
import { checkHeader, rowsOf } from './table.ts';

/** A row as an object. Its keys are fields of `CreditRegistration`, or headings as in files. */
export type BatchRow = Readonly<Record<string, string | number | null | undefined>>;

/** A CSV or XLSX file, or rows. */
export type BatchSource = FileSource | Iterable<BatchRow> | AsyncIterable<BatchRow>;

/** Rows that are checked as they come. */
export interface OpenSource {
  readonly rows: Iterable<SourceRow> | AsyncIterable<SourceRow>;
  /** The number of rows; `undefined` for an iterable, whose length is not known. */
  readonly total?: number;
  /** The sheet of a workbook that is read. */
  readonly sheet?: string;
  readonly otherSheets: readonly string[];
  /** The numbers of the rows that are hidden in the sheet. */
  readonly hiddenRows: readonly number[];
  readonly dayOffset: number;
}

const toCell = (value: unknown): Cell => {
  if (value === null || value === undefined) return undefined;
  return typeof value === 'string' || typeof value === 'number' ? value : { fault: 'cell-error' };
};

/** Reads objects one after the other. The fields of keys are cached, because most objects have the same keys. */
function objectReader(ignoreUnknown: boolean): (object: BatchRow, row: number) => SourceRow {
  const fields = new Map<string, ReturnType<typeof fieldOf>>();
  const look = (key: string): ReturnType<typeof fieldOf> => {
    const field = fields.get(key) ?? fieldOf(key);
    fields.set(key, field);
    return field;
  };
  return (object, row) => {
    const values: Partial<Record<BatchField, Cell>> = {};
    const names: Partial<Record<BatchField, string>> = {};
    const unknown: string[] = [];
    for (const [key, value] of Object.entries(object)) {
      const field = look(key);
      if (field === 'unknown') unknown.push(key);
      else if (field !== 'remark') {
        values[field] = toCell(value);
        names[field] = key;
      }
    }
    return { row, values, names, ...(ignoreUnknown ? {} : { unknown }) };
  };
}

async function* objectRows(
  objects: Iterable<BatchRow> | AsyncIterable<BatchRow>,
  ignoreUnknown: boolean,
): AsyncGenerator<SourceRow, void, undefined> {
  const read = objectReader(ignoreUnknown);
  let row = 0;
  for await (const object of objects) {
    row += 1;
    yield read(object, row);
  }
}

export interface SourceOptions {
  readonly ignoreUnknownColumns: boolean;
  readonly ignoreHiddenRows: boolean;
}

/** Opens a source. All errors of a file as a whole are thrown here. */
export async function openSource(
  source: BatchSource,
  { ignoreUnknownColumns, ignoreHiddenRows }: SourceOptions,
): Promise<OpenSource> {
  if (isFileSource(source)) {
    const table = await readFile(source);
    checkHeader(table.header, ignoreUnknownColumns);
    const all = rowsOf(table);
    const hiddenRows = all.filter(({ isHidden }) => isHidden).map(({ row }) => row);
    const rows = ignoreHiddenRows ? all.filter(({ isHidden }) => !isHidden) : all;
    if (rows.length === 0) throw sourceError('rows-missing');
    const { name, others, dayOffset } = table;
    const sheet = name === '' ? {} : { sheet: name };
    return { rows, total: rows.length, ...sheet, otherSheets: others, hiddenRows, dayOffset };
  }
  const total = Array.isArray(source) ? { total: source.length } : {};
  return { rows: objectRows(source, ignoreUnknownColumns), ...total, otherSheets: [], hiddenRows: [], dayOffset: 0 };
}
