import type { LedgerRecord } from './ledger.ts';
import type { EvaluatedRecord } from './evaluate-record.ts';

const isPlain = /^[\da-z_\u4e00-\u9fff]*$/;

/**
 * A title or course number in the form in which the ledger compares it, because people type it in different ways: half
 * width (NFKC), without spaces, in lower case. Most texts have this form already, which a quick test shows.
 */
export const comparable = (text: string): string =>
  isPlain.test(text) ? text : text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** The keys by which a record can be a duplicate of another. A key is missing when the record lacks the data for it. */
export interface Identity {
  /** For a course: the provider's course number. */
  readonly number?: string | undefined;
  /** Title and day, for courses of one provider or conversions of one kind. */
  readonly title?: string | undefined;
}

/**
 * The keys of a record. Records of the same course share a key. The same course under another subject has another key,
 * because the ledger cannot know which of the two subjects is right.
 */
function identityOf({ entry, category, ofPart }: EvaluatedRecord<LedgerRecord>, byDay: boolean): Identity {
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
 * Finds the keys of these records. A record that shares neither its day nor its number with another gets none, which saves
 * the work of building keys for most records.
 *
 * @param byDay a course number identifies the course only together with the day
 */
export function identityFinder(
  all: readonly EvaluatedRecord<LedgerRecord>[],
  byDay: boolean,
): (evaluated: EvaluatedRecord<LedgerRecord>) => Identity {
  const seen = new Set<string>();
  const again = new Set<string>();
  const sights = ({ course, completedOn }: LedgerRecord): string[] =>
    course === undefined ? [completedOn] : [completedOn, comparable(course)];
  for (const { entry } of all) {
    for (const sight of sights(entry.record)) (seen.has(sight) ? again : seen).add(sight);
  }
  return (evaluated) =>
    sights(evaluated.entry.record).some((sight) => again.has(sight)) ? identityOf(evaluated, byDay) : {};
}

const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/**
 * The priority of records, for sorting: registered before pending; with a subject before without; studied before
 * converted; of the part with its own minimum before others; then more credits first, earlier days first, and lower ids
 * first. The result does not depend on the order in which the records came.
 */
export function byPriority(one: EvaluatedRecord<LedgerRecord>, other: EvaluatedRecord<LedgerRecord>): number {
  const { record: a, amount } = one.entry;
  const { record: b, amount: otherAmount } = other.entry;
  return (
    Number(a.status === 'pending') - Number(b.status === 'pending') ||
    Number(one.category === undefined) - Number(other.category === undefined) ||
    Number(one.isFlexible) - Number(other.isFlexible) ||
    Number(other.ofPart) - Number(one.ofPart) ||
    otherAmount - amount ||
    byText(a.completedOn, b.completedOn) ||
    byText(a.id ?? '', b.id ?? '')
  );
}
