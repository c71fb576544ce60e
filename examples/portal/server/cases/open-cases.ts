import { transferStatuses, type Procedure } from '@acct-kit/core/contract';
import { isTransferOpen } from '@acct-kit/core/workflow';
import { ProblemError } from '../http/problem-error.ts';
import type { Work } from '../context.ts';
import type { Database } from '../database/open.ts';
import { currentDossier, requireDossier } from '../dossier-versions/store.ts';
import type { CaseRow } from './case-kind.ts';
import { expireTransfers } from './expire-transfers.ts';

const openTransferStatuses = transferStatuses.filter(isTransferOpen);

/** The cases of a person that have not come to an end. There is at most one of each. */
export interface OpenCases {
  readonly application: CaseRow<'applications'> | undefined;
  readonly transfer: CaseRow<'transfers'> | undefined;
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

/** Locks a person, so that their submissions run one after the other. */
const lockPerson = (db: Database, personId: string) =>
  db.selectFrom('people').select('id').where('id', '=', personId).forUpdate().executeTakeFirstOrThrow();

/**
 * Checks that a person can begin this procedure now. Until the transaction ends, they can begin no other.
 *
 * @throws ProblemError `application-exists`, `no-dossier` or `case-open`
 */
export async function requireNoOpenCase(
  { db, now }: Work,
  personId: string,
  procedure: Procedure | 'transfer-out',
): Promise<void> {
  await lockPerson(db, personId);
  const { application, transfer } = await openCasesOf(db, personId, now);
  if (procedure === 'first') {
    if (application !== undefined || (await currentDossier(db, personId)) !== undefined)
      throw new ProblemError('application-exists');
    return;
  }
  await requireDossier(db, personId);
  // An application to transfer in belongs to the open transfer.
  if (application !== undefined || (transfer !== undefined && procedure !== 'transfer-in'))
    throw new ProblemError('case-open');
}
