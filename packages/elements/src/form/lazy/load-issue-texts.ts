import type * as checks from './issue-texts/index.ts';

/**
 * An object, so that a test can stand in for the network. What judges files and says what is wrong with a number comes in
 * a file of its own, with the form.
 */
export const source = { load: (): Promise<typeof checks> => import('./issue-texts/index.ts') };
