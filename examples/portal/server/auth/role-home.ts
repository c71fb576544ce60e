import type { Role } from '../database/tables.ts';

/** The page that a role mostly comes for. */
export const homeOf: Record<Role, string> = {
  person: '/collect',
  reviewer: '/review',
  provider: '/provider',
  authority: '/statistics',
};
