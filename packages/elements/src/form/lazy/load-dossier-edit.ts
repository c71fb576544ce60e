import type * as changes from './dossier-edit/index.ts';

/**
 * An object, so that a test can stand in for the network. What a change and a transfer in have beyond the first collection
 * comes in a file of its own.
 */
export const source = { load: (): Promise<typeof changes> => import('./dossier-edit/index.ts') };
