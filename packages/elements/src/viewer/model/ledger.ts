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
  /** Gives the rules of a place. `undefined` stands for the place that the host has named. */
  readonly policyOf: (region: string | undefined) => CreditPolicy | undefined;
  readonly today: Day;
}

/** The ledger of a person, calculated from the records. */
export interface Ledger extends LedgerInput {
  /** The latest year first. Years without records are included, because people look for them. */
  readonly years: readonly YearSummary[];
  /** The CE year of today. */
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

/** Gives a year of the ledger. A host may also ask for a year of which nothing is known. */
export function yearIn(ledger: Ledger, year: number): YearSummary {
  const { standing, today } = ledger;
  const known = ledger.years.find((summary) => summary.year === year);
  // Thousands of rows call this, so rules are only resolved for a year that is not known.
  if (known) return known;
  const rules = rulesOf(ledger)(year, standing?.places[0]?.region);
  return summariseCredits({ records: [], rules, year, today, standing });
}
