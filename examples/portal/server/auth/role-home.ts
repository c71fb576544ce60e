import type { Role } from '../database/tables.ts';

/** The page that follows the sign-in, by role. */
export const homeOf: Record<Role, string> = {
  person: '/collect',
  reviewer: '/review',
  provider: '/provider',
  authority: '/statistics',
};
