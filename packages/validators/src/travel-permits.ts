import { type Issue, issue, pass, refuse } from './issue.ts';
import { badCharacter, layoutIssue } from './layout.ts';
import { compact, digits, digitsAndCapitals, findOutside } from './text.ts';
import { type Validator, defineValidator } from './validator.ts';

/** A document whose number contains no further data. */
export interface PlainNumber {
  /** Upper case, without blanks. */
  number: string;
}

/**
 * 港澳居民来往内地通行证: H or M and eight digits, on older cards two more for the renewal. The card for residents who are not
 * Chinese, issued since 2024-07-10, begins with HA or MA and has seven digits. Passports of Hong Kong and Macao may
 * have the same form, so that this warns. Source: announcement of the National Immigration Administration of 2024-07-01 on the card for residents who are not Chinese; for the others,
 * open-source validators that agree. Confidence: probable.
 */
export const hkMoTravelPermit: Validator<PlainNumber> = /* @__PURE__ */ defineValidator(
  'hk-mo-travel-permit',
  (input) => {
    const number = compact(input);
    if (/^[HM]A\d{7}$/.test(number)) return pass({ number }, [issue('looks-like', { kind: 'passport' })]);
    const wrong = hkMoLayoutIssue(number);
    if (wrong) return refuse([wrong]);
    return pass({ number }, number.length === 11 ? [issue('legacy-format')] : []);
  },
);

function hkMoLayoutIssue(number: string): Issue | undefined {
  if (number !== '' && 'HM'.indexOf(number.charAt(0)) < 0) return badCharacter(number, 0);
  const outside = findOutside(number, digits, 1);
  return outside > 0 ? badCharacter(number, outside) : layoutIssue(number, digitsAndCapitals, 9, 11);
}

/**
 * 台湾居民来往大陆通行证: eight digits on the card of five years. Permits for one journey and older cards bear 10 to 14
 * letters and digits, some in brackets, of which no rule is public. A number with the form of an identity card of Taiwan
 * (a letter, then 1, 2, 8 or 9 and eight digits) is taken with a warning that says so. Source: open-source validators that
 * agree. Confidence: probable.
 */
export const twTravelPermit: Validator<PlainNumber> = /* @__PURE__ */ defineValidator('tw-travel-permit', (input) => {
  const number = compact(input);
  const wrong = layoutIssue(number, digitsAndCapitals + '()', 8, 10, 11, 12, 13, 14) ?? currentCardIssue(number);
  if (wrong) return refuse([wrong]);
  if (/^[A-Z][1289]\d{8}$/.test(number)) return pass({ number }, [issue('looks-like', { kind: 'tw-identity-card' })]);
  return pass({ number }, number.length > 8 ? [issue('legacy-format')] : []);
});

/** Eight characters are the current card, which has digits only. */
function currentCardIssue(number: string): Issue | undefined {
  return number.length === 8 ? layoutIssue(number, digits, 8) : undefined;
}
