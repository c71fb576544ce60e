import * as z from 'zod/mini';
import type { IdentityDocumentType } from '@acct-kit/validators';
import { creditRegistration, fieldErrorsOf, type CreditRegistration } from '../contract/index.ts';
import { faultOf, isBlank, type Cell } from './cell.ts';
import { columnNames, type BatchField } from './columns.ts';
import type { RowProblem } from './problems.ts';
import {
  readAmount,
  readCategory,
  readCourse,
  readDay,
  readDocumentNumber,
  readDocumentType,
  readName,
  readText,
  readUnit,
  readYear,
  type ReadOptions,
  type Reading,
} from './read-fields.ts';

/** A row of the source: its values by field, and the names of its columns. */
export interface SourceRow {
  readonly row: number;
  readonly values: Partial<Record<BatchField, Cell>>;
  readonly names: Partial<Record<BatchField, string>>;
  /** For an object: keys that are unknown. */
  readonly unknown?: readonly string[];
  /** The row has more cells than columns, so it is not known which cell is the extra one. */
  readonly isShifted?: true;
  /** The row is hidden in its sheet. */
  readonly isHidden?: true;
  /** The column of days has times of day, too. */
  readonly daysHaveTimes?: true;
}

/** A row after the checks: the registration to send, or the problems. */
export interface CheckedRow {
  readonly source: SourceRow;
  readonly registration: CreditRegistration | undefined;
  readonly problems: readonly RowProblem[];
}

const textLimits = { title: 200, course: 60, part: 40 } as const;

/** Columns that replace others when those are missing. */
const standIns: Partial<Record<BatchField, BatchField>> = { documentNumber: 'residentId', credits: 'hours' };

/** The name of a field's column in the file; without a column, its usual name. */
export const columnOf = ({ names }: SourceRow, field: BatchField): string =>
  names[field] ?? names[standIns[field] ?? field] ?? columnNames[field][0];

/** Reads a row with the validators, then checks the result against the contract. */
export function checkRow(source: SourceRow, options: ReadOptions): CheckedRow {
  const { row, values } = source;
  if (source.isShifted)
    return { source, registration: undefined, problems: [{ row, column: '', code: 'cells-surplus' }] };
  const problems: RowProblem[] = (source.unknown ?? []).map((column) => ({ row, column, code: 'column-unknown' }));
  const has = (field: BatchField): boolean => !isBlank(values[field]);

  /** Reads the value of a field that is filled in. If it cannot be read, a problem is added. */
  function take<T>(field: BatchField, read: (cell: Cell) => Reading<T>): T | undefined {
    const cell = values[field];
    const fault = faultOf(cell);
    const reading: Reading<T> = fault === undefined ? read(cell) : { wrong: [{ code: fault }] };
    if ('value' in reading) return reading.value;
    const column = columnOf(source, field);
    problems.push(...reading.wrong.map(({ code, params }) => ({ row, column, code, params })));
    return undefined;
  }

  function need<T>(field: BatchField, read: (cell: Cell) => Reading<T>): T | undefined {
    if (has(field)) return take(field, read);
    problems.push({ row, column: columnOf(source, field), code: 'required' });
    return undefined;
  }

  const optional = (
    field: keyof typeof textLimits,
    read: (cell: Cell, longest: number) => Reading<string> = readText,
  ): { [key: string]: string | undefined } =>
    has(field) ? { [field]: take(field, (cell) => read(cell, textLimits[field])) } : {};

  const byResidentId = has('residentId') && !has('documentNumber');
  const documentType: IdentityDocumentType | undefined =
    byResidentId && !has('documentType') ? 'resident-id' : need('documentType', readDocumentType);
  const documentNumber =
    documentType &&
    need(byResidentId ? 'residentId' : 'documentNumber', (cell) => readDocumentNumber(cell, documentType, options));
  const inHours = !has('credits') && has('hours');
  const unit = inHours ? 'hours' : has('unit') ? take('unit', readUnit) : undefined;

  const draft = {
    documentType,
    documentNumber,
    name: need('name', readName),
    year: need('year', (cell) => readYear(cell, options)),
    category: need('category', readCategory),
    ...optional('part'),
    credits: need(inHours ? 'hours' : 'credits', readAmount),
    ...(unit === undefined ? {} : { unit }),
    title: need('title', (cell) => readText(cell, textLimits.title)),
    ...optional('course', readCourse),
    completedOn: need('completedOn', (cell) => readDay(cell, options, source.daysHaveTimes)),
  };
  const parsed = problems.length > 0 ? undefined : z.safeParse(creditRegistration, draft);
  if (parsed?.success === false) {
    for (const { pointer, code } of fieldErrorsOf(parsed.error))
      problems.push({ row, column: columnOf(source, pointer.slice(1) as BatchField), code });
  }
  return { source, registration: parsed?.data, problems };
}
