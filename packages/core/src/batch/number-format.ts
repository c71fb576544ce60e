/** A number as its cell shows it; `undefined` where that is the number as usual. */
export type NumberFormat = (number: number) => string | undefined;

/** A piece of a format code: words in quotes, an escaped sign, a colour or a language in brackets, or one sign. */
const pieces = /"([^"]*)"|\\(.)|_.|\*.|\[(?:\$[^\]]*|[A-Za-z]+\d*)\]|./gsu;

/** Signs with another meaning than digits and words: decimals, thousands, fractions, percent, dates, texts, conditions. */
const otherMeaning = /^[.,/%@[\]ymdhsgebna]$/i;

const isDigit = (piece: string): boolean => piece === '0' || piece === '#' || piece === '?';

/** Whether a piece takes no place, or only a blank: padding, repeated signs, colours and languages. */
const isMute = (piece: string): boolean => piece.length > 1 && /^[_*[]/.test(piece);

/** The words of a piece that is not a digit. */
const wordsOf = (piece: string): string =>
  piece.startsWith('"') ? piece.slice(1, -1) : piece.startsWith('\\') ? piece.slice(1) : piece;

/** Excel knows fifteen digits of a number. */
const exactBelow = 1e15;

/** The digits go into their places from the right, and what is left of them into the first place. */
function fill(places: readonly string[], digits: string): string {
  const count = places.filter(isDigit).length;
  const left = [...digits.padStart(count, ' ')];
  const surplus = left.length - count;
  let isFirst = true;
  return places
    .map((piece) => {
      if (!isDigit(piece)) return wordsOf(piece);
      const taken = left.splice(0, isFirst ? surplus + 1 : 1).join('');
      isFirst = false;
      return taken === ' ' ? (piece === '0' ? '0' : '') : taken;
    })
    .join('');
}

/**
 * Reads a format code of whole numbers with their zeros and words: `0000`, `"K-"000`. Codes for amounts, percents, dates
 * and times give `undefined`, because those cells are read by their number.
 */
export function numberFormat(code: string): NumberFormat | undefined {
  const all = [...code.matchAll(pieces)].map(([piece]) => piece);
  const end = all.indexOf(';');
  const places = (end < 0 ? all : all.slice(0, end)).filter((piece) => !isMute(piece));
  if (!places.some(isDigit) || places.some((piece) => otherMeaning.test(piece))) return undefined;
  return (number) =>
    Number.isInteger(number) && number >= 0 && number < exactBelow ? fill(places, String(number)) : undefined;
}
