import type { CompletionRow } from '@acct-kit/core/contract';
import type { Handlers } from '../api/handler.ts';
import type { Database } from '../database/open.ts';
import { requireRole } from '../sessions/accounts.ts';
import { chinaDay } from '../time.ts';
import {
  exemptionsOf,
  ledgerColumns,
  rulesByPlace,
  standingColumns,
  standingOf,
  summarise,
  type LedgerRow,
} from './ledger.ts';

/** How many people are looked at together: all of a province are never in memory at once. */
const together = 1000;

/** What the codes of the districts of a place begin with: `110000` is the whole city, `110105` one district. */
const prefixOf = (region: string): string => region.replace(/(00)+$/, '');

/** The people whose files the districts of a place keep, some at a time, in the order of their ids. */
async function* peopleOf(db: Database, region: string) {
  for (let after = ''; ;) {
    const people = await db
      .selectFrom('people')
      .select([...standingColumns, 'people.authority', 'people.level'])
      .where('authority', 'like', `${prefixOf(region)}%`)
      .where('id', '>', after)
      .orderBy('id')
      .limit(together)
      .execute();
    const last = people.at(-1);
    if (last === undefined) return;
    yield people;
    after = last.id;
  }
}

async function recordsOf(db: Database, personIds: readonly string[]): Promise<Map<string, LedgerRow[]>> {
  const rows = await db.selectFrom('creditRecords').select(ledgerColumns).where('personId', 'in', personIds).execute();
  return Map.groupBy(rows, ({ personId }) => personId);
}

/** Counts by district, level and year. */
class Tally {
  readonly #rows = new Map<string, CompletionRow>();

  add(authority: string, level: string, year: number, status: string): void {
    const key = `${authority} ${level} ${year}`;
    const row = this.#rows.get(key) ?? { authority, level, year, complete: 0, incomplete: 0, notJudged: 0 };
    row[status === 'complete' || status === 'incomplete' ? status : 'notJudged'] += 1;
    this.#rows.set(key, row);
  }

  rows(): CompletionRow[] {
    return [...this.#rows.values()].sort(
      (a, b) => b.year - a.year || a.authority.localeCompare(b.authority) || a.level.localeCompare(b.level),
    );
  }
}

export const statistics: Handlers<'statistics'> = {
  async completion({ db, account, now }) {
    const { authority: region } = requireRole(account, 'reviewer', 'authority');
    const asOf = chinaDay(now);
    const rulesFor = rulesByPlace();
    const tally = new Tally();
    for await (const people of peopleOf(db, region)) {
      const ids = people.map(({ id }) => id);
      const [records, exemptions] = [await recordsOf(db, ids), await exemptionsOf(db, ids)];
      for (const person of people) {
        const standing = standingOf(person, exemptions(person.id));
        for (const { year, status } of summarise(records.get(person.id) ?? [], standing, asOf, rulesFor))
          tally.add(person.authority ?? '', person.level, year, status);
      }
    }
    return { asOf, rows: tally.rows() };
  },
};
