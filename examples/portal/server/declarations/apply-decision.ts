import type { CreditStatus, DeclarationStatus } from '@acct-kit/core/contract';
import type { Policy } from '@acct-kit/core/policy';
import type { Work } from '../context.ts';
import { newId } from '../ids.ts';
import { chinaDay } from '../time.ts';
import { factsOf } from './answers.ts';
import { findKind } from './kinds.ts';
import type { DeclarationRow } from './store.ts';

/** The status of the record by that of its declaration. A withdrawn declaration has no record. */
const recordStatus: Readonly<Record<DeclarationStatus, CreditStatus | undefined>> = {
  submitted: 'pending',
  returned: 'pending',
  approved: 'registered',
  rejected: 'rejected',
  withdrawn: undefined,
};

/**
 * Writes the record of a declaration. The record exists from the submission on, so that the person sees it as pending. It
 * counts as registered at the submission, because the person is not to lose credits by the time that a review takes.
 */
async function keepRecord(
  { db }: Work,
  policy: Policy,
  declaration: DeclarationRow,
  hundredths: number,
): Promise<void> {
  const { id, personId, year, kind, answers, occasion, submittedAt } = declaration;
  const status = recordStatus[declaration.status];
  if (status === undefined) {
    await db.deleteFrom('creditRecords').where('declarationId', '=', id).execute();
    return;
  }
  const known = findKind(policy, year, kind);
  const { title, quantity, role, completedOn } = factsOf(known ?? { label: kind }, answers);
  const record = {
    year,
    category: known?.conversion?.category ?? null,
    hundredths,
    kind,
    quantity,
    role: role ?? null,
    title,
    occasion,
    completedOn: completedOn ?? chinaDay(submittedAt),
    status,
    registeredAt: submittedAt,
  };
  const kept = await db
    .updateTable('creditRecords')
    .set(record)
    .where('declarationId', '=', id)
    .returning('id')
    .executeTakeFirst();
  if (kept !== undefined) return;
  await db
    .insertInto('creditRecords')
    .values({ ...record, id: newId(), personId, declarationId: id })
    .execute();
}

/** Makes of a declaration what its status says: a record of credits, or for an exemption a year that is not owed. */
export async function applyDecision(work: Work, policy: Policy, declaration: DeclarationRow): Promise<void> {
  const { id, personId, year, kind, authority, status, hundredths } = declaration;
  if (hundredths !== null) return keepRecord(work, policy, declaration, hundredths);
  if (status !== 'approved') return;
  await work.db
    .insertInto('creditExemptions')
    .values({ declarationId: id, personId, year, kind, authority, grantedOn: chinaDay(work.now) })
    .execute();
}
