import { foldText } from './fold-text.ts';
import { type Issue, type Result, fail, issue, pass } from './issue.ts';
import { isHan, isLatin, isPrivate, isVariation } from './scripts.ts';
import { dashes, halfWidth } from './text.ts';
import { type Validator, defineValidator } from './validator.ts';

/** Longer names exist. It is short enough to notice an address in the wrong field. */
const usualLength = 50;

/** No name is as long as this. */
const longestName = 200;

/**
 * A name as on the document: Han characters of every extension, Latin letters with accents, the dot of translated
 * names, and `*` or pinyin in place of a character that the person's system cannot write. Letters of other scripts and the
 * signs in {@link unusual} only warn, because documents have them too.
 *
 * The value is trimmed; blanks are folded to one, and dropped between Han characters, where they only align; all dots
 * become `·` (U+00B7); the rest is as {@link foldText} gives it.
 */
export const personName: Validator<string> = /* @__PURE__ */ defineValidator('person-name', (input) => {
  const name = fold(input);
  const characters = Array.from(name.slice(0, longestName * 4));
  if (characters.length === 0) return fail('empty');
  if (characters.length > longestName) return fail('too-long', { length: name.length, expected: longestName });
  return checkCharacters(name, characters);
});

/**
 * Whether two names are the same to a reader: not counted are the chosen shape of a character, capitals, and which of the
 * look-alike apostrophes is written. This is for the names of one person; it needs no valid names.
 */
export function isSameName(one: string, other: string): boolean {
  return one === other || comparable(one) === comparable(other);
}

function comparable(name: string): string {
  return fold(name)
    .replace(/[\u{e0100}-\u{e01ef}]/gu, '')
    .replace(/[`´‘’ʻʼ]/g, "'")
    .toLowerCase();
}

/** Letters of other scripts, and signs that passports and files have in names, such as `SMITH, JOHN`. */
const unusual = /[\p{L}\p{M}\p{Nl},()/`´‘]/u;

function checkCharacters(name: string, characters: readonly string[]): Result<string> {
  const warnings: Issue[] = [];
  let letters = 0;
  let firstUnusual = -1;
  for (let i = 0; i < characters.length; i++) {
    const code = characters[i]!.codePointAt(0)!;
    if (isHan(code) || isLatin(code)) letters++;
    else if (isPrivate(code)) warnings.push(issue('name-private-character', { position: i + 1 }));
    else if (code === star) warnings.push(issue('name-stand-in', { position: i + 1 }));
    else if (isJoiner(code)) {
      if (!joins(characters, i)) return fail('name-separator', { position: i + 1 });
    } else if (unusual.test(characters[i]!)) {
      if (/\p{L}/u.test(characters[i]!)) letters++;
      if (firstUnusual < 0) firstUnusual = i;
    } else if (!isVariation(code)) return fail('bad-character', { position: i + 1, character: characters[i]! });
  }
  if (letters === 0 && !warnings.some((warning) => warning.code === 'name-private-character'))
    return fail('name-incomplete');
  if (firstUnusual >= 0)
    warnings.push(
      issue('name-unusual-character', { position: firstUnusual + 1, character: characters[firstUnusual]! }),
    );
  if (characters.length > usualLength)
    warnings.push(issue('name-long', { length: characters.length, expected: usualLength }));
  if (characters.length === 1) warnings.push(issue('name-single-character'));
  return pass(name, warnings);
}

const star = 0x2a;
const hyphen = 0x2d;
const fullStop = 0x2e;
const middleDot = 0xb7;
const joiners = [middleDot, hyphen, fullStop, 0x20, 0x27, 0x2019];

/** The dots that keyboards and old systems write instead of `·`. */
const dots = '·•・‧∙⋅･。｡﹒●ㆍ˙⸱ꞏ᛫⦁';

/** Circles that are written for the character 〇. */
const circles = '○◯';

function isJoiner(code: number): boolean {
  return joiners.includes(code);
}

/** A dot, hyphen or apostrophe must join two parts. Only the full stop of an initial may be at the end. */
function joins(characters: readonly string[], index: number): boolean {
  const before = characters[index - 1];
  const after = characters[index + 1];
  if (before === undefined) return false;
  if (before === '.' && characters[index] !== '.') return after !== undefined;
  if (isJoiner(before.codePointAt(0)!)) return false;
  return after !== undefined || characters[index] === '.';
}

/** The normal form of the name, for storing. */
function fold(input: string): string {
  let folded = '';
  let last = 0;
  let afterBlank = false;
  for (const typed of halfWidth(foldText(input))) {
    const isBlank = /\s/.test(typed);
    if (!isBlank) {
      const code = foldCharacter(typed, last);
      folded += (afterBlank && keepsBlank(last, code) ? ' ' : '') + String.fromCodePoint(code);
      if (!isVariation(code)) last = code;
    }
    afterBlank = isBlank;
  }
  return folded;
}

function foldCharacter(typed: string, before: number): number {
  if (dots.indexOf(typed) >= 0 || (typed === '.' && isHan(before))) return middleDot;
  if (typed.search(dashes) >= 0) return hyphen;
  return circles.indexOf(typed) >= 0 ? 0x3007 : typed.codePointAt(0)!;
}

/** Blanks are kept between words of letters only. */
function keepsBlank(before: number, after: number): boolean {
  return isWord(before) && isWord(after);
}

function isWord(code: number): boolean {
  if (isLatin(code) || code === fullStop || code === star) return true;
  return code > 0 && !isHan(code) && unusual.test(String.fromCodePoint(code));
}
