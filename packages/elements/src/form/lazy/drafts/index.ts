export type { DraftHost, OpenForm } from './host.ts';
export { createDrafts, Drafts } from './drafts.ts';
