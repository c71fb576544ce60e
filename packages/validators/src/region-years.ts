import { birthYearDoubt } from './birth-date.ts';
import { type Issue, issue } from './issue.ts';
import type { PersonNumber } from './person-number.ts';
import { type YearSpan, regionYears } from './regions/years.ts';
import { createResidentId } from './resident-id.ts';
import { unknownRegion } from './resident-id-counties.ts';
import type { Validator } from './validator.ts';

export { type YearSpan, regionYears };

/** Numbers were first given out in 1984, so that earlier births bear codes of that time. */
const firstNumbers = 1984;

/** `residentId`, which also warns when the county code was not in force in the year of birth. */
export const residentIdWithYears: Validator<PersonNumber> = /* @__PURE__ */ createResidentId(
  (region, birthYear) => unknownRegion(region) ?? birthYearDoubt(birthYear) ?? yearDoubt(region, birthYear),
);

function yearDoubt(region: number, birthYear: number): Issue | undefined {
  const year = Math.max(birthYear, firstNumbers);
  const spans = regionYears(String(region));
  const begun = spans.filter((span) => span.first <= year);
  if (begun.length === 0) return issue('region-not-yet', { region, first: spans[0]!.first, year: birthYear });
  const { last } = begun[begun.length - 1]!;
  return last === undefined || last >= year ? undefined : issue('region-retired', { region, last, year: birthYear });
}
