import { maxChunkRows, type CreditRegistration } from '../contract/index.ts';
import { createIdempotencyKey } from '../calls/idempotency-key.ts';
import { AcctError } from '../calls/acct-error.ts';
import { sha256 } from '../calls/sha256.ts';
import { checkRow, columnOf, type CheckedRow } from './check-row.ts';
import { call } from './problems.ts';
import { isFileSource } from './read-file.ts';
import { createTally, type BatchCounts, type BatchReport, type Tally } from './report.ts';
import { answersOf, chunksOf, sendChunks, type BatchCalls, type ReadyRow } from './send.ts';
import { openSource, type BatchSource, type OpenSource } from './source.ts';

export interface BatchProgress {
  /** Rows that have been read and checked. */
  readonly checked: number;
  /** Rows for which the server has sent a result. */
  readonly sent: number;
  /** The number of all rows; `undefined` for an iterable, whose length is not known. */
  readonly total?: number;
  readonly counts: BatchCounts;
}

export interface BatchOptions {
  /**
   * The provider's own name for the batch, 8 to 100 characters. With the same key the server accepts only the same rows in
   * the same order, and each chunk is sent again so that the server can compare it. Default: for files and arrays a
   * digest of the rows, with which no chunk is sent twice; for other iterables a new key for each call.
   */
  readonly key?: string | undefined;
  /** `skip` sends the other rows (the default); `stop` checks everything first and sends all rows or none. */
  readonly onInvalid?: 'skip' | 'stop' | undefined;
  /** Checks the rows and returns the report, without sending anything. */
  readonly dryRun?: boolean | undefined;
  /** Ignores unknown columns. By default they are an error of the file. */
  readonly ignoreUnknownColumns?: boolean | undefined;
  /**
   * What happens to rows that are hidden in the sheet, by hand or by a filter: `register` treats them like all others (the
   * default), `skip` leaves them out, `stop` checks the file and sends nothing while there are any. The report names them.
   */
  readonly onHidden?: 'register' | 'skip' | 'stop' | undefined;
  /** Accepts resident numbers of 15 digits and registers them with 18. */
  readonly legacy15?: boolean | undefined;
  /** The number of rows in a chunk, at most 1,000. Default 500. */
  readonly chunkRows?: number | undefined;
  /** The day that dates are compared with, `YYYY-MM-DD`. Default: today in China. */
  readonly today?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Called every few hundred rows. Its promise is awaited, so that a page can draw in between. */
  readonly onProgress?: ((progress: BatchProgress) => void | Promise<void>) | undefined;
}

/** The state of one run. */
interface Run {
  readonly options: BatchOptions;
  readonly today: string;
  readonly chunkRows: number;
  readonly source: OpenSource;
  readonly tally: Tally;
  checked: number;
  sent: number;
}

const report = ({ options, source, tally, checked, sent }: Run): Promise<void> | void =>
  options.onProgress?.({
    checked,
    sent,
    ...(source.total === undefined ? {} : { total: source.total }),
    counts: { ...tally.counts },
  });

/** The key of a registration. A learner can have a course once; without a course number, a title once a day. */
const identityOf = (one: CreditRegistration): string =>
  [
    one.documentType,
    one.documentNumber,
    one.year,
    one.category,
    one.course === undefined ? `${one.completedOn} ${one.title}` : `course ${one.course}`,
  ].join('\n');

const isReady = (checked: CheckedRow): checked is ReadyRow => checked.registration !== undefined;

/** The rows that can be sent. The others are added to the tally. */
async function* readyRows(run: Run): AsyncGenerator<ReadyRow, void, undefined> {
  const { options, source, tally, today } = run;
  const readOptions = { today, legacy15: options.legacy15 ?? false, dayOffset: source.dayOffset };
  const rowsByIdentity = new Map<string, number>();

  /** The row, with a problem when it repeats an earlier row. */
  function withoutRepetition(checked: ReadyRow): CheckedRow {
    const { row } = checked.source;
    const identity = identityOf(checked.registration);
    const first = rowsByIdentity.get(identity);
    if (first === undefined) {
      rowsByIdentity.set(identity, row);
      return checked;
    }
    const problem = { row, column: columnOf(checked.source, 'title'), code: 'duplicate', params: { row: first } };
    return { ...checked, registration: undefined, problems: [problem] };
  }

  for await (const row of source.rows) {
    if (options.signal?.aborted) throw new AcctError('aborted', { call });
    const read = checkRow(row, readOptions);
    const checked = isReady(read) ? withoutRepetition(read) : read;
    run.checked += 1;
    if (run.checked % run.chunkRows === 0) await report(run);
    if (isReady(checked)) yield checked;
    else tally.refuse(checked);
  }
}

