// JSON pointers, RFC 6901.

/** Escapes a key for use in a pointer: `~` becomes `~0`, and `/` becomes `~1`. */
export const escapeKey = (key: string): string => key.replace(/~/g, '~0').replace(/\//g, '~1');

/** Turns one part of a pointer back into the key. */
export const unescapeKey = (part: string): string => part.replace(/~1/g, '/').replace(/~0/g, '~');

/** Creates the pointer for a path. The empty pointer means the whole document. */
export const jsonPointer = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${escapeKey(String(key))}`).join('');
