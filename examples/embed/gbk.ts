/** The two bytes of each GBK character. The platform can only decode GBK, so this table inverts its decoder. */
const bytesOf = new Map<string, readonly [number, number]>();
const decoder = new TextDecoder('gbk');
for (let first = 0x81; first < 0xff; first++)
  for (let second = 0x40; second < 0xff; second++)
    if (second !== 0x7f) bytesOf.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);

/** Encodes a text as GBK, as old pages use it. A character that GBK does not contain becomes `?`. */
export const toGbk = (text: string): Uint8Array =>
  Uint8Array.from(
    Array.from(text).flatMap((character) =>
      character < '\u0080' ? [character.charCodeAt(0)] : (bytesOf.get(character) ?? [0x3f]),
    ),
  );
