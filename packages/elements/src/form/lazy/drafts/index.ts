export { createDrafts, type Drafts } from './drafts.ts';
export type { DraftHost, Subject } from './host.ts';
