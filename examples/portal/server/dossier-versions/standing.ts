import type { CollectionRecord, CreditStanding } from '@acct-kit/core/contract';
import type { Policy } from '@acct-kit/core/policy';

/** What was known of studies and of leaving before this record. */
interface Before {
  readonly studies: CreditStanding['studies'];
  readonly leftOn: string | null;
}

/** What an approved record says about the CE years that its person owes. */
export interface RecordStanding extends Before {
  readonly level: string;
  readonly startedOn: string | null;
}

/** The first day of a month. Records have months where the ledger needs days. */
const firstDayOf = (month: string): string => (month.length === 7 ? `${month}-01` : month);

/** The policy lists the levels from the lowest to the highest. */
function highestLevel(policy: Policy, { qualifications }: CollectionRecord): string {
  const held = new Set(qualifications.map(({ level }) => level));
  return policy.codes['titleLevel']?.findLast(({ code }) => held.has(code))?.code ?? 'none';
}

/** Continues, begins or ends a study, because a record only says whether somebody is a student now. */
function studiesAfter(isStudent: boolean, studies: CreditStanding['studies'], day: string): CreditStanding['studies'] {
  if (!isStudent) return studies.map((study) => ({ ...study, to: study.to ?? day }));
  return studies.some(({ to }) => to === undefined) ? studies : [...studies, { from: day }];
}

/**
 * Reads from an approved record what the CE ledger needs. A record does not say since when somebody is a student or has
 * retired, so `day` is used: the day of the change, or the day on which the person reported it.
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
