import type * as packs from './packs/index.ts';

/**
 * Loads the built-in policy packs, which a host with a policy of its own does not need. It is an object, so that a test
 * can stand in for the network.
 */
export const source = { load: (): Promise<typeof packs> => import('./packs/index.ts') };
