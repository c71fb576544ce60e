import type { CreditRecord, CreditStanding } from '@acct-kit/core/contract';
import {
  currentCreditYear,
  placeOf,
  summariseCredits,
  summariseYears,
  type CreditSummary,
  type LedgerEntry,
} from '@acct-kit/core/credits';
import { type Day } from '@acct-kit/core/util';
import { creditRulesFor, type CreditPolicy } from '@acct-kit/core/policy';

export type Entry = LedgerEntry<CreditRecord>;
export type YearSummary = CreditSummary<CreditRecord>;

export interface LedgerInput {
  readonly records: readonly CreditRecord[];
  readonly standing: CreditStanding | undefined;
  /** The rules of a place; of the place that the host names, where no standing does. */
  readonly policyOf: (region: string | undefined) => CreditPolicy | undefined;
  readonly today: Day;
}

/** All that the ledger says of a person. Worked out once for its input, however often it is drawn. */
export interface Ledger extends LedgerInput {
  /** The latest first, without gaps: a gap is what people look for. */
  readonly years: readonly YearSummary[];
  /** The year in which today lies. */
  readonly current: number;
  /** The entries of all years, the latest year first. */
  readonly entries: readonly Entry[];
}

const rulesOf =
  ({ policyOf }: LedgerInput) =>
  (year: number, region: string | undefined) => {
    const policy = policyOf(region);
    return policy && creditRulesFor(policy, year);
  };

export function ledgerOf(input: LedgerInput): Ledger {
  const { standing, today } = input;
  const rulesFor = rulesOf(input);
  const years = summariseYears({ ...input, rulesFor });
  const regionIn = (year: number) => standing && placeOf(standing, year, today, rulesFor);
  return {
    ...input,
    years,
    current: currentCreditYear((year) => rulesFor(year, regionIn(year)), today),
    entries: years.flatMap(({ entries }) => entries),
  };
}

/** A year of the ledger; a host may also ask for one that nothing is known of. */
export function yearIn(ledger: Ledger, year: number): YearSummary {
  const { standing, today } = ledger;
  const known = ledger.years.find((summary) => summary.year === year);
  // Rows of a table ask by the thousand: rules are only looked for where nothing is known.
  if (known) return known;
  const rules = rulesOf(ledger)(year, standing?.places[0]?.region);
  return summariseCredits({ records: [], rules, year, today, standing });
}
