import type { Selectable } from 'kysely';
import type { Policy } from '@acct-kit/core/policy';
import type { Work } from '../context.ts';
import type { Tables } from '../database/tables.ts';
import { newId } from '../ids.ts';
import { chinaDay } from '../time.ts';
import { factsOf } from './answers.ts';
import { findKind } from './kinds.ts';

/**
 * What comes of an approved declaration: a record of credits, entered on the day on which the person declared them and
 * not when somebody found the time to look, or leave for the year.
 */
export async function carryOut(
  { db, now }: Work,
  policy: Policy,
  declaration: Selectable<Tables['creditDeclarations']>,
): Promise<void> {
  const { id, personId, year, kind, authority, answers, hundredths, occasion, submittedAt } = declaration;
  if (hundredths === null) {
    await db
      .insertInto('creditExemptions')
      .values({ declarationId: id, personId, year, kind, authority, grantedOn: chinaDay(now) })
      .execute();
    return;
  }
  const known = findKind(policy, year, kind);
  const { title, quantity, role, completedOn } = factsOf(known ?? { label: kind }, answers);
  await db
    .insertInto('creditRecords')
    .values({
      id: newId(),
      personId,
      declarationId: id,
      year,
      category: known?.conversion?.category ?? null,
      hundredths,
      kind,
      quantity,
      role: role ?? null,
      title,
      occasion,
      completedOn: completedOn ?? chinaDay(submittedAt),
      status: 'registered',
      registeredAt: submittedAt,
    })
    .execute();
}
