// JSON pointers, RFC 6901.

/** A key as a pointer writes it: `~` becomes `~0`, and `/` becomes `~1`. */
export const escapeKey = (key: string): string => key.replace(/~/g, '~0').replace(/\//g, '~1');

/** The key that a part of a pointer stands for. */
export const unescapeKey = (part: string): string => part.replace(/~1/g, '/').replace(/~0/g, '~');

/** The pointer to a place in a document; empty for the whole document. */
export const jsonPointer = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${escapeKey(String(key))}`).join('');
