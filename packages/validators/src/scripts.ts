/** First and last code points of Han: unified, extension A, compatibility, all of planes 2 and 3, and 〇. */
const hanRanges = [0x3007, 0x3007, 0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xf900, 0xfaff, 0x20000, 0x2fffd, 0x30000, 0x3fffd];

/** Latin letters, with the accents of European names and of pinyin. */
const latinRanges = [0x41, 0x5a, 0x61, 0x7a, 0xc0, 0xd6, 0xd8, 0xf6, 0xf8, 0x24f, 0x300, 0x36f, 0x1e00, 0x1eff];

/** Where old systems put characters that had no code: shown right only with their own font. */
const privateRanges = [0xe000, 0xf8ff, 0xf0000, 0xffffd, 0x100000, 0x10fffd];

/** Follow a Han character to choose among its shapes. */
const variationRanges = [0xe0100, 0xe01ef];

function within(ranges: readonly number[], code: number): boolean {
  for (let i = 0; i < ranges.length; i += 2) if (code >= ranges[i]! && code <= ranges[i + 1]!) return true;
  return false;
}

export const isHan = (code: number): boolean => within(hanRanges, code);
export const isLatin = (code: number): boolean => within(latinRanges, code);
export const isPrivate = (code: number): boolean => within(privateRanges, code);
export const isVariation = (code: number): boolean => within(variationRanges, code);
