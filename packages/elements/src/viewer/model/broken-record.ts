import { creditRecord, type CreditRecord } from '@acct-kit/core/contract';

/** Names a record that does not fit the contract, without its content, which may be personal. */
export interface BrokenRecord {
  /** Counts from 0. */
  readonly index: number;
  readonly field: string;
}

/** Records that a host made may have more fields and ids of another form. The viewer can show them all the same. */
const matters = ({ code, path: [field] }: { code?: string; path: PropertyKey[] }): boolean =>
  code !== 'unrecognized_keys' && field !== 'id';

/**
 * Finds the record that the ledger could not read. Records are checked only after the ledger has failed, to save time.
 */
export function findBrokenRecord(records: readonly CreditRecord[]): BrokenRecord | undefined {
  for (const [index, record] of records.entries()) {
    const issue = creditRecord.safeParse(record).error?.issues.find(matters);
    if (issue !== undefined) return { index, field: String(issue.path[0] ?? '') };
  }
  return undefined;
}
