import type { Selectable } from 'kysely';
import type { Procedure } from '@acct-kit/core/contract';
import { Refusal } from '../http/problem-error.ts';
import type { Work } from '../context.ts';
import type { Database } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';
import { expireTransfers, openTransferStatuses, type TransferRow } from '../transfers/store.ts';
import { currentDossier, requireDossier } from './store.ts';

/** What of a person has not been decided yet. */
export interface OpenCases {
  readonly application: Selectable<Tables['applications']> | undefined;
  readonly transfer: TransferRow | undefined;
}

export async function openCasesOf(db: Database, personId: string, now: Date): Promise<OpenCases> {
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
 * @throws Refusal `application-exists`, `no-dossier` or `case-open`
 */
export async function requireFree(
  { db, now }: Work,
  personId: string,
  procedure: Procedure | 'transfer-out',
): Promise<void> {
  await lockPerson(db, personId);
  const { application, transfer } = await openCasesOf(db, personId, now);
  if (procedure === 'first') {
    if (application !== undefined || (await currentDossier(db, personId)) !== undefined)
      throw new Refusal('application-exists');
    return;
  }
  await requireDossier(db, personId);
  // A transfer in belongs to the transfer that is under way.
  if (application !== undefined || (transfer !== undefined && procedure !== 'transfer-in'))
    throw new Refusal('case-open');
}