/** A key that depends only on the rows and the size of the chunks. */
async function digestOf(rows: readonly ReadyRow[], chunkRows: number): Promise<string> {
  const encoder = new TextEncoder();
  const digests = [String(chunkRows)];
  for await (const chunk of chunksOf(rows, chunkRows)) {
    const text = JSON.stringify(chunk.rows.map(({ registration }) => registration));
    digests.push(await sha256(encoder.encode(text), call));
  }
  return sha256(encoder.encode(digests.join('\n')), call);
}

/** Reads all rows, so that the tally is complete. */
async function drain(rows: AsyncIterable<ReadyRow>, kept?: ReadyRow[]): Promise<void> {
  for await (const row of rows) kept?.push(row);
}

function reportOf({ source, tally, checked }: Run, batchId?: string): BatchReport {
  return {
    sent: batchId !== undefined,
    ...(batchId === undefined ? {} : { batchId }),
    ...(source.sheet === undefined ? {} : { sheet: source.sheet }),
    otherSheets: source.otherSheets,
    ...(source.hiddenRows.length === 0 ? {} : { hiddenRows: source.hiddenRows }),
    total: checked,
    counts: { ...tally.counts },
    rows: [...tally.rows].sort((one, other) => one.row - other.row),
  };
}

async function send(
  run: Run,
  calls: BatchCalls,
  rows: Iterable<ReadyRow> | AsyncIterable<ReadyRow>,
  /** `standsForRows`: the key is a digest of the rows, so chunks with a stored result are not sent again. */
  { key, standsForRows }: { key: string; standsForRows: boolean },
): Promise<BatchReport> {
  const { tally, chunkRows, options } = run;
  const { signal } = options;
  const batch = await calls.openBatch({ body: { key } }, { signal });
  const onAnswer = (rows: number): void | Promise<void> => {
    run.sent += rows;
    return report(run);
  };
  const sending = { calls, batch, tally, signal, onAnswer };
  const answers = standsForRows ? await answersOf(sending) : new Map<number, never>();
  const refusedBefore = await sendChunks(chunksOf(rows, chunkRows), answers, sending);
  // A learner may have become known since then, but the results of a batch never change. So these rows get a new batch.
  if (refusedBefore.length > 0)
    await send(run, calls, refusedBefore, { key: createIdempotencyKey(), standsForRows: false });
  return reportOf(run, batch.id);
}

function checkChunkRows(chunkRows: number): number {
  if (Number.isInteger(chunkRows) && chunkRows >= 1 && chunkRows <= maxChunkRows) return chunkRows;
  throw new AcctError('invalid-request', { call, errors: [{ pointer: '/chunkRows', code: 'out-of-range' }] });
}

/** Registers the credits of many learners; see `client.credits.registerBatch`. */
export async function registerBatch(
  calls: BatchCalls,
  from: BatchSource,
  options: BatchOptions & { readonly today: string },
): Promise<BatchReport> {
  const {
    today,
    key,
    onInvalid = 'skip',
    dryRun = false,
    ignoreUnknownColumns = false,
    onHidden = 'register',
  } = options;
  const chunkRows = checkChunkRows(options.chunkRows ?? 500);
  const source = await openSource(from, { ignoreUnknownColumns, ignoreHiddenRows: onHidden === 'skip' });
  const run: Run = { options, today, chunkRows, source, tally: createTally(), checked: 0, sent: 0 };
  const ready = readyRows(run);
  if (dryRun) {
    await drain(ready);
    return reportOf(run);
  }
  const isStream = !isFileSource(from) && !Array.isArray(from);
  if (isStream && onInvalid === 'skip')
    return send(run, calls, ready, { key: key ?? createIdempotencyKey(), standsForRows: false });
  const rows: ReadyRow[] = [];
  await drain(ready, rows);
  const isStopped =
    (onInvalid === 'stop' && run.tally.counts.invalid > 0) || (onHidden === 'stop' && source.hiddenRows.length > 0);
  if (rows.length === 0 || isStopped) return reportOf(run);
  return send(run, calls, rows, {
    key: key ?? (await digestOf(rows, chunkRows)),
    standsForRows: key === undefined,
  });
}
