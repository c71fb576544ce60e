import type { PersonFile } from '@acct-kit/core/contract';
import { Refusal } from '../../api/refusal.ts';
import { file } from '../../resources/file.ts';
import type { WorkOf } from '../respond.ts';

/** The person's file, if they have one. */
export const ownFileOf = (work: WorkOf<'person'>): Promise<PersonFile | undefined> =>
  file.get(work, { params: {} }).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'not-found') return undefined;
    throw error;
  });
