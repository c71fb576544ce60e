import { birthDateIssue, birthYearDoubt, isoDate } from './birth-date.ts';
import { travelDocumentDigit } from './check-digit.ts';
import { type Issue, type Result, fail, issue, pass, refuse } from './issue.ts';
import { badCharacter, lengthIssue } from './layout.ts';
import {
  type PersonDigits,
  type PersonNumber,
  definePersonValidator,
  personIssues,
  readPerson,
  sexOf,
} from './person-number.ts';
import { isMainlandProvince } from './provinces.ts';
import { isCapital, isDigit } from './text.ts';
import type { CheckOptions, Validator } from './validator.ts';

export interface PermanentResident extends PersonNumber {
  /** Three letters of ISO 3166-1, `XXA` without nationality; the digits as they stand where no country has them. */
  nationality: string;
}

/** The three letters of a country by its digits or letters on the card, or nothing where no country has them. */
export type NationalityOf = (code: string) => string | undefined;

/** The validator with the list of countries that is handed in. */
export const createPermanentResidentId = (nationalityOf: NationalityOf): Validator<PermanentResident> =>
  definePersonValidator(
    'permanent-resident-id',
    (number, digits, options) => checkCurrent(number, digits, options, nationalityOf),
    (number, options) => (isCapital(number.charCodeAt(0)) ? checkOld(number, options, nationalityOf) : undefined),
  );

/** `permanentResidentId` without the list of countries, for a page that counts bytes: any nationality is taken as it stands. */
export const permanentResidentIdBasic: Validator<PermanentResident> = /* @__PURE__ */ createPermanentResidentId(
  (code) => code,
);

/** The nationality as it is given back, and a warning where no country has it. */
function nationality(code: string, nationalityOf: NationalityOf): { nationality: string; warnings: Issue[] } {
  const letters = nationalityOf(code);
  return letters === undefined
    ? { nationality: code, warnings: [issue('nationality-unknown', { country: code })] }
    : { nationality: letters, warnings: [] };
}

function checkCurrent(
  number: string,
  digits: PersonDigits,
  options: CheckOptions,
  nationalityOf: NationalityOf,
): Result<PermanentResident> {
  const { region } = digits;
  if (region < 900000) return fail('other-kind', { kind: kindOf(region) });
  const issues = personIssues(digits, options);
  const province = Math.floor(region / 1000) % 100;
  if (!isMainlandProvince(province)) issues.unshift(issue('province-unknown', { province }));
  if (issues.length > 0) return refuse(issues);
  const { warnings, ...country } = nationality(number.slice(3, 6), nationalityOf);
  const doubt = birthYearDoubt(Math.floor(digits.birth / 10000));
  if (doubt) warnings.push(doubt);
  return pass({ ...readPerson(number, digits), region: `${province}0000`, ...country }, warnings);
}

function kindOf(region: number): string {
  return isMainlandProvince(Math.floor(region / 10000)) ? 'resident-id' : 'residence-permit';
}

function checkOld(number: string, { today }: CheckOptions, nationalityOf: NationalityOf): Result<PermanentResident> {
  const layout = oldLayoutIssue(number);
  if (layout) return refuse([layout]);
  const birth = oldBirth(Number(number.slice(7, 13)));
  const date = birthDateIssue(birth, today);
  if (date) return refuse([date]);
  const { warnings, ...country } = nationality(number.slice(0, 3), nationalityOf);
  if (travelDocumentDigit(number, 14) !== number.charAt(14)) warnings.push(issue('check-digit'));
  const province = Number(number.slice(3, 5));
  if (!isMainlandProvince(province)) warnings.push(issue('province-unknown', { province }));
  const region = number.slice(3, 7) + '00';
  return pass({ number, region, birthDate: isoDate(birth), sex: sexOf(number.charCodeAt(13)), ...country }, warnings);
}

function oldLayoutIssue(number: string): Issue | undefined {
  for (let i = 0; i < number.length; i++) {
    const fits = i < 3 ? isCapital : isDigit;
    if (!fits(number.charCodeAt(i))) return badCharacter(number, i);
  }
  return lengthIssue(number, 15);
}

/** These cards were issued from 2004 to 2023: whoever has the year 24 to 99 was born before 2000. */
function oldBirth(sixDigits: number): number {
  return sixDigits + (sixDigits >= 240000 ? 19000000 : 20000000);
}
