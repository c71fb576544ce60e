import { organizationDigit, socialCreditAlphabet, socialCreditDigit } from './check-digit.ts';
import { type Issue, type Result, issue, pass, refuse } from './issue.ts';
import { badCharacter, lengthIssue } from './layout.ts';
import { personIssues, readDigits } from './person-number.ts';
import { isProvince } from './provinces.ts';
import { compact, findOutside } from './text.ts';
import { type CheckOptions, type Validator, defineValidator } from './validator.ts';

export interface SocialCreditCode {
  /** Upper case, without blanks. */
  number: string;
  /** Place 1: the registering authority, such as `9` for the market regulator. */
  authority: string;
  /** Place 2: the kind of organisation within that authority. */
  category: string;
  /** Places 3 to 8: where it was registered; `100000` is the central level. */
  region: string;
  /** Places 9 to 17: the organisation code (GB 11714-1997). */
  organization: string;
}

/**
 * 统一社会信用代码 (GB 32100-2015): authority, category, region, organisation code, check digit. Confidence: certain; of
 * the categories, probable.
 *
 * The check digit inside the organisation code only warns: not every issuer kept to GB 11714.
 */
export const socialCreditCode: Validator<SocialCreditCode> = /* @__PURE__ */ defineValidator(
  'social-credit-code',
  (input, options) => {
    const number = compact(input);
    const layout = layoutIssue(number);
    return layout ? refuse([layout]) : checkParts(number, options);
  },
);

function checkParts(number: string, options: CheckOptions): Result<SocialCreditCode> {
  const issues: Issue[] = [];
  const warnings = [placeDoubt(number), originDoubt(number), organizationDoubt(number), personDoubt(number)].filter(
    isIssue,
  );
  const digit = checkDigitIssue(number);
  if (digit) (digit.code === 'check-digit' && options.checkDigit !== 'warn' ? issues : warnings).push(digit);
  return issues.length > 0 ? refuse(issues) : pass(read(number), warnings);
}

const isIssue = (value: Issue | undefined): value is Issue => value !== undefined;

function read(number: string): SocialCreditCode {
  return {
    number,
    authority: number.charAt(0),
    category: number.charAt(1),
    region: number.slice(2, 8),
    organization: number.slice(8, 17),
  };
}

/** What people read or type for the digits that look like the five letters left out; V has no such digit. */
const lookAlikes: Record<string, string> = { I: '1', O: '0', S: '5', Z: '2' };

function layoutIssue(number: string): Issue | undefined {
  if (number === '') return issue('empty');
  const outside = findOutside(number, socialCreditAlphabet);
  if (outside < 0) return lengthIssue(number, 18) ?? regionDigitsIssue(number);
  const character = number.charAt(outside);
  const meant = lookAlikes[character];
  return meant
    ? issue('confusable-character', { position: outside + 1, character, meant })
    : badCharacter(number, outside);
}

function regionDigitsIssue(number: string): Issue | undefined {
  const outside = findOutside(number, '0123456789', 2, 8);
  return outside < 0 ? undefined : badCharacter(number, outside);
}

/**
 * The central level has 10; the army and foreign missions are registered apart from the provinces. Other regions only warn:
 * registrars decide on them, and the check digit finds the slips.
 */
function placeDoubt(number: string): Issue | undefined {
  const province = Number(number.slice(2, 4));
  if (province === 10 || 'A2'.indexOf(number.charAt(0)) >= 0 || isProvince(province)) return undefined;
  return issue('province-unknown', { province });
}

/** GB 32100-2015, table 1 and its amendments: authorities and their categories. */
const categories: Record<string, string> = {
  1: '1239',
  2: '19',
  3: '123459',
  4: '19',
  5: '123459',
  6: '129',
  7: '129',
  8: '19',
  9: '123',
  A: '19',
  N: '1239',
  Y: '1',
};

/** New categories are announced by circular, so an unknown category only warns. */
function originDoubt(number: string): Issue | undefined {
  const authority = number.charAt(0);
  const category = number.charAt(1);
  const known = categories[authority];
  if (known === undefined) return issue('authority-unknown', { authority });
  return known.indexOf(category) < 0 ? issue('category-unknown', { authority, category }) : undefined;
}

function organizationDoubt(number: string): Issue | undefined {
  return hasOrganizationDigit(number) ? undefined : issue('organization-check-digit');
}

function hasOrganizationDigit(number: string): boolean {
  return organizationDigit(number, 8) === number.charAt(16);
}

function checkDigitIssue(number: string): Issue | undefined {
  if (socialCreditDigit(number) === number.charAt(17)) return undefined;
  return issue(isFujianTrial(number) ? 'check-digit-early-issue' : 'check-digit');
}

/**
 * Fujian issued codes before the standard, with organisation codes from M000 on and another check digit. Companies still
 * have them. The inner check digit must be right, so that typing errors are still noticed.
 */
function isFujianTrial(number: string): boolean {
  return number.startsWith('35', 2) && number.startsWith('M000', 8) && hasOrganizationDigit(number);
}

/** Warns about a resident number: one in thirty also has a valid check digit of a social credit code. */
function personDoubt(number: string): Issue | undefined {
  const digits = readDigits(number);
  if (!digits || !isProvince(Math.floor(digits.region / 10000)) || personIssues(digits, {}).length > 0)
    return undefined;
  return issue('looks-like', { kind: 'resident-id' });
}
