import type * as print from './print/index.ts';

/** Loads what prints a form. It is an object, so that a test can stand in for the network. */
export const source = { load: (): Promise<typeof print> => import('./print/index.ts') };
