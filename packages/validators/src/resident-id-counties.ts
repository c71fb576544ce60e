import { birthYearDoubt } from './birth-date.ts';
import { type Issue, issue } from './issue.ts';
import type { PersonNumber } from './person-number.ts';
import { isRegionCode } from './regions/codes.ts';
import { createResidentId } from './resident-id.ts';
import type { Validator } from './validator.ts';

/**
 * 居民身份证 (GB 11643-1999) with every county code since 1981. A code in no list is the warning `region-unknown`: the
 * number keeps the code of the place and time of its issue for life, and real cards bear codes that no list has.
 * Confidence: certain; of the list of counties, probable.
 */
export const residentId: Validator<PersonNumber> = /* @__PURE__ */ createResidentId(
  (region, birthYear) => unknownRegion(region) ?? birthYearDoubt(birthYear),
);

export function unknownRegion(region: number): Issue | undefined {
  return isRegionCode(region) ? undefined : issue('region-unknown', { region });
}
