import { AcctError } from '../calls/acct-error.ts';

/** Why a whole file is not taken. Nothing of it has been sent then. */
export type FileProblemCode =
  | 'file-unreadable'
  | 'file-empty'
  | 'file-too-large'
  /** The end is missing, or `row` has a quotation mark without its partner. */
  | 'file-truncated'
  | 'file-damaged'
  /** `row`: text goes on behind a closing quotation mark. */
  | 'quotes-malformed'
  | 'file-encoding'
  /** A workbook of Excel 97 to 2003, or one with a password. */
  | 'file-old-excel'
  | 'file-macros'
  | 'file-unsupported'
  /** Nothing that looks like the names of the columns. */
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
  /** As in the sheet, from 1; of objects, their number from 1. */
  readonly row: number;
  /** The name of the column as it is written in the file. */
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
