import { yearOf } from './days.ts';
import type { CreditSummary, LedgerRecord, YearsInput } from './ledger.ts';
import { obligationOf } from './obligation.ts';
import { placeOf } from './place.ts';
import type { CreditRule } from '../policy/schema/credit-rules.ts';
import { summariseYear } from './summarise.ts';
import { currentCreditYear } from './window.ts';

/** A year must have four digits. Any other number is a mistake in the data and would make the list endless. */
const isYear = (year: number): boolean => year >= 1000 && year <= 9999;

function byYear<R extends LedgerRecord>(records: readonly R[]): Map<number, R[]> {
  const groups = new Map<number, R[]>();
  for (const record of records) {
    const group = groups.get(record.year);
    if (group !== undefined) group.push(record);
    else if (isYear(record.year)) groups.set(record.year, [record]);
  }
  return groups;
}

/**
 * Summarises every CE year of a person, the latest first and without gaps: from the current year or that of the latest
 * record, back to the first record or the first required year. Each year uses the rule of the place that it belongs to.
 *
 * @throws {RangeError} when the credits of a record are not a decimal with two places.
 */
export function summariseYears<R extends LedgerRecord>(input: YearsInput<R>): CreditSummary<R>[] {
  const { records, rulesFor, today, standing } = input;
  const placeIn = (year: number): string | undefined => standing && placeOf(standing, year, today, rulesFor);
  const ruleOf = (year: number): CreditRule | undefined => rulesFor(year, placeIn(year));
  const groups = byYear(records);
  const current = currentCreditYear(ruleOf, today);

  const started = standing?.startedOn === undefined ? current : yearOf(standing.startedOn);
  const owesAtOnce = obligationOf(standing, started, ruleOf(started)).reason !== 'before-first-year';
  const firstOwed = Math.min(current, owesAtOnce ? started : started + 1);
  const first = Math.min(firstOwed, ...groups.keys());
  const last = Math.max(current, ...groups.keys());

  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = last - index;
    const region = placeIn(year);
    return summariseYear({
      records: groups.get(year) ?? [],
      rule: rulesFor(year, region),
      region,
      year,
      today,
      standing,
      rulesFor,
    });
  });
}
