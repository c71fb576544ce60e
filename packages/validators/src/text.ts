/**
 * Removes what people type around and inside a number: full-width forms, blanks, dashes, lower case. Digits of other
 * scripts stay, so that they are rejected. The regular expressions are single character classes and cannot backtrack.
 */

/**
 * What nobody sees: controls, marks of direction, joiners, selectors of shapes, tags, signs without a shape. Line breaks and
 * tabs are among them. {@link compact} repeats the class, because it takes out blanks and dashes in the same pass.
 */
export const invisible = /[\p{Cc}\p{DI}]/gu;

/** Hyphens, dashes and the minus sign. */
export const dashes = /[\p{Pd}−]/gu;

/** Makes full-width letters, digits and signs half-width. */
export function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, (sign) => sign.normalize('NFKC'));
}

/** A number without blanks, dashes and invisible characters, half-width, in capitals. */
export function compact(input: string): string {
  return halfWidth(input.replace(/[\p{Cc}\p{DI}\p{Pd}\s−]/gu, '').toUpperCase());
}

/** As {@link compact}, with dashes kept and made hyphens, for numbers of which they may be a part. */
export function compactKeepingDashes(input: string): string {
  return halfWidth(input.replace(dashes, '-').replace(invisible, '').replace(/\s/g, '').toUpperCase());
}

/**
 * As {@link compact}, with an X at the end for what people and programs write instead of it: signs, Greek and Cyrillic
 * letters, the Roman ten.
 */
export function compactWithX(input: string): string {
  return compact(input).replace(/[×ΧХⅩ✕]$/, 'X');
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

export const digits = '0123456789';
export const digitsAndCapitals = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The index of the first character outside the alphabet, or -1. */
export function findOutside(text: string, alphabet: string, from = 0, to = text.length): number {
  for (let i = from; i < to; i++) if (alphabet.indexOf(text.charAt(i)) < 0) return i;
  return -1;
}

/** The whole character at an index, also when it is two code units long; there has to be one. */
export function characterAt(text: string, index: number): string {
  return String.fromCodePoint(text.codePointAt(index)!);
}
