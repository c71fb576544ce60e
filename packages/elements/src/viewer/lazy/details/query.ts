import type { Hundredths } from '@acct-kit/core/credits';
import type { Entry } from '../../model/ledger.ts';
import { byDay, categoryOf, toneOf } from '../../records/record-view.ts';

export const orders = ['latest', 'earliest', 'most', 'least'] as const;
export const groupings = ['', 'year', 'category', 'provider'] as const;

/** What the person has searched for, and how the result is laid out. An empty text does not filter. */
export interface Query {
  readonly search: string;
  readonly category: string;
  readonly state: string;
  readonly kind: string;
  readonly order: (typeof orders)[number];
  readonly group: (typeof groupings)[number];
}

export const emptyQuery: Query = { search: '', category: '', state: '', kind: '', order: 'latest', group: '' };

/** The heading of a group of rows. */
export interface Group {
  readonly by: Query['group'];
  readonly group: string | number;
  readonly count: number;
  readonly counted: Hundredths;
}
export type Row = Entry | Group;

/** The kind of a course, which has none in its record. */
export const course = 'course';

const filters: Readonly<Record<'category' | 'state' | 'kind', (entry: Entry) => string>> = {
  category: categoryOf,
  state: toneOf,
  kind: ({ record: { kind } }) => kind ?? course,
};

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The searchable text of each record. It is kept, because every keystroke searches all records. */
const wordsOf = new WeakMap<Entry, string>();

function words(entry: Entry): string {
  const known = wordsOf.get(entry);
  if (known !== undefined) return known;
  const { title, provider, course = '' } = entry.record;
  const made = plain(`${title} ${provider} ${course}`);
  wordsOf.set(entry, made);
  return made;
}

const byAmount = (one: Entry, other: Entry): number => one.amount - other.amount;

const comparisons: Readonly<Record<Query['order'], (one: Entry, other: Entry) => number>> = {
  latest: (one, other) => byDay(other, one),
  earliest: byDay,
  most: (one, other) => byAmount(other, one),
  least: byAmount,
};

/** Gives the records that fit a query, in its order. */
export function find(entries: readonly Entry[], query: Query): Entry[] {
  const terms = plain(query.search).split(/\s+/).filter(Boolean);
  const wanted = Object.entries(filters).filter(([name]) => query[name as keyof typeof filters] !== '');
  return entries
    .filter(
      (entry) =>
        wanted.every(([name, valueOf]) => valueOf(entry) === query[name as keyof typeof filters]) &&
        terms.every((term) => words(entry).includes(term)),
    )
    .sort(comparisons[query.order]);
}

const groupOf: Readonly<Record<Exclude<Query['group'], ''>, (entry: Entry) => string | number>> = {
  year: ({ record }) => record.year,
  category: categoryOf,
  provider: ({ record }) => record.provider,
};

/** Puts the records under the headings of their groups. The groups come in the order of their first record. */
export function groupRecords(entries: readonly Entry[], by: Query['group']): readonly Row[] {
  if (by === '') return entries;
  const groups = new Map<string | number, Entry[]>();
  for (const entry of entries) {
    const key = groupOf[by](entry);
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [entry]);
    else members.push(entry);
  }
  return [...groups].flatMap(([group, members]): Row[] => [
    { by, group, count: members.length, counted: members.reduce((sum, { counted }) => sum + counted, 0) },
    ...members,
  ]);
}
