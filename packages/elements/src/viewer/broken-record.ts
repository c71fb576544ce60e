import { creditRecord, type CreditRecord } from '@acct-kit/core/contract';

/** The first record that is not one, by its place in the list and its field: what it holds may be personal. */
export interface BrokenRecord {
  /** From 0. */
  readonly index: number;
  readonly field: string;
}

/** Of a record that a host made, more fields and an id of its own do no harm. */
const matters = ({ code, path: [field] }: { code?: string; path: PropertyKey[] }): boolean =>
  code !== 'unrecognized_keys' && field !== 'id';

/** Finds the record that the ledger could not read. Records are only looked through once it has failed. */
export function brokenRecord(records: readonly CreditRecord[]): BrokenRecord | undefined {
  for (const [index, record] of records.entries()) {
    const issue = creditRecord.safeParse(record).error?.issues.find(matters);
    if (issue !== undefined) return { index, field: String(issue.path[0] ?? '') };
  }
  return undefined;
}
