import type {
  BatchOutcome,
  CreditBatchDraft,
  CreditChunk,
  CreditChunkResult,
  CreditRegistration,
  CreditRowResult,
} from '@acct-kit/core/contract';
import type { Answer, Exchange } from './contract-server.ts';

interface StoredBatch {
  readonly id: string;
  readonly key: string;
  readonly rows: Map<number, string>;
  readonly results: Map<number, CreditChunkResult>;
}

/** What is registered, and the server's side of batches as the contract has it. */
export interface BatchStore {
  /** Every record, by learner and course. */
  readonly records: Map<string, CreditRegistration>;
  readonly batches: Map<string, StoredBatch>;
  handle(exchange: Exchange): Answer;
}

const createdAt = '2026-11-21T01:00:00.000Z';

export const recordKey = ({ documentNumber, year, category, course, title, completedOn }: CreditRegistration): string =>
  [documentNumber, year, category, course ?? `${completedOn} ${title}`].join(' ');

/** `names`: the name on a document, where it is another than a provider may write; `null`: nobody is known by it. */
export function createBatchStore(names: Readonly<Record<string, string | null>> = {}): BatchStore {
  const records = new Map<string, CreditRegistration>();
  const batches = new Map<string, StoredBatch>();

  function register(registration: CreditRegistration): Omit<CreditRowResult, 'row'> {
    const name = names[registration.documentNumber];
    if (name === null) return { outcome: 'refused', errors: [{ pointer: '/documentNumber', code: 'learner-unknown' }] };
    const key = recordKey(registration);
    if (records.has(key)) return { outcome: 'existing' };
    records.set(key, registration);
    return { outcome: name === undefined || name === registration.name ? 'registered' : 'held' };
  }

  function open({ key }: CreditBatchDraft): Answer {
    const batch = batches.get(key) ?? {
      id: String(batches.size).padStart(22, 'b'),
      key,
      rows: new Map<number, string>(),
      results: new Map<number, CreditChunkResult>(),
    };
    batches.set(key, batch);
    const outcomes = [...batch.results.values()].flatMap(({ results }) => results.map(({ outcome }) => outcome));
    const count = (wanted: BatchOutcome): number => outcomes.filter((outcome) => outcome === wanted).length;
    const counts = {
      registered: count('registered'),
      held: count('held'),
      existing: count('existing'),
      refused: count('refused'),
    };
    const chunks = [...batch.results.keys()].sort((one, other) => one - other);
    return { ok: { id: batch.id, key, counts, chunks, createdAt } };
  }

  function take(batch: StoredBatch, { index, firstRow, rows }: CreditChunk): Answer {
    const text = JSON.stringify({ firstRow, rows });
    const stored = batch.results.get(index);
    if (stored !== undefined) return batch.rows.get(index) === text ? { ok: stored } : { problem: 'chunk-differs' };
    const results = rows.map((row, offset) => ({ row: firstRow + offset, ...register(row) }));
    batch.rows.set(index, text);
    batch.results.set(index, { index, results });
    return { ok: { index, results } };
  }

  function list(batch: StoredBatch, query: Record<string, unknown>): Answer {
    const from = Number(query['cursor'] ?? 0);
    const to = from + 2; // a short page, whatever was asked for
    const items = [...batch.results.values()].slice(from, to);
    return { ok: { items, ...(to < batch.results.size ? { nextCursor: String(to) } : {}) } };
  }

  return {
    records,
    batches,
    handle: ({ call, params, query, body }) => {
      if (call === 'credits.openBatch') return open(body as CreditBatchDraft);
      const batch = [...batches.values()].find(({ id }) => id === params['batchId']);
      if (batch === undefined) return { problem: 'not-found' };
      return call === 'credits.sendChunk' ? take(batch, body as CreditChunk) : list(batch, query);
    },
  };
}
