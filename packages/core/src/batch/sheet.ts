import { isBlank, type Cell, type SheetRow } from './cell.ts';
import { unescaped } from './escapes.ts';
import type { NumberFormat } from './number-format.ts';
import { sourceError } from './problems.ts';
import { readXml } from './xml.ts';

/** `C` of `C12` is 2. */
function columnIndex(reference: string): number {
  let index = 0;
  for (const letter of reference.replace(/\d.*$/, '')) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

interface RawCell {
  readonly type: string;
  readonly isFormula: boolean;
  /** How the cell shows a number, where it is not as usual. */
  readonly format: NumberFormat | undefined;
  /** The text of `<v>`, or of `<t>` for an inline string. */
  readonly value: string | undefined;
}

function numberCell(value: string, format: NumberFormat | undefined): Cell {
  const number = Number(value);
  if (Number.isNaN(number)) return { fault: 'cell-error' };
  const shown = format?.(number);
  return shown === undefined ? number : { number, shown };
}

/** The value of a cell, by its type. For a formula it is the value that was calculated last. */
function toCell({ type, isFormula, format, value }: RawCell, strings: readonly string[]): Cell {
  if (value === undefined || (value === '' && type === 'n')) {
    return isFormula ? { fault: 'formula-without-value' } : undefined;
  }
  switch (type) {
    case 's':
      return strings[Number(value)] ?? { fault: 'cell-error' };
    case 'n':
      return numberCell(value, format);
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'e':
      return { fault: 'cell-error' };
    default:
      return unescaped(value);
  }
}

interface Merge {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** The limits of a sheet. A file with larger numbers was made to attack its reader. */
const mostRows = 1_048_576;
const mostColumns = 16_384;
const mostMergedCells = 5_000_000;

const readMerge = (reference: string): Merge => {
  const [from = '', to = from] = reference.split(':');
  const rowOf = (cell: string): number => Number(cell.replace(/^\D+/, ''));
  return { column: columnIndex(from), first: rowOf(from), last: rowOf(to) };
};

/** The value of a cell that is merged over rows applies to each row. Over columns it applies to the first column. */
function fillDown(rows: readonly (SheetRow & { cells: Cell[] })[], merges: readonly Merge[]): void {
  const byNumber = new Map(rows.map((row) => [row.row, row.cells]));
  const last = rows[rows.length - 1]?.row ?? 0;
  let steps = 0;
  for (const merge of merges) {
    const value = byNumber.get(merge.first)?.[merge.column];
    if (value === undefined) continue;
    const end = Math.min(merge.last, last);
    steps += end - merge.first;
    if (steps > mostMergedCells) throw sourceError('file-too-large');
    for (let row = merge.first + 1; row <= end; row += 1) {
      const cells = byNumber.get(row);
      if (cells !== undefined) cells[merge.column] ??= value;
    }
  }
}

/** What the cells of a workbook refer to by number. */
export interface Lookups {
  readonly strings: readonly string[];
  /** By the number of the cell's style. */
  readonly formats: readonly (NumberFormat | undefined)[];
}

const isTrue = (attribute: string | undefined): boolean => attribute === '1' || attribute === 'true';

/** The rows of a worksheet that are not empty. */
export async function readSheet(bytes: Uint8Array, { strings, formats }: Lookups): Promise<SheetRow[]> {
  const rows: { row: number; cells: Cell[]; isHidden?: true }[] = [];
  const merges: Merge[] = [];
  let row = 0;
  let isHidden = false;
  let column = -1;
  let cells: Cell[] = [];
  let cell:
    { type: string; isFormula: boolean; format: NumberFormat | undefined; value: string | undefined } | undefined;
  let isValue = false;
  let isPhonetic = false;

  await readXml(bytes, {
    open: (name, attribute) => {
      if (name === 'row') {
        row = Number(attribute('r') ?? row + 1);
        if (!(row <= mostRows)) throw sourceError('file-too-large');
        isHidden = isTrue(attribute('hidden'));
        column = -1;
        cells = [];
      } else if (name === 'c') {
        const reference = attribute('r');
        column = reference === undefined ? column + 1 : columnIndex(reference);
        if (column >= mostColumns) throw sourceError('file-too-large');
        const format = formats.length > 0 ? formats[Number(attribute('s') ?? 0)] : undefined;
        cell = { type: attribute('t') ?? 'n', isFormula: false, format, value: undefined };
      } else if (name === 'mergeCell') merges.push(readMerge(attribute('ref') ?? ''));
      else if (cell !== undefined) {
        if (name === 'f') cell.isFormula = true;
        if (name === 'rPh') isPhonetic = true;
        isValue = name === 'v' || (name === 't' && !isPhonetic);
        if (isValue) cell.value ??= '';
      }
    },
    text: (piece) => {
      if (isValue && cell !== undefined) cell.value = `${cell.value ?? ''}${piece}`;
    },
    close: (name) => {
      isValue = false;
      if (name === 'rPh') isPhonetic = false;
      if (name === 'c' && cell !== undefined) {
        cells[column] = toCell(cell, strings);
        cell = undefined;
      }
      if (name === 'row' && !cells.every(isBlank)) rows.push({ row, cells, ...(isHidden ? { isHidden } : {}) });
    },
  });
  fillDown(rows, merges);
  return rows;
}
