import type * as dossierEdit from './dossier-edit/index.ts';

/**
 * Loads what a change and a transfer in have beyond the first collection. It is an object, so that a test can stand in
 * for the network.
 */
export const source = { load: (): Promise<typeof dossierEdit> => import('./dossier-edit/index.ts') };
