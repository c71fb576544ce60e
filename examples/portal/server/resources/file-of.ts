import type { CollectionRecord, CreditStanding } from '@acct-kit/core/contract';
import type { Policy } from '@acct-kit/core/policy';

/** What of an approved record decides which CE years its person owes, and where they are counted. */
export interface PersonFile {
  readonly level: string;
  readonly startedOn: string | null;
  readonly studies: CreditStanding['studies'];
  readonly leftOn: string | null;
}

/** A record knows months. */
const firstDayOf = (month: string): string => (month.length === 7 ? `${month}-01` : month);

/** The policy lists the levels from the lowest to the highest. */
function highestLevel(policy: Policy, { qualifications }: CollectionRecord): string {
  const held = new Set(qualifications.map(({ level }) => level));
  return policy.codes['titleLevel']?.findLast(({ code }) => held.has(code))?.code ?? 'none';
}

/**
 * Reads the file out of an approved record. It says that somebody is a student or has retired, but not since when: that
 * is taken from the day on which they said so.
 */
export function fileOf(policy: Policy, record: CollectionRecord, declaredOn: string): PersonFile {
  const { qualifications, employment } = record;
  const starts = [...qualifications.map(({ obtainedOn }) => obtainedOn), employment.accountingSince]
    .filter((month) => month !== undefined)
    .map(firstDayOf)
    .sort();
  return {
    level: highestLevel(policy, record),
    startedOn: starts[0] ?? null,
    studies: employment.status === 'student' ? [{ from: declaredOn }] : [],
    leftOn: employment.status === 'retired' ? declaredOn : null,
  };
}
