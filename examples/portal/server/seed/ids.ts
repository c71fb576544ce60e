import { createHash } from 'node:crypto';

/** The same id for the same name, so that every demo looks alike. */
export const seedId = (name: string): string =>
  createHash('sha256').update(`acct-kit demo ${name}`).digest().subarray(0, 16).toString('base64url');
