import type { Dossier } from '@acct-kit/core/contract';
import { Refusal } from '../http/problem-error.ts';
import { dossier } from './handlers.ts';
import type { WorkOf } from '../ui/respond.ts';

/** The person's dossier, if they have one. */
export const ownDossierOf = (work: WorkOf<'person'>): Promise<Dossier | undefined> =>
  dossier.get(work, { params: {} }).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'not-found') return undefined;
    throw error;
  });
