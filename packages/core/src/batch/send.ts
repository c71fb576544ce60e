import {
  decidedRowCodes,
  type CreditBatch,
  type CreditBatchDraft,
  type CreditChunk,
  type CreditChunkResult,
  type CreditRegistration,
  type CreditRowResult,
} from '../contract/index.ts';
import type { CallOptions } from '../calls/call-options.ts';
import { AcctError } from '../calls/acct-error.ts';
import { paginate } from '../calls/paginate.ts';
import type { CheckedRow } from './check-row.ts';
import { call } from './problems.ts';
import type { Tally } from './report.ts';

interface ChunkPage {
  readonly items: readonly CreditChunkResult[];
  readonly nextCursor?: string | undefined;
}

/** The three calls that a batch is made of. */
export interface BatchCalls {
  openBatch(input: { body: CreditBatchDraft }, options: CallOptions): Promise<CreditBatch>;
  sendChunk(
    input: { params: { batchId: string }; body: CreditChunk },
    options: CallOptions,
  ): Promise<CreditChunkResult>;
  chunks(
    input: { params: { batchId: string }; query?: { cursor?: string | undefined; limit?: number } },
    options?: CallOptions,
  ): Promise<ChunkPage>;
}

/** A row that has passed the checks. */
export type ReadyRow = CheckedRow & { readonly registration: CreditRegistration };

export interface Chunk {
  readonly index: number;
  /** The number of its first row in the batch, from 1. */
  readonly firstRow: number;
  readonly rows: readonly ReadyRow[];
}

/** The same rows always make the same chunks. */
export async function* chunksOf(
  rows: Iterable<ReadyRow> | AsyncIterable<ReadyRow>,
  size: number,
): AsyncGenerator<Chunk, void, undefined> {
  let index = 0;
  let pending: ReadyRow[] = [];
  for await (const row of rows) {
    pending.push(row);
    if (pending.length === size) {
      yield { index, firstRow: index * size + 1, rows: pending };
      index += 1;
      pending = [];
    }
  }
  if (pending.length > 0) yield { index, firstRow: index * size + 1, rows: pending };
}

/** The number of chunks that are sent at the same time. More would not be faster, because a server handles the chunks of a batch in order. */
const inFlight = 3;

/** Does `work` for every item, a few at a time. After a failure it starts nothing more and throws the first error. */
async function withFewInFlight<T>(items: AsyncIterable<T>, work: (item: T) => Promise<void>): Promise<void> {
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  for await (const item of items) {
    const task = work(item)
      .catch((error: unknown) => void failures.push(error))
      .finally(() => running.delete(task));
    running.add(task);
    if (running.size >= inFlight) await Promise.race(running);
    if (failures.length > 0) break;
  }
  await Promise.all(running);
  if (failures.length > 0) throw failures[0];
}

export interface Sending {
  readonly calls: BatchCalls;
  readonly batch: CreditBatch;
  readonly tally: Tally;
  readonly signal: AbortSignal | undefined;
  /** Called after each chunk with a result. */
  readonly onAnswer: (rows: number) => void | Promise<void>;
}

interface Settled {
  readonly row: ReadyRow;
  readonly result: CreditRowResult;
}

const isDecided = ({ errors = [] }: CreditRowResult): boolean =>
  errors.some(({ code }) => decidedRowCodes.includes(code));

/** Each row of a chunk with its result. */
function settledRows({ rows, firstRow }: Chunk, { results }: CreditChunkResult): Settled[] {
  const answers = new Map(results.map((result) => [result.row, result]));
  return rows.map((row, index) => {
    const result = answers.get(firstRow + index);
    if (result === undefined)
      throw new AcctError('contract-broken', { call, errors: [{ pointer: '/results', code: 'row-missing' }] });
    return { row, result };
  });
}

/** The results that the server has stored for chunks of this batch, by chunk number. */
export async function answersOf({ calls, batch, signal }: Sending): Promise<Map<number, CreditChunkResult>> {
  const answers = new Map<number, CreditChunkResult>();
  if (batch.chunks.length === 0) return answers;
  const params = { batchId: batch.id };
  const list = (input: { query?: { cursor?: string | undefined; limit?: number } }, options?: CallOptions) =>
    calls.chunks({ params, ...input }, options);
  for await (const answer of paginate(list, { query: { limit: 100 } }, { signal })) answers.set(answer.index, answer);
  return answers;
}

/**
 * Sends the chunks without a stored result in `answers`, and adds the results to the tally.
 *
 * @returns rows that were refused in stored results; the reason may no longer exist
 */
export async function sendChunks(
  chunks: AsyncIterable<Chunk>,
  answers: ReadonlyMap<number, CreditChunkResult>,
  { calls, batch, tally, signal, onAnswer }: Sending,
): Promise<ReadyRow[]> {
  const params = { batchId: batch.id };
  const refusedBefore: ReadyRow[] = [];
  await withFewInFlight(chunks, async (chunk) => {
    const { index, firstRow } = chunk;
    const stored = answers.get(index);
    const body = { index, firstRow, rows: chunk.rows.map(({ registration }) => registration) };
    // If the same chunk is sent twice at the same time, the server lets the second wait: it identifies chunks by number.
    const answer = stored ?? (await calls.sendChunk({ params, body }, { signal }));
    const settled = settledRows(chunk, answer);
    const isOpen = ({ result }: Settled): boolean =>
      stored !== undefined && result.outcome === 'refused' && !isDecided(result);
    const final = settled.filter((one) => !isOpen(one));
    for (const { row, result } of final) tally.settle(row, result);
    refusedBefore.push(...settled.filter(isOpen).map(({ row }) => row));
    await onAnswer(final.length);
  });
  return refusedBefore;
}
