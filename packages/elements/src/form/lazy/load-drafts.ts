import type * as drafts from './drafts/index.ts';
import type { DraftHost, Drafts } from './drafts/index.ts';

/** Loads what keeps drafts. It is an object, so that a test can stand in for the network. */
export const source = { load: (): Promise<typeof drafts> => import('./drafts/index.ts') };

/** In milliseconds. A form that does not open is worse than a form without a draft. */
const longestWait = 3000;

/**
 * Loads what keeps drafts and asks who the person is, while the form loads the rest. Gives `undefined` where that is
 * not possible, or takes too long.
 */
export const loadDrafts = (host: DraftHost): Promise<Drafts | undefined> =>
  Promise.race([
    source.load().then((module) => module.createDrafts(host)),
    new Promise<undefined>((resolve) => setTimeout(resolve, longestWait)),
  ]).catch(() => undefined);
