import type { CollectionRecord, CreditStanding } from '@acct-kit/core/contract';
import type { Policy } from '@acct-kit/core/policy';

/** What was known of study and leaving before. */
interface Before {
  readonly studies: CreditStanding['studies'];
  readonly leftOn: string | null;
}

/** What of an approved record decides which CE years its person owes, and where they are counted. */
export interface RecordStanding extends Before {
  readonly level: string;
  readonly startedOn: string | null;
}

/** A record knows months. */
const firstDayOf = (month: string): string => (month.length === 7 ? `${month}-01` : month);

/** The policy lists the levels from the lowest to the highest. */
function highestLevel(policy: Policy, { qualifications }: CollectionRecord): string {
  const held = new Set(qualifications.map(({ level }) => level));
  return policy.codes['titleLevel']?.findLast(({ code }) => held.has(code))?.code ?? 'none';
}

/** A record says whether somebody is a student now: study goes on, begins, or has come to its end. */
function studiesAfter(isStudent: boolean, studies: CreditStanding['studies'], day: string): CreditStanding['studies'] {
  if (!isStudent) return studies.map((study) => ({ ...study, to: study.to ?? day }));
  return studies.some(({ to }) => to === undefined) ? studies : [...studies, { from: day }];
}

/**
 * Reads out of an approved record what the CE ledger asks. It says that somebody is a student or has retired, but not
 * since when: that is taken from the day of the change, or from that on which they said so.
 */
export function standingOfRecord(
  policy: Policy,
  record: CollectionRecord,
  day: string,
  { studies, leftOn }: Before,
): RecordStanding {
  const { qualifications, employment } = record;
  const starts = [...qualifications.map(({ obtainedOn }) => obtainedOn), employment.accountingSince]
    .filter((month) => month !== undefined)
    .map(firstDayOf)
    .sort();
  return {
    level: highestLevel(policy, record),
    startedOn: starts[0] ?? null,
    studies: studiesAfter(employment.status === 'student', studies, day),
    leftOn: employment.status === 'retired' ? (leftOn ?? day) : null,
  };
}
