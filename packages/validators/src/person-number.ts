import { birthDateIssue, isoDate } from './birth-date.ts';
import { type Issue, type Result, issue, refuse } from './issue.ts';
import { badCharacter } from './layout.ts';
import { compactWithX } from './text.ts';
import { type CheckOptions, type Validator, defineValidator } from './validator.ts';

/**
 * What the numbers of 18 places for persons have in common (GB 11643-1999): eight digits of birth from place 7 on, sex
 * in place 17, a check digit in place 18.
 */

export type Sex = 'male' | 'female';

/** The data in a number of 18 characters. */
export interface PersonNumber {
  /** Upper case, without blanks. */
  number: string;
  /** The first six digits. */
  region: string;
  /** `YYYY-MM-DD` */
  birthDate: string;
  sex: Sex;
}

/** The digits of such a number as numbers. */
export interface PersonDigits {
  /** The first six. */
  region: number;
  /** The eight of birth, such as 19491231. */
  birth: number;
  /** What the check digit has to be, and what it is; 10 is written X. */
  checkDue: number;
  check: number;
}

type Check<T> = (number: string, digits: PersonDigits, options: CheckOptions) => Result<T>;
type OldCheck<T> = (number: string, options: CheckOptions) => Result<T> | undefined;

/**
 * Makes a validator of numbers of 18 places. `check` gets 17 digits and a digit or X; `checkOld` gets everything else
 * and returns nothing for what is no older number of the kind.
 */
export function definePersonValidator<T>(
  kind: string,
  check: Check<T>,
  checkOld: OldCheck<T> = () => undefined,
): Validator<T> {
  return defineValidator(kind, (input, options) => {
    const typed = readDigits(input); // most are typed as they should be
    const number = typed ? input : compactWithX(input);
    const digits = typed ?? readDigits(number);
    return digits ? check(number, digits, options) : (checkOld(number, options) ?? refuse([layoutIssue(number)]));
  });
}

/** The check digit, which has to express ten as well. */
export const checkCharacters = '0123456789X';

/**
 * Reads 17 digits, then a digit or X; nothing from any other text. One pass over the text does everything, check digit
 * included, for which the weights of ISO 7064 MOD 11-2, 7 9 10 5 8 and so on, are the powers of 2 modulo 11.
 *
 * Most of a check's time goes here: the shift and `| 0` tell the engine that everything is a small integer.
 */
export function readDigits(text: string): PersonDigits | undefined {
  if (text.length !== 18) return undefined;
  let sum = 0;
  let region = 0;
  let birth = 0;
  for (let i = 0; i < 17; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return undefined;
    sum = (sum + digit) << 1;
    if (i < 6) region = (region * 10 + digit) | 0;
    else if (i < 14) birth = (birth * 10 + digit) | 0;
  }
  const check = checkCharacters.indexOf(text[17]!);
  return check < 0 ? undefined : { region, birth, checkDue: (12 - (sum % 11)) % 11, check };
}

/** The issue of a text that is not such a number. */
function layoutIssue(number: string): Issue {
  const { length } = number;
  if (!length) return issue('empty');
  const stranger = number.search(/[^\dX]|X./);
  if (stranger >= 0) return badCharacter(number, stranger);
  return issue(length < 18 ? 'too-short' : 'too-long', { length, expected: 18 });
}

/** The issues of the date of birth and the check digit. */
export function personIssues({ birth, check, checkDue }: PersonDigits, { today }: CheckOptions): Issue[] {
  const date = birthDateIssue(birth, today);
  const issues = date ? [date] : [];
  if (check !== checkDue) issues.push(issue('check-digit'));
  return issues;
}

export function readPerson(number: string, { birth }: PersonDigits): PersonNumber {
  return { number, region: number.slice(0, 6), birthDate: isoDate(birth), sex: sexOf(number.charCodeAt(16)) };
}

/** Men have odd sequence numbers. A digit is odd when its character code is odd. */
export function sexOf(digit: number): Sex {
  return digit % 2 === 1 ? 'male' : 'female';
}
