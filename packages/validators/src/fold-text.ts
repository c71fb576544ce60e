import { invisible } from './text.ts';

/**
 * The characters that the radicals U+2E80 to U+2EF3 look like, in their order. U+2E80 looks like none, and U+2E9A does
 * not exist. Source: EquivalentUnifiedIdeograph.txt of Unicode.
 */
const radicals = /* @__PURE__ */ Array.from(
  '⺀厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵 旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂' +
    '肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
);

function foldRadical(radical: string): string {
  const character = radicals[radical.charCodeAt(0) - 0x2e80];
  // The radicals of Kangxi, from U+2F00 on, are compatibility forms of their characters.
  return character ?? radical.normalize('NFKC');
}

/** Line breaks and tabs, and a character with the selector that chooses among its shapes: the person's may be a rare one. */
const kept = /([\t-\r]|\p{Ideo}[\u{e0100}-\u{e01ef}])/u;

/**
 * The text that a person sees, for every text that comes in: forms, files and the API store nothing else. Invisible
 * characters are gone. Radicals, which copying out of a PDF gives, and compatibility ideographs become the characters
 * that they look like. Letters with accents are composed (NFC). Blanks and line breaks stay.
 */
export function foldText(text: string): string {
  return text
    .split(kept)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(invisible, '')))
    .join('')
    .replace(/[\u2e80-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5]/g, foldRadical)
    .normalize('NFC');
}
