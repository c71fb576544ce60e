import type * as packs from './packs/index.ts';

/** An object, so that a test can stand in for the network. A host that brings its own policy does without the built-in ones. */
export const source = { load: (): Promise<typeof packs> => import('./packs/index.ts') };
