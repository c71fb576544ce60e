import { requireRole } from '../auth/accounts.ts';
import type { Work } from '../context.ts';
import type { Database } from '../database/open.ts';
import { ProblemError } from '../http/problem-error.ts';
import { as, sharedTables, type CaseRow, type CaseStorage, type CaseTable } from './case-kind.ts';

const selectCase = (db: Database, table: CaseTable, id: string) =>
  sharedTables(db).selectFrom(as(table, 'cases')).selectAll().where('id', '=', id);

/** @throws ProblemError `version-mismatch` when the case has changed since the caller read it */
function requireVersion(row: { readonly version: number }, version: number | undefined): void {
  if (version !== undefined && row.version !== version)
    throw new ProblemError('version-mismatch', undefined, { ETag: `"${row.version}"` });
}

/**
 * Finds a case of the person who calls. With a `version`, the case must still have it, and stays locked until the
 * transaction ends.
 *
 * @throws ProblemError `not-found` or `version-mismatch`
 */
export async function ownCase<T extends CaseTable>(
  { db, account }: Work,
  { table }: CaseStorage<T>,
  id: string,
  version?: number,
): Promise<CaseRow<T>> {
  const { personId } = requireRole(account, 'person');
  const row = await selectCase(db, table, id)
    .where('personId', '=', personId)
    .$if(version !== undefined, (qb) => qb.forUpdate())
    .executeTakeFirst();
  if (row === undefined) throw new ProblemError('not-found');
  requireVersion(row, version);
  return row as unknown as CaseRow<T>;
}

/**
 * Finds a case that the reviewer's district decides. A `version` does the same as for `ownCase`.
 *
 * @throws ProblemError `not-found`, `other-jurisdiction` or `version-mismatch`
 */
export async function districtCase<T extends CaseTable>(
  { db, account }: Work,
  { table, authority }: CaseStorage<T>,
  id: string,
  version?: number,
): Promise<CaseRow<T>> {
  const reviewer = requireRole(account, 'reviewer');
  const row = await selectCase(db, table, id)
    .$if(version !== undefined, (qb) => qb.forUpdate())
    .executeTakeFirst();
  if (row === undefined) throw new ProblemError('not-found');
  if (row[authority] !== reviewer.authority) throw new ProblemError('other-jurisdiction');
  requireVersion(row, version);
  return row as unknown as CaseRow<T>;
}
