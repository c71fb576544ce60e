import type { LedgerRecord } from './ledger.ts';
import type { Weighed } from './weigh.ts';

/** Titles are typed by people: full or half width, with or without spaces. Most have neither, which is quick to see. */
const plain = (text: string): string =>
  /^[\w\u4e00-\u9fff]*$/.test(text) ? text : text.normalize('NFKC').replace(/\s+/g, '');

/** By what a record is known at first sight: its course by the provider's number, anything else by its day. */
const sightOf = ({ kind, course, completedOn }: LedgerRecord): string =>
  kind === undefined && course !== undefined ? course : completedOn;

/**
 * What two records of the same thing have in common; missing where that cannot be told. A course is the same by the
 * provider's number, else by title and day; a conversion by kind, title and day. The same course under another subject is
 * another course: which of the two is meant cannot be told from here.
 */
function identityOf({ entry, category, ofPart }: Weighed<LedgerRecord>): string | undefined {
  const { kind, course, title, provider, completedOn } = entry.record;
  const subject = `${category}${ofPart}`;
  if (kind === undefined && course !== undefined) return JSON.stringify(['number', subject, course, provider]);
  if (title === undefined) return undefined;
  return JSON.stringify(['title', subject, completedOn, plain(title), kind ?? null, kind === undefined && provider]);
}

/** Tells of each of these records what it has in common with others, if it may have others. */
export function identities(
  all: readonly Weighed<LedgerRecord>[],
): (weighed: Weighed<LedgerRecord>) => string | undefined {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const { entry } of all) {
    const sight = sightOf(entry.record);
    (seen.has(sight) ? again : seen).add(sight);
  }
  return (weighed) => (again.has(sightOf(weighed.entry.record)) ? identityOf(weighed) : undefined);
}

const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/**
 * The order in which records take their place: registered before pending, those of a subject before those that fill what
 * is open, then the most credits, the earliest, the lowest id. It does not depend on the order in which they came.
 */
export function inTurn(one: Weighed<LedgerRecord>, other: Weighed<LedgerRecord>): number {
  const { record: a, amount } = one.entry;
  const { record: b, amount: otherAmount } = other.entry;
  return (
    Number(a.status === 'pending') - Number(b.status === 'pending') ||
    Number(one.category === undefined) - Number(other.category === undefined) ||
    otherAmount - amount ||
    byText(a.completedOn, b.completedOn) ||
    byText(a.id ?? '', b.id ?? '')
  );
}
