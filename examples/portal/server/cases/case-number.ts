import { sql } from 'kysely';
import type { Database } from '../database/open.ts';
import { chinaDay } from '../time.ts';

/**
 * The next number of a district's day, such as `110105-20261121-000001`. Its row stays locked until the transaction ends,
 * so that no number is given twice.
 */
export async function nextCaseNumber(db: Database, authority: string, now: Date): Promise<string> {
  const day = chinaDay(now).replace(/-/g, '');
  const { last } = await db
    .insertInto('applicationNumbers')
    .values({ authority, day, last: 1 })
    .onConflict((oc) =>
      oc.columns(['authority', 'day']).doUpdateSet({ last: sql<number>`application_numbers.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return `${authority}-${day}-${String(last).padStart(6, '0')}`;
}
