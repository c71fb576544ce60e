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

/** Opens a source. All errors of a file as a whole are thrown here. */
export async function openSource(source: BatchSource, ignoreUnknown: boolean): Promise<OpenSource> {
  if (isFileSource(source)) {
    const table = await readFile(source);
    checkHeader(table.header, ignoreUnknown);
    const rows = rowsOf(table);
    if (rows.length === 0) throw sourceError('rows-missing');
    const { name, others, dayOffset } = table;
    return { rows, total: rows.length, ...(name === '' ? {} : { sheet: name }), otherSheets: others, dayOffset };
  }
  const total = Array.isArray(source) ? { total: source.length } : {};
  return { rows: objectRows(source, ignoreUnknown), ...total, otherSheets: [], dayOffset: 0 };
}
