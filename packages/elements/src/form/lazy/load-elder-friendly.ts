import type * as elderFriendly from './elder-friendly/index.ts';

/** Loads the plain words of the elder-friendly form. It is an object, so that a test can stand in for the network. */
export const source = { load: (): Promise<typeof elderFriendly> => import('./elder-friendly/index.ts') };
