import type * as drafts from './drafts/index.ts';
import type { DraftHost, Drafts } from './drafts/index.ts';

/** An object, so that a test can stand in for the network. */
export const source = { load: (): Promise<typeof drafts> => import('./drafts/index.ts') };

/** Milliseconds: a form that does not open is worse than one without a draft. */
const patience = 3000;

/**
 * What keeps drafts comes in a file of its own, and asks who the person is, while the form asks for the rest. Gives
 * nothing where the file cannot be loaded.
 */
export const loadDrafts = (host: DraftHost): Promise<Drafts | undefined> =>
  Promise.race([
    source.load().then((module) => module.createDrafts(host)),
    new Promise<undefined>((resolve) => setTimeout(resolve, patience)),
  ]).catch(() => undefined);
