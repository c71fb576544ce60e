import type { CreditYear, CreditYears } from '@acct-kit/core/contract';
import { formatCredits, type CreditSummary } from '@acct-kit/core/credits';
import type { Database } from '../database/open.ts';
import { chinaDay } from '../time.ts';
import {
  exemptionsOf,
  ledgerColumns,
  placesOf,
  rulesByPlace,
  standingColumns,
  standingOf,
  summarise,
} from './ledger.ts';

const toYear =
  (home: string) =>
  ({ year, region = home, status, total, stillNeeded }: CreditSummary): CreditYear => ({
    year,
    region,
    status,
    earned: formatCredits(total.earned),
    pending: formatCredits(total.pending),
    stillNeeded: formatCredits(stillNeeded),
  });

/** Every CE year of a person, with the data that it is computed from. */
export async function yearsOf(db: Database, personId: string, now: Date): Promise<CreditYears> {
  const person = await db
    .selectFrom('people')
    .select(standingColumns)
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  const records = await db.selectFrom('creditRecords').select(ledgerColumns).where('personId', '=', personId).execute();
  const exemptions = await exemptionsOf(db, [personId]);
  const places = await placesOf(db, [personId]);
  const standing = standingOf(person, exemptions(personId), places(personId));
  const years = summarise(records, standing, chinaDay(now), rulesByPlace());
  return { standing, years: years.map(toYear(person.region)) };
}
