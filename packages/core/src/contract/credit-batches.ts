import * as z from 'zod/mini';
import { creditRegistration } from './credits.ts';
import { id, instant, pageQuery, text } from './primitives.ts';
import { fieldError } from './problem.ts';

/** The most rows that one chunk of a batch holds. */
export const maxChunkRows = 1000;

/**
 * Rows that are registered together. The key is the provider's own name for it, the SHA-256 of a file say: whoever asks
 * for a batch with the same key again gets the same batch, and goes on where it stopped.
 */
export const creditBatchDraft = z.strictObject({ key: text(100).check(z.minLength(8)) });
export type CreditBatchDraft = z.infer<typeof creditBatchDraft>;

/**
 * What became of a row: 已登记; 待核实, when the name is not that of the document (a reviewer decides); 已登记过, when
 * there already is such a record; 未登记, with what is wrong.
 */
export const batchOutcomes = ['registered', 'held', 'existing', 'refused'] as const;
export type BatchOutcome = (typeof batchOutcomes)[number];

const count = z.int().check(z.gte(0));

export const creditBatch = z.strictObject({
  id,
  key: z.string(),
  /** Taken so far, by what became of them. */
  counts: z.strictObject({ registered: count, held: count, existing: count, refused: count }),
  /** The numbers of the chunks that have been taken, from 0, in order. */
  chunks: z.array(count),
  createdAt: instant,
});
export type CreditBatch = z.infer<typeof creditBatch>;

/** Why a row is refused for good: what it once became was taken back (撤销), or a reviewer has decided against it. */
export const decidedRowCodes: readonly string[] = ['credit-revoked', 'credit-rejected'];

/**
 * A chunk is taken whole or not at all; the second time it is not carried out again, but answered with what has become of
 * its rows.
 */
export const creditChunk = z.strictObject({
  /** From 0. Chunks may come in any order. */
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
  /** Of a refused row; pointers into the row. */
  errors: z.optional(z.array(fieldError)),
});
export type CreditRowResult = z.infer<typeof creditRowResult>;

export const creditChunkResult = z.strictObject({ index: count, results: z.array(creditRowResult) });
export type CreditChunkResult = z.infer<typeof creditChunkResult>;

export const chunkQuery = z.strictObject(pageQuery);
