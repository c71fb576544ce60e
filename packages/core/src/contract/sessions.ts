import * as z from 'zod/mini';
import { instant } from './primitives.ts';

/** The permissions that a token can have. A token lists each of them, and there is no wildcard. */
export const permissions = [
  'people:read',
  'dossier:read',
  'applications:read',
  'applications:write',
  'transfers:read',
  'transfers:write',
  'attachments:read',
  'attachments:write',
  'reviews:read',
  'reviews:write',
  'credits:read',
  'credits:write',
  'courses:read',
  'courses:write',
  'declarations:read',
  'declarations:write',
  'proofs:read',
  'proofs:write',
  'statistics:read',
] as const;
export type Permission = (typeof permissions)[number];

export const sessionRequest = z.strictObject({
  permissions: z.array(z.enum(permissions)).check(z.minLength(1)),
});

/** A short-lived token for an embedded element. The element keeps it in memory only. */
export const session = z.strictObject({
  token: z.string(),
  expiresAt: instant,
  permissions: z.array(z.enum(permissions)),
});
export type Session = z.infer<typeof session>;
