import type { Completion, CompletionRow } from '@acct-kit/core/contract';
import type { Handlers } from '../http/handler.ts';
import type { Database } from '../database/open.ts';
import { requireRole } from '../auth/accounts.ts';
import { chinaDay } from '../time.ts';
import {
  exemptionsOf,
  ledgerColumns,
  placesOf,
  rulesByPlace,
  standingColumns,
  standingOf,
  summarise,
  type LedgerRow,
} from '../credits/ledger.ts';

/** How many people are read at a time, so that a whole province is never in memory at once. */
const together = 1000;

/** The codes that the districts of a place lie between: `110000` is the whole city, `110105` one district. */
function districtsOf(region: string): [first: string, last: string] {
  const prefix = region.replace(/(00)+$/, '');
  return [prefix.padEnd(6, '0'), prefix.padEnd(6, '9')];
}

/** Finds the people whose dossiers the districts of a place keep, some at a time, in the order of the index. */
async function* peopleOf(db: Database, region: string) {
  const [first, last] = districtsOf(region);
  for (let after: readonly [authority: string, id: string] = [first, '']; ;) {
    const people = await db
      .selectFrom('people')
      .select([...standingColumns, 'people.authority', 'people.level'])
      .where('authority', '>=', first)
      .where('authority', '<=', last)
      .where((eb) => eb(eb.refTuple('authority', 'id'), '>', eb.tuple(...after)))
      .orderBy('authority')
      .orderBy('id')
      .limit(together)
      .execute();
    const end = people.at(-1);
    if (end?.authority === undefined || end.authority === null) return;
    yield people;
    after = [end.authority, end.id];
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

async function count(db: Database, region: string, asOf: string): Promise<Completion> {
  const rulesFor = rulesByPlace();
  const tally = new Tally();
  for await (const people of peopleOf(db, region)) {
    const ids = people.map(({ id }) => id);
    const records = await recordsOf(db, ids);
    const exemptions = await exemptionsOf(db, ids);
    const places = await placesOf(db, ids);
    for (const person of people) {
      const standing = standingOf(person, exemptions(person.id), places(person.id));
      for (const { year, status } of summarise(records.get(person.id) ?? [], standing, asOf, rulesFor))
        tally.add(person.authority ?? '', person.level, year, status);
    }
  }
  return { asOf, rows: tally.rows() };
}

/** Figures are kept for a minute, because counting them reads everybody of a province. */
const goodFor = 60_000;

interface Counted {
  readonly at: number;
  readonly figures: Promise<Completion>;
}

const counted = new WeakMap<Database, Map<string, Counted>>();

/** The figures of a place, counted at most once a minute. Requests during a count wait for its result. */
function figuresOf(db: Database, region: string, now: Date): Promise<Completion> {
  const ofDatabase = counted.get(db) ?? new Map<string, Counted>();
  counted.set(db, ofDatabase);
  const known = ofDatabase.get(region);
  if (known !== undefined && Math.abs(now.getTime() - known.at) < goodFor) return known.figures;
  const figures = count(db, region, chinaDay(now));
  ofDatabase.set(region, { at: now.getTime(), figures });
  figures.catch(() => ofDatabase.delete(region));
  return figures;
}

export const statistics: Handlers<'statistics'> = {
  async completion({ db, account, now }) {
    const { authority } = requireRole(account, 'reviewer', 'authority');
    return figuresOf(db, authority, now);
  },
};
