import type * as sheet from './print/index.ts';

/** An object, so that a test can stand in for the network. The sheet comes in a file of its own, when one is printed. */
export const source = { load: (): Promise<typeof sheet> => import('./print/index.ts') };
