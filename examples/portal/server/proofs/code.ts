import { randomInt } from 'node:crypto';

/** Crockford's Base32: no I, L, O or U, which people take for 1, 0 and V. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const length = 26;

/** 130 random bits: nobody finds one by trying. */
export const newProofCode = (): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)] ?? '').join('');

/** In groups, as people read it out: `7QK4M-…`. */
export const showProofCode = (code: string): string => (code.match(/.{5}(?=.{5})|.+$/g) ?? []).join('-');

/** As it is kept: what people type with blanks, hyphens, in small or full-width letters, or with an O for a 0. */
export const readProofCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
