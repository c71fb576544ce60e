/**
 * The types of chunks that are looked for. They are compared as numbers, because a file of many empty chunks would
 * otherwise make a string for each of them.
 */
export const header = 0x49484452; // IHDR
export const exif = 0x65584966; // eXIf
export const pictureData = 0x49444154; // IDAT
export const endOfPicture = 0x49454e44; // IEND

/** The place of the first chunk in a PNG, behind the signature. */
export const firstChunk = 8;

/** The bytes of a chunk beside its body: length (4) and type (4) before it, checksum (4) behind it. */
export const frameBytes = 12;

/** The length of the body, as the file claims it. */
export const lengthAt = (bytes: Uint8Array, at: number): number => long(bytes, at);

export const typeAt = (bytes: Uint8Array, at: number): number => long(bytes, at + 4);

export const bodyAt = (at: number): number => at + 8;

/** The place behind a chunk, which may be behind the end of the file. */
export const chunkEnd = (bytes: Uint8Array, at: number): number => at + frameBytes + lengthAt(bytes, at);

export function long(bytes: Uint8Array, at: number): number {
  return bytes[at]! * 0x1000000 + bytes[at + 1]! * 0x10000 + bytes[at + 2]! * 0x100 + bytes[at + 3]!;
}
