import type { Selectable } from 'kysely';
import type { Business } from '@acct-kit/core/contract';
import { Refusal } from '../http/problem-error.ts';
import type { Work } from '../context.ts';
import type { Database } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';
import { expireTransfers, openTransferStatuses, type TransferRow } from '../transfers/store.ts';
import { currentFile, requireFile } from './store.ts';

/** What of a person has not been decided yet. */
export interface UnderWay {
  readonly application: Selectable<Tables['applications']> | undefined;
  readonly transfer: TransferRow | undefined;
}

export async function underWayOf(db: Database, personId: string, now: Date): Promise<UnderWay> {
  await expireTransfers(db, now);
  return {
    application: await db
      .selectFrom('applications')
      .selectAll()
      .where('personId', '=', personId)
      .where('status', 'in', ['submitted', 'returned'])
      .executeTakeFirst(),
    transfer: await db
      .selectFrom('transfers')
      .selectAll()
      .where('personId', '=', personId)
      .where('status', 'in', openTransferStatuses)
      .executeTakeFirst(),
  };
}

/** What a person begins is begun one after the other: until the transaction ends, nobody else begins anything. */
const lockPerson = (db: Database, personId: string) =>
  db.selectFrom('people').select('id').where('id', '=', personId).forUpdate().executeTakeFirstOrThrow();

/**
 * Whether a person can begin this now; until the transaction ends nothing else of theirs begins.
 *
 * @throws Refusal `application-exists`, `no-file` or `business-under-way`
 */
export async function requireFree(
  { db, now }: Work,
  personId: string,
  business: Business | 'transfer-out',
): Promise<void> {
  await lockPerson(db, personId);
  const { application, transfer } = await underWayOf(db, personId, now);
  if (business === 'first') {
    if (application !== undefined || (await currentFile(db, personId)) !== undefined)
      throw new Refusal('application-exists');
    return;
  }
  await requireFile(db, personId);
  // A transfer in belongs to the transfer that is under way.
  if (application !== undefined || (transfer !== undefined && business !== 'transfer-in'))
    throw new Refusal('business-under-way');
}
