import { isBlank, plainText, type Cell } from './cell.ts';
import type { BatchField } from './columns.ts';

/** `合计`, `本页小计：`, `共计 276 人次`, `Total`: the first words of a row that adds up the rows above it. */
const totalWords =
  /^(?:以上|[本全各][页表班期部])?(?:[合总小共累]\s*计|总\s*和|grand total|sub-?\s?total|total)\s*:?\s*(?:[\d.,]+\s*(?:人次?|行|条|门|分|学分|学时|课时)?)?$/i;

/** `王芳 汇总`: how Excel names the rows that it puts between groups. */
const groupTotal = /^\S.*\s(?:汇总|total)$/i;

function isTotal(cell: Cell): boolean {
  const text = plainText(cell);
  return totalWords.test(text) || groupTotal.test(text);
}

/** What every registration has: somebody, and a day. A row that adds up is about nobody and no day. */
const ofRegistrations = [
  'documentNumber',
  'residentId',
  'name',
  'completedOn',
] as const satisfies readonly BatchField[];

/** Whether a row is the sum of others and no registration. */
export const isTotalRow = (cells: readonly Cell[], values: Partial<Record<BatchField, Cell>>): boolean =>
  ofRegistrations.every((field) => isBlank(values[field]) || isTotal(values[field])) && cells.some(isTotal);
