import type { AttachmentKind, CollectionRecord } from '../contract/record.ts';

/** What a draft keeps of a file, so that another tab can continue its upload. */
export interface DraftFile {
  /** A random text or the attachment's id. It is unique among the files of all tabs. */
  readonly key: string;
  readonly kind: AttachmentKind;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly status: 'uploading' | 'ready' | 'refused' | 'failed';
  /** In hex. With `attachmentId` it identifies the upload on the server, which is asked how much it has received. */
  readonly sha256?: string;
  readonly attachmentId?: string;
}

/**
 * What a form keeps. It may consist of texts, numbers, booleans, and lists and objects of these. A list of texts is merged
 * as an ordered set.
 */
export interface DraftContent {
  /** The record as it was typed. */
  readonly record: CollectionRecord;
  readonly step: string;
  readonly visited: readonly string[];
  /** The pointers of the remarks that have been answered. */
  readonly answered: readonly string[];
  readonly files: readonly DraftFile[];
  /** What a form keeps besides the answers, under names of its own. */
  readonly about?: Readonly<Record<string, string>>;
}

/** Turns the content of one schema into that of the next one. */
export type Migration = (content: unknown) => unknown;

/** The schema of `DraftContent`. It is raised when a newer build can no longer read an older draft as it is. */
export const draftSchema = 1;

/** The migration from schema `n` to `n + 1`, by `n`. */
export const draftMigrations: Readonly<Record<number, Migration>> = {};

/** Migrates content from schema `from` to schema `to`. Throws where a migration is missing. */
export function migrateContent(
  content: unknown,
  from: number,
  to: number,
  migrations: Readonly<Record<number, Migration>>,
): DraftContent {
  if (from === to) return content as DraftContent;
  const migration = migrations[from];
  if (migration === undefined) throw new RangeError(`There is no migration from schema ${from}`);
  return migrateContent(migration(content), from + 1, to, migrations);
}
