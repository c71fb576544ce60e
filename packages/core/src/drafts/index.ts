export {
  createDraftStore,
  type DraftChange,
  type DraftFinding,
  type DraftState,
  type DraftStore,
  type DraftStoreOptions,
} from './draft-store.ts';
export { draftMigrations, draftSchema, type DraftContent, type DraftFile, type Migration } from './draft.ts';
export type { DraftFiles } from './draft-files.ts';
export type { MemoryReason } from './failure.ts';
export type { DraftImport } from './portable.ts';
export type { Schedule } from './timers.ts';
export { createOutbox, type Outbox, type OutboxEntry, type OutboxOptions } from './outbox.ts';
export type { OutboxProblem } from './refusal.ts';
export type { VaultOptions } from './vault.ts';
