import type * as issueTexts from './issue-texts/index.ts';

/**
 * Loads what inspects files and says what is wrong with a number. It is an object, so that a test can stand in for the
 * network.
 */
export const source = { load: (): Promise<typeof issueTexts> => import('./issue-texts/index.ts') };
