import type { Procedure } from '@acct-kit/core/contract';

/** The page on which a person carries out each procedure. */
export const procedurePaths: Record<Procedure, string> = {
  first: '/collect',
  change: '/collect/change',
  'transfer-in': '/collect/transfer-in',
};
