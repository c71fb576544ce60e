export {
  createDraftStore,
  type DraftChange,
  type DraftFinding,
  type DraftState,
  type DraftStore,
  type DraftStoreOptions,
} from './draft-store.ts';
export { draftMigrations, draftSchema, type DraftContent, type DraftFile, type Migration } from './draft-content.ts';
export type { DraftImport } from './exported-draft.ts';
export { createOutbox, type Outbox, type OutboxEntry, type OutboxOptions } from './outbox.ts';
export type { OutboxProblem } from './outbox-problem.ts';
export { runExclusively } from './platform/run-exclusively.ts';
export type { Schedule } from './platform/timers.ts';
export type { StorageOptions } from './storage/connection.ts';
export type { DraftFiles } from './storage/draft-files.ts';
export type { MemoryReason } from './storage/storage-failure.ts';
