import { sql } from 'kysely';
import {
  batchOutcomes,
  type BatchOutcome,
  type CreditBatch,
  type CreditChunk,
  type CreditChunkResult,
  type CreditRowResult,
  type CreditStatus,
} from '@acct-kit/core/contract';
import type { Handlers } from '../http/handler.ts';
import { fieldError, ProblemError, fieldProblem } from '../http/problem-error.ts';
import { json, type Database } from '../database/open.ts';
import { newId, sha256 } from '../ids.ts';
import { registerRows } from './registration/register-rows.ts';
import { requireRole } from '../auth/accounts.ts';
import { indexCursor, rowsFor } from '../http/paging.ts';

/** More than any batch has, and still within an integer column. */
const maxNumber = 100_000_000;

async function toBatch(db: Database, { id, key, createdAt }: { id: string; key: string; createdAt: Date }) {
  const chunks = await db
    .selectFrom('creditChunks')
    .select(['index', ...batchOutcomes])
    .where('batchId', '=', id)
    .orderBy('index')
    .execute();
  const count = (outcome: BatchOutcome): number => chunks.reduce((sum, chunk) => sum + chunk[outcome], 0);
  return {
    id,
    key,
    counts: Object.fromEntries(
      batchOutcomes.map((outcome) => [outcome, count(outcome)]),
    ) as unknown as CreditBatch['counts'],
    chunks: chunks.map(({ index }) => index),
    createdAt: createdAt.toISOString(),
  };
}

async function requireOwnBatch(db: Database, providerId: string, batchId: string): Promise<void> {
  const batch = await db
    .selectFrom('creditBatches')
    .select('id')
    .where('id', '=', batchId)
    .where('providerId', '=', providerId)
    .executeTakeFirst();
  if (batch === undefined) throw new ProblemError('not-found');
}

function requireNumbers({ index, firstRow }: CreditChunk): void {
  if (index > maxNumber) throw fieldProblem('/index', 'number-too-large');
  if (firstRow > maxNumber) throw fieldProblem('/firstRow', 'number-too-large');
}

/**
 * Claims a chunk for this transaction. Another transaction that claims the same chunk waits until this one has ended, so
 * that a chunk is stored completely or not at all.
 */
async function claimChunk(db: Database, batchId: string, index: number, hash: string): Promise<boolean> {
  const claimed = await db
    .insertInto('creditChunks')
    .values({ batchId, index, hash, results: null })
    .onConflict((oc) => oc.columns(['batchId', 'index']).doNothing())
    .returning('index')
    .executeTakeFirst();
  return claimed !== undefined;
}

/** @throws ProblemError `chunk-differs` when other rows were taken under this number */
async function takenChunk(db: Database, batchId: string, index: number, hash: string): Promise<CreditChunkResult> {
  const chunk = await db
    .selectFrom('creditChunks')
    .select(['hash', 'results'])
    .where('batchId', '=', batchId)
    .where('index', '=', index)
    .executeTakeFirstOrThrow();
  if (chunk.hash !== hash) throw new ProblemError('chunk-differs');
  const [result] = await asTheyAre(db, [{ index, results: chunk.results ?? [] }]);
  return result!;
}

const countOf = (results: readonly CreditRowResult[], wanted: BatchOutcome): number =>
  results.filter(({ outcome }) => outcome === wanted).length;

async function keepResults(db: Database, batchId: string, { index, results }: CreditChunkResult): Promise<void> {
  const counts = Object.fromEntries(batchOutcomes.map((outcome) => [outcome, countOf(results, outcome)]));
  await db
    .updateTable('creditChunks')
    .set({ results: json(results), ...counts })
    .where('batchId', '=', batchId)
    .where('index', '=', index)
    .execute();
}

/** How later decisions change the outcome of a row, by the status of its record. */
const since: Readonly<Record<CreditStatus, (result: CreditRowResult) => CreditRowResult>> = {
  pending: (result) => ({ ...result, outcome: 'held' }),
  registered: (result) => (result.outcome === 'held' ? { ...result, outcome: 'registered' } : result),
  rejected: (result) => ({ ...result, outcome: 'refused', errors: [fieldError('/name', 'credit-rejected')] }),
  revoked: (result) => ({ ...result, outcome: 'refused', errors: [fieldError('', 'credit-revoked')] }),
};

/** The current results. Since a row was sent, its record may have been revoked or decided. */
async function asTheyAre(db: Database, chunks: readonly CreditChunkResult[]): Promise<CreditChunkResult[]> {
  const ids = chunks.flatMap(({ results }) => results.flatMap(({ recordId = [] }) => recordId));
  const records =
    ids.length === 0
      ? []
      : await db
          .selectFrom('creditRecords')
          .select(['id', 'status'])
          // One parameter for all ids: a page of chunks names more of them than a statement can have parameters.
          .where(sql<boolean>`id = any(${ids}::text[])`)
          .execute();
  const statuses = new Map<string | undefined, CreditStatus>(records.map(({ id, status }) => [id, status]));
  const now = (result: CreditRowResult): CreditRowResult => {
    const status = statuses.get(result.recordId);
    return status === undefined ? result : since[status](result);
  };
  return chunks.map(({ index, results }) => ({ index, results: results.map(now) }));
}

type BatchCalls = Pick<Handlers<'credits'>, 'openBatch' | 'sendChunk' | 'chunks'>;

/** Registration in bulk. A batch stores which chunks it has taken, and the results of their rows. */
export const creditBatches: BatchCalls = {
  async openBatch({ db, account, now }, { body: { key } }) {
    const { providerId } = requireRole(account, 'provider');
    await db
      .insertInto('creditBatches')
      .values({ id: newId(), providerId, key, createdAt: now })
      .onConflict((oc) => oc.columns(['providerId', 'key']).doNothing())
      .execute();
    const batch = await db
      .selectFrom('creditBatches')
      .selectAll()
      .where('providerId', '=', providerId)
      .where('key', '=', key)
      .executeTakeFirstOrThrow();
    return toBatch(db, batch);
  },

  async sendChunk({ db, account, now }, { params: { batchId }, body }) {
    const { providerId } = requireRole(account, 'provider');
    const { index, firstRow, rows } = body;
    await requireOwnBatch(db, providerId, batchId);
    requireNumbers(body);
    const hash = sha256(json([firstRow, rows]));
    if (!(await claimChunk(db, batchId, index, hash))) return takenChunk(db, batchId, index, hash);
    const outcomes = await registerRows({ db, providerId, now }, rows);
    const result = { index, results: outcomes.map((outcome, at) => ({ row: firstRow + at, ...outcome })) };
    await keepResults(db, batchId, result);
    return result;
  },

  async chunks({ db, account }, { params: { batchId }, query }) {
    const { providerId } = requireRole(account, 'provider');
    await requireOwnBatch(db, providerId, batchId);
    const after = indexCursor.decode(query.cursor);
    const rows = await db
      .selectFrom('creditChunks')
      .select(['index', 'results'])
      .where('batchId', '=', batchId)
      .$if(after !== undefined, (qb) => qb.where('index', '>', after!))
      .orderBy('index')
      .limit(rowsFor(query))
      .execute();
    const page = indexCursor.pageOf(
      rows,
      query,
      ({ index, results }) => ({ index, results: results ?? [] }),
      ({ index }) => index,
    );
    return { ...page, items: await asTheyAre(db, page.items) };
  },
};
