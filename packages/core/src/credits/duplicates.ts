import type { LedgerRecord } from './ledger.ts';
import type { Weighed } from './weigh.ts';

const isPlain = /^[\da-z_\u4e00-\u9fff]*$/;

/**
 * A title or number as it is compared, for people type it: half width (NFKC), without spaces, in lower case. Most are so
 * already, which is quick to see.
 */
export const comparable = (text: string): string =>
  isPlain.test(text) ? text : text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** By which a record may be the same as another; each is missing where it cannot be told. */
export interface Identity {
  /** Of a course: the provider's number. */
  readonly number?: string | undefined;
  /** Title and day: of a course of one provider, of a conversion of one kind. */
  readonly title?: string | undefined;
}

/**
 * What records have in common when they are of the same thing. The same course under another subject is another course:
 * which of the two is meant cannot be told from here.
 */
function identityOf({ entry, category, ofPart }: Weighed<LedgerRecord>, byDay: boolean): Identity {
  const { kind, course, title, provider, completedOn } = entry.record;
  const key = (...parts: (string | undefined)[]): string => JSON.stringify([category, ofPart, ...parts]);
  return {
    number:
      kind === undefined && course !== undefined
        ? key(comparable(course), provider, byDay ? completedOn : '')
        : undefined,
    title:
      title === undefined
        ? undefined
        : key(completedOn, comparable(title), kind === undefined ? `by ${provider}` : kind),
  };
}

/**
 * Tells of each of these records by what it may be the same as others: without an equal day or number, by nothing.
 *
 * @param byDay whether a number is only the same on the same day
 */
export function identities(
  all: readonly Weighed<LedgerRecord>[],
  byDay: boolean,
): (weighed: Weighed<LedgerRecord>) => Identity {
  const seen = new Set<string>();
  const again = new Set<string>();
  const sights = ({ course, completedOn }: LedgerRecord): string[] =>
    course === undefined ? [completedOn] : [completedOn, comparable(course)];
  for (const { entry } of all) {
    for (const sight of sights(entry.record)) (seen.has(sight) ? again : seen).add(sight);
  }
  return (weighed) =>
    sights(weighed.entry.record).some((sight) => again.has(sight)) ? identityOf(weighed, byDay) : {};
}

const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/**
 * The order in which records take their place: registered before pending; what says its subject before what fills any,
 * and studied before converted; what is of a part before what is not; then the most credits, the earliest, the lowest id.
 * It does not depend on the order in which they came.
 */
export function inTurn(one: Weighed<LedgerRecord>, other: Weighed<LedgerRecord>): number {
  const { record: a, amount } = one.entry;
  const { record: b, amount: otherAmount } = other.entry;
  return (
    Number(a.status === 'pending') - Number(b.status === 'pending') ||
    Number(one.category === undefined) - Number(other.category === undefined) ||
    Number(one.isFilling) - Number(other.isFilling) ||
    Number(other.ofPart) - Number(one.ofPart) ||
    otherAmount - amount ||
    byText(a.completedOn, b.completedOn) ||
    byText(a.id ?? '', b.id ?? '')
  );
}
