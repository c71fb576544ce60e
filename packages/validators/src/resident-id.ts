import { type Issue, type Result, fail, issue, pass, refuse } from './issue.ts';
import {
  type PersonDigits,
  type PersonNumber,
  checkCharacters,
  definePersonValidator,
  personIssues,
  readDigits,
  readPerson,
} from './person-number.ts';
import { isProvince } from './provinces.ts';
import type { CheckOptions, Validator } from './validator.ts';

/** What is doubtful about the county code and the year of birth, such as a code that came into use later. */
export type RegionDoubt = (region: number, birthYear: number) => Issue | undefined;

/**
 * Makes a validator of 居民身份证 numbers (GB 11643-1999) that asks `doubt` about the county code. The package makes
 * three: `residentIdBasic` asks nothing, `residentId` knows every code, the one of `region-years` also its years.
 */
export function createResidentId(doubt: RegionDoubt): Validator<PersonNumber> {
  return definePersonValidator(
    'resident-id',
    (number, digits, options) => checkCurrent(number, digits, options, doubt),
    (number, options) => checkOld(number, options, doubt),
  );
}

function checkCurrent(
  number: string,
  digits: PersonDigits,
  options: CheckOptions,
  doubt: RegionDoubt,
): Result<PersonNumber> {
  // Residents of Hong Kong, Macao and Taiwan, and foreigners, have cards whose numbers begin with 8 and 9.
  if (digits.region >= 800000) return fail('other-kind', { kind: kindOf(digits.region) });
  const issues = personIssues(digits, options);
  const province = (digits.region / 10000) | 0;
  if (!isProvince(province)) return refuse([issue('province-unknown', { province }), ...issues]);
  const place = options.region === 'ignore' ? undefined : doubt(digits.region, (digits.birth / 10000) | 0);
  if (place?.code === 'region-unknown' && options.region === 'require') issues.unshift(place);
  if (issues.length > 0) return refuse(issues);
  return pass(readPerson(number, digits), place && [place]);
}

function kindOf(region: number): string {
  return region < 900000 ? 'residence-permit' : 'permanent-resident-id';
}

/** 15 digits, issued until 1999 and void since 2013: a year of two digits, no check digit. */
function checkOld(number: string, options: CheckOptions, doubt: RegionDoubt): Result<PersonNumber> | undefined {
  const seventeen = number.slice(0, 6) + '19' + number.slice(6);
  const digits = readDigits(seventeen + '0');
  if (!digits) return undefined;
  if (!options.legacy15) return fail('legacy-15');
  const current = seventeen + checkCharacters[digits.checkDue]!;
  const result = checkCurrent(current, { ...digits, check: digits.checkDue }, options, doubt);
  if (result.ok) result.warnings.push(issue('legacy-15'));
  return result;
}

/** Without the list of counties, for 1.5 kB: any county of a real province passes. */
export const residentIdBasic: Validator<PersonNumber> = /* @__PURE__ */ createResidentId(() => undefined);
