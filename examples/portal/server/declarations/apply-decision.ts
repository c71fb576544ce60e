import type { Selectable } from 'kysely';
import type { CreditStatus, DeclarationStatus } from '@acct-kit/core/contract';
import type { Policy } from '@acct-kit/core/policy';
import type { Work } from '../context.ts';
import type { Tables } from '../database/tables.ts';
import { newId } from '../ids.ts';
import { chinaDay } from '../time.ts';
import { factsOf } from './answers.ts';
import { findKind } from './kinds.ts';

type Declaration = Selectable<Tables['creditDeclarations']>;

/** A declaration that was taken back leaves no record. */
const recordStatus: Readonly<Record<DeclarationStatus, CreditStatus | undefined>> = {
  submitted: 'pending',
  returned: 'pending',
  approved: 'registered',
  rejected: 'rejected',
  withdrawn: undefined,
};

/**
 * The record of a declaration. It is there from the beginning, so that the person sees what is pending; and it was
 * entered on the day on which the person declared it, not when somebody found the time to look, or leave for the year.
 */
async function keepRecord({ db }: Work, policy: Policy, declaration: Declaration, hundredths: number): Promise<void> {
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

/** What comes of a declaration at the status that it has now: a record of credits, or a year that is not owed. */
export async function carryOut(work: Work, policy: Policy, declarationId: string): Promise<void> {
  const { db, now } = work;
  const declaration = await db
    .selectFrom('creditDeclarations')
    .selectAll()
    .where('id', '=', declarationId)
    .executeTakeFirstOrThrow();
  const { personId, year, kind, authority, status, hundredths } = declaration;
  if (hundredths !== null) return keepRecord(work, policy, declaration, hundredths);
  if (status !== 'approved') return;
  await db
    .insertInto('creditExemptions')
    .values({ declarationId, personId, year, kind, authority, grantedOn: chinaDay(now) })
    .execute();
}
