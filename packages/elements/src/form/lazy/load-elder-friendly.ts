import type * as elder from './elder-friendly/index.ts';

/** An object, so that a test can stand in for the network. Plain words come in a file of their own, where they are asked for. */
export const source = { load: (): Promise<typeof elder> => import('./elder-friendly/index.ts') };
