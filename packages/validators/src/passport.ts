import { type Issue, issue, pass, refuse } from './issue.ts';
import { characterIssue, lengthRangeIssue } from './layout.ts';
import { compact, digits, digitsAndCapitals, findOutside } from './text.ts';
import type { PlainNumber } from './travel-permits.ts';
import { type Validator, defineValidator } from './validator.ts';

export interface Passport extends PlainNumber {
  /** Whether the number has the form of a Chinese passport. A foreign one can have the same form by chance. */
  chinese: boolean;
}

/**
 * Passports: Chinese ones by their published forms, others by their characters and length (5 to 17) only. Since
 * 2017-04-05 the second place of an E passport may be a letter, never I or O; those of Hong Kong begin with K or H, of
 * Macao with M, and may have a second letter too.
 *
 * Source: notice of the National Immigration Administration on numbers of E passports (2017); the other prefixes as
 * libraries and travel documents show them. Confidence: probable.
 */
export const passport: Validator<Passport> = /* @__PURE__ */ defineValidator('passport', (input) => {
  const number = compact(input);
  const wrong = characterIssue(number, digitsAndCapitals) ?? lengthRangeIssue(number, 5, 17);
  if (wrong) return refuse([wrong]);
  const chinese = chineseForms.some((form) => fits(number, form));
  return pass({ number, chinese }, chinese ? [] : letterForDigit(number));
});

/** What a Chinese number begins with and how many digits follow; `?` is a letter other than I and O. */
const chineseForms: readonly (readonly [prefix: string, digits: number])[] = [
  ['E', 8],
  ['E?', 7],
  ['G', 8],
  ['K', 8],
  ['K?', 7],
  ['H', 8],
  ['H?', 7],
  ['M?', 7],
  ['14', 7],
  ['15', 7],
  ['P', 7],
  ['P', 8],
  ['S', 7],
  ['S', 8],
  ['D', 7],
  ['D', 8],
  ['PE', 7],
  ['SE', 7],
  ['DE', 7],
];

function fits(number: string, [prefix, count]: readonly [string, number]): boolean {
  if (number.length !== prefix.length + count) return false;
  for (let i = 0; i < prefix.length; i++) {
    const allowed = prefix.charAt(i) === '?' ? 'ABCDEFGHJKLMNPQRSTUVWXYZ' : prefix.charAt(i);
    if (allowed.indexOf(number.charAt(i)) < 0) return false;
  }
  return findOutside(number, digits, prefix.length) < 0;
}

/** A number that would be an E passport but for I or O in the second place. */
function letterForDigit(number: string): Issue[] {
  const character = number.charAt(1);
  const meant = character === 'I' ? '1' : character === 'O' ? '0' : '';
  if (meant === '' || !fits(number.charAt(0) + meant + number.slice(2), ['E', 8])) return [];
  return [issue('confusable-character', { position: 2, character, meant })];
}
