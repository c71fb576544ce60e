import { mask } from '../policy/record/describe.ts';
import type { BatchOutcome, CreditRowResult } from '../contract/index.ts';
import { cellText } from './cell.ts';
import { columnOf, type CheckedRow, type SourceRow } from './check-row.ts';
import type { BatchField } from './columns.ts';
import type { RowProblem } from './problems.ts';

/** The outcome of a row: the result of the server, or `invalid` when the row was not sent. */
export type RowOutcome = BatchOutcome | 'invalid';

/** A row that was not registered, and why. */
export interface ReportRow {
  /** The row number in the sheet, from 1; for objects, their number from 1. */
  readonly row: number;
  readonly outcome: Exclude<RowOutcome, 'registered'>;
  /** Masked: `110105********002X`. */
  readonly documentNumber: string;
  readonly problems: readonly RowProblem[];
}

/** The number of rows so far, by outcome. */
export type BatchCounts = Readonly<Record<RowOutcome, number>>;

export interface BatchReport {
  /** Whether rows were sent. It is false after a dry run, and when `stop` has found an invalid or a hidden row. */
  readonly sent: boolean;
  /** `undefined` when nothing was sent. */
  readonly batchId?: string;
  /** The sheet of a workbook that was read. */
  readonly sheet?: string;
  /** Other sheets with the same columns, which were not read. */
  readonly otherSheets: readonly string[];
  /** The numbers of the rows that are hidden in the sheet; `onHidden` decides what happens to them. */
  readonly hiddenRows?: readonly number[];
  /** The number of all rows. It is the sum of the counts, unless nothing was sent. */
  readonly total: number;
  readonly counts: BatchCounts;
  /** The rows that were not registered, in the order of the source. */
  readonly rows: readonly ReportRow[];
}

const maskedNumber = ({ values }: SourceRow): string => mask(cellText(values.documentNumber ?? values.residentId));

const reasons = { held: ['name', 'name-differs'], existing: ['title', 'credit-exists'] } as const;

/** Why the server has not registered a row. */
function problemsOf(source: SourceRow, { outcome, errors = [] }: CreditRowResult): RowProblem[] {
  const { row } = source;
  if (outcome === 'held' || outcome === 'existing') {
    const [field, code] = reasons[outcome];
    return [{ row, column: columnOf(source, field), code }];
  }
  if (errors.length === 0) return [{ row, column: '', code: 'refused' }];
  return errors.map(({ pointer, code, params }) => {
    const field = pointer.slice(1);
    return { row, column: field === '' ? '' : columnOf(source, field as BatchField), code, params };
  });
}

/** Counts the rows, and collects those that were not registered. */
export interface Tally {
  readonly counts: BatchCounts;
  readonly rows: ReportRow[];
  refuse(checked: CheckedRow): void;
  settle(checked: CheckedRow, result: CreditRowResult): void;
}

export function createTally(): Tally {
  const counts = { registered: 0, held: 0, existing: 0, refused: 0, invalid: 0 };
  const rows: ReportRow[] = [];
  const keep = (source: SourceRow, outcome: ReportRow['outcome'], problems: readonly RowProblem[]): void => {
    rows.push({ row: source.row, outcome, documentNumber: maskedNumber(source), problems });
  };
  return {
    counts,
    rows,
    refuse: ({ source, problems }) => {
      counts.invalid += 1;
      keep(source, 'invalid', problems);
    },
    settle: ({ source }, result) => {
      counts[result.outcome] += 1;
      if (result.outcome !== 'registered') keep(source, result.outcome, problemsOf(source, result));
    },
  };
}
