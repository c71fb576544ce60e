/**
 * Removes what people type around and inside a number: full-width forms, blanks, dashes, lower case. Digits of other
 * scripts stay, so that they are rejected. The regular expressions are single character classes and cannot backtrack.
 */

/** Blanks, also the full-width one and those that have no width. */
export const blank = /[\s\u200b-\u200f\u2060]/;

/** Hyphens, dashes and the minus sign. */
export const dash = /[-\u2010-\u2015\u2212\ufe63\uff0d]/;

/** Makes full-width letters, digits and signs (U+FF01 to U+FF5E) half-width. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** A number without blanks and dashes, half-width, in capitals. */
export function compact(input: string): string {
  return halfWidth(input.replace(/[\s\u200b-\u200f\u2060\u2010-\u2015\u2212\ufe63\uff0d-]/g, '').toUpperCase());
}

/** As {@link compact}, with dashes kept and made hyphens, for numbers of which they may be a part. */
export function compactKeepingDashes(input: string): string {
  return halfWidth(
    input
      .replace(/[\s\u200b-\u200f\u2060]/g, '')
      .replace(/[\u2010-\u2015\u2212\ufe63\uff0d]/g, '-')
      .toUpperCase(),
  );
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
