import { cellText, isBlank, plainText, type Cell } from './cell.ts';
import type { BatchField } from './columns.ts';

/** `合计`, `本页小计：`, `共计 276 人次`, `Total`: the first words of a row that adds up the rows above it. */
const totalWords =
  /^(?:以上|[本全各][页表班期部])?(?:[合总小共累]\s*计|总\s*和|grand total|sub-?\s?total|total)\s*:?\s*(?:[\d.,]+\s*(?:人次?|行|条|门|分|学分|学时|课时)?)?$/i;

const isTotal = (cell: Cell): boolean => totalWords.test(plainText(cell));

/** Who a row is about. A row that adds up is about nobody. */
const persons = ['documentNumber', 'residentId', 'name'] as const satisfies readonly BatchField[];

/** Whether a row is the sum of others and no registration: it has a word for a total, and nobody's number or name. */
export const isTotalRow = (cells: readonly Cell[], values: Partial<Record<BatchField, Cell>>): boolean =>
  cells.some((cell) => !isBlank(cell) && isTotal(cell)) &&
  persons.every((field) => cellText(values[field]) === '' || isTotal(values[field]));
