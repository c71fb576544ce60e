import type { Dossier } from '@acct-kit/core/contract';
import { ProblemError } from '../../http/problem-error.ts';
import { dossier } from '../handlers.ts';
import type { WorkOf } from '../../context.ts';

/** The person's dossier, if they have one. */
export const findOwnDossier = (work: WorkOf<'person'>): Promise<Dossier | undefined> =>
  dossier.get(work, { params: {} }).catch((error: unknown) => {
    if (error instanceof ProblemError && error.code === 'not-found') return undefined;
    throw error;
  });
