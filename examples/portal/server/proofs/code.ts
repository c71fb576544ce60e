import { randomInt } from 'node:crypto';

/** Crockford's Base32: no I, L, O or U, which people take for 1, 0 and V. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const length = 26;

/** A code of 130 random bits, so that nobody can guess one. */
export const newProofCode = (): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)] ?? '').join('');

/** A code in groups, as people read it aloud: `7QK4M-…`. */
export const showProofCode = (code: string): string => (code.match(/.{5}(?=.{5})|.+$/g) ?? []).join('-');

/** Normalises what people type: blanks, hyphens, small or full-width letters, an O for a 0. */
export const readProofCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
