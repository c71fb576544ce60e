import { AcctError } from '../calls/acct-error.ts';

/** Why a whole file is rejected. Nothing of it has been sent. */
export type FileProblemCode =
  | 'file-unreadable'
  | 'file-empty'
  | 'file-too-large'
  /** The end of the file is missing, or a quotation mark in `row` is not closed. */
  | 'file-truncated'
  | 'file-damaged'
  /** In `row`, text follows a closing quotation mark. */
  | 'quotes-malformed'
  | 'file-encoding'
  /** A workbook of Excel 97 to 2003, or one with a password. */
  | 'file-old-excel'
  | 'file-macros'
  | 'file-unsupported'
  /** No row looks like a header. */
  | 'header-missing'
  /** `columns` */
  | 'columns-missing'
  /** `columns` */
  | 'columns-unknown'
  /** `columns` */
  | 'columns-repeated'
  | 'rows-missing';

export type ProblemParams = Readonly<Record<string, string | number>>;

/** What is wrong with one value of one row; {@link describeRowProblem} says it in the person's language. */
export interface RowProblem {
  /** The row number in the sheet, from 1; for objects, their number from 1. */
  readonly row: number;
  /** The heading of the column, as written in the file. */
  readonly column: string;
  readonly code: string;
  readonly params?: ProblemParams | undefined;
}

export const call = 'credits.registerBatch';

/** Makes an `invalid-request` that says what is wrong with the source, below `/source`. */
export const sourceError = (code: FileProblemCode, params?: ProblemParams, cause?: unknown): AcctError =>
  new AcctError('invalid-request', {
    call,
    cause,
    errors: [{ pointer: '/source', code, ...(params === undefined ? {} : { params: { ...params } }) }],
  });
