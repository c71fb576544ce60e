import type { PersonFile } from '@acct-kit/core/contract';
import { Refusal } from '../http/problem-error.ts';
import { file } from './handlers.ts';
import type { WorkOf } from '../ui/respond.ts';

/** The person's file, if they have one. */
export const ownFileOf = (work: WorkOf<'person'>): Promise<PersonFile | undefined> =>
  file.get(work, { params: {} }).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'not-found') return undefined;
    throw error;
  });
