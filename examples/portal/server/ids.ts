import { createHash, randomBytes } from 'node:crypto';

/** An id: 128 random bits as 22 characters. */
export const newId = (): string => randomBytes(16).toString('base64url');

/** A secret of 256 random bits, 43 characters. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** SHA-256 in lower-case hex. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
