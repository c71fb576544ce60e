import { createHash } from 'node:crypto';

/** Derives an id from a name, so that every demo has the same ids. */
export const seedId = (name: string): string =>
  createHash('sha256').update(`acct-kit demo ${name}`).digest().subarray(0, 16).toString('base64url');
