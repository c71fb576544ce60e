import type * as images from './images/index.ts';

/** An object, so that a test can stand in for the network. The tools come in a file of their own, when one is asked for. */
export const source = { load: (): Promise<typeof images> => import('./images/index.ts') };
