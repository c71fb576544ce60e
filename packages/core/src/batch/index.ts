export { columnNames, type BatchField } from './columns.ts';
export {
  describeBatchError,
  describeHiddenRows,
  describeOutcome,
  describeReasons,
  describeRowProblem,
} from './describe.ts';
export type { FileProblemCode, ProblemParams, RowProblem } from './problems.ts';
export type { FileSource } from './read-file.ts';
export type { BatchOptions, BatchProgress } from './register-batch.ts';
export { reportCsv } from './report-csv.ts';
export type { BatchCounts, BatchReport, ReportRow, RowOutcome } from './report.ts';
export type { BatchRow, BatchSource } from './source.ts';
