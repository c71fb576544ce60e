import { type Issue, type Result, fail, issue, pass } from './issue.ts';
import { isHan, isLatin, isPrivate, isVariation } from './scripts.ts';
import { blank, dash, halfWidth } from './text.ts';
import { type Validator, defineValidator } from './validator.ts';

/** The largest length. It is longer than any name, and short enough to notice an address in the wrong field. */
const longestName = 50;

/**
 * A name as on the document: Han characters of every extension, Latin letters with accents, the dot of translated
 * names, and `*` or pinyin in place of a character that the person's system cannot write.
 *
 * The value is trimmed; blanks are folded to one, and dropped between Han characters, where they only align; all dots
 * become `·` (U+00B7).
 */
export const personName: Validator<string> = /* @__PURE__ */ defineValidator('person-name', (input) => {
  const name = fold(input);
  const characters = Array.from(name.slice(0, longestName * 4));
  if (characters.length === 0) return fail('empty');
  if (characters.length > longestName) return fail('too-long', { length: name.length, expected: longestName });
  return checkCharacters(name, characters);
});

function checkCharacters(name: string, characters: readonly string[]): Result<string> {
  const warnings: Issue[] = [];
  let letters = 0;
  for (let i = 0; i < characters.length; i++) {
    const code = characters[i]!.codePointAt(0)!;
    if (isHan(code) || isLatin(code)) letters++;
    else if (isPrivate(code)) warnings.push(issue('name-private-character', { position: i + 1 }));
    else if (code === star) warnings.push(issue('name-stand-in', { position: i + 1 }));
    else if (isJoiner(code)) {
      if (!joins(characters, i)) return fail('name-separator', { position: i + 1 });
    } else if (!isVariation(code)) return fail('bad-character', { position: i + 1, character: characters[i]! });
  }
  if (letters === 0 && !warnings.some((warning) => warning.code === 'name-private-character'))
    return fail('name-incomplete');
  if (characters.length === 1) warnings.push(issue('name-single-character'));
  return pass(name, warnings);
}

const star = 0x2a;
const hyphen = 0x2d;
const fullStop = 0x2e;
const middleDot = 0xb7;
const joiners = [middleDot, hyphen, fullStop, 0x20, 0x27, 0x2019];

/** The dots that keyboards and old systems write instead of `·`. */
const dots = '·•・‧∙⋅･．。';

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

/** The normal form of the name, for comparing entries. */
function fold(input: string): string {
  let folded = '';
  let last = 0;
  let afterBlank = false;
  for (const typed of halfWidth(input)) {
    const isBlank = blank.test(typed);
    if (!isBlank) {
      const code = foldCharacter(typed, last);
      folded += (afterBlank && keepsBlank(last, code) ? ' ' : '') + String.fromCodePoint(code);
      last = code;
    }
    afterBlank = isBlank;
  }
  return folded;
}

function foldCharacter(typed: string, before: number): number {
  if (dots.indexOf(typed) >= 0 || (typed === '.' && isHan(before))) return middleDot;
  if (dash.test(typed)) return hyphen;
  const code = typed.codePointAt(0)!;
  const isRadical = code >= 0x2f00 && code <= 0x2fd5; // looks like a character, comes from copying out of a PDF
  return isRadical ? typed.normalize('NFKC').codePointAt(0)! : code;
}

/** Blanks are kept between Latin words only. */
function keepsBlank(before: number, after: number): boolean {
  return isWord(before) && isWord(after);
}

function isWord(code: number): boolean {
  return isLatin(code) || code === fullStop || code === star;
}
