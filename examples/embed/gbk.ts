/** The two bytes of each character of GBK, turned around from what the platform can read. */
const bytesOf = new Map<string, readonly [number, number]>();
const decoder = new TextDecoder('gbk');
for (let first = 0x81; first < 0xff; first++)
  for (let second = 0x40; second < 0xff; second++)
    if (second !== 0x7f) bytesOf.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);

/** A text as pages from before the days of UTF-8 are sent. What GBK has not got becomes `?`. */
export const toGbk = (text: string): Uint8Array =>
  Uint8Array.from(
    Array.from(text).flatMap((character) =>
      character < '\u0080' ? [character.charCodeAt(0)] : (bytesOf.get(character) ?? [0x3f]),
    ),
  );
