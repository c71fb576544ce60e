import type * as images from './images/index.ts';

/** Loads the tools for pictures. It is an object, so that a test can stand in for the network. */
export const source = { load: (): Promise<typeof images> => import('./images/index.ts') };
