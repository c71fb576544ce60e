import * as z from 'zod/mini';
import { creditRegistration } from './credits.ts';
import { id, instant, pageQuery, text } from './primitives.ts';
import { fieldError } from './problem.ts';

/** The maximum number of rows in one chunk of a batch. */
export const maxChunkRows = 1000;

/**
 * A request to open a batch of rows that are registered together. The provider chooses the key, for example the SHA-256
 * of the file. A second request with the same key returns the same batch, so the provider can continue where it
 * stopped.
 */
export const creditBatchDraft = z.strictObject({ key: text(100).check(z.minLength(8)) });
export type CreditBatchDraft = z.infer<typeof creditBatchDraft>;

/**
 * The result of a row, in this order: 已登记; 待核实, when the name differs from the name on the document, so that a
 * reviewer decides; 已登记过, when such a record already exists; 未登记, when the row has errors.
 */
export const batchOutcomes = ['registered', 'held', 'existing', 'refused'] as const;
export type BatchOutcome = (typeof batchOutcomes)[number];

const count = z.int().check(z.gte(0));

export const creditBatch = z.strictObject({
  id,
  key: z.string(),
  /** The number of rows processed so far, by outcome. */
  counts: z.strictObject({ registered: count, held: count, existing: count, refused: count }),
  /** The indexes of the chunks that have been processed, from 0, in ascending order. */
  chunks: z.array(count),
  createdAt: instant,
});
export type CreditBatch = z.infer<typeof creditBatch>;

/** The error codes of a row that is refused permanently: its record was revoked (撤销), or a reviewer rejected it. */
export const decidedRowCodes: readonly string[] = ['credit-revoked', 'credit-rejected'];

/**
 * A part of a batch. The server processes a chunk as a whole or not at all. When a chunk is sent a second time, the
 * server does not process it again, but replies with the results of its rows.
 */
export const creditChunk = z.strictObject({
  /** The index of the chunk, from 0. Chunks may arrive in any order. */
  index: count,
  /** The number of the first row in the batch, from 1. */
  firstRow: z.int().check(z.gte(1)),
  rows: z.array(creditRegistration).check(z.minLength(1), z.maxLength(maxChunkRows)),
});
export type CreditChunk = z.infer<typeof creditChunk>;

export const creditRowResult = z.strictObject({
  /** The number of the row in the batch, from 1. */
  row: z.int(),
  outcome: z.enum(batchOutcomes),
  recordId: z.optional(id),
  /** The errors of a refused row. Their pointers are relative to the row. */
  errors: z.optional(z.array(fieldError)),
});
export type CreditRowResult = z.infer<typeof creditRowResult>;

export const creditChunkResult = z.strictObject({ index: count, results: z.array(creditRowResult) });
export type CreditChunkResult = z.infer<typeof creditChunkResult>;

export const chunkQuery = z.strictObject(pageQuery);
