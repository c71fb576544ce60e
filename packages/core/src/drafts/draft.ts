import type { AttachmentKind, CollectionRecord } from '../contract/record.ts';

/** What a draft keeps of a file, so that its upload can go on after a closed tab. */
export interface DraftFile {
  /** Unique among the files of all tabs: a random text, or the attachment's id. */
  readonly key: string;
  readonly kind: AttachmentKind;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly status: 'uploading' | 'ready' | 'refused' | 'failed';
  /** Hex; what the server knows the upload by, beside `attachmentId`. How far it got is asked of the server. */
  readonly sha256?: string;
  readonly attachmentId?: string;
}

/** What a form keeps: texts, numbers, truth values, lists and objects of these. A list of texts is a set, in order. */
export interface DraftContent {
  /** As it was typed. */
  readonly record: CollectionRecord;
  readonly step: string;
  readonly visited: readonly string[];
  /** Pointers of the remarks that have been answered. */
  readonly answered: readonly string[];
  readonly files: readonly DraftFile[];
  /** What a form keeps beside the answers, by names of its own. */
  readonly about?: Readonly<Record<string, string>>;
}

/** Makes the content of one schema out of the one before it. */
export type Migration = (content: unknown) => unknown;

/** The schema of `DraftContent`: it goes up when an older draft could not be read as a newer one. */
export const draftSchema = 1;

/** How a draft of schema `n` becomes one of `n + 1`, by `n`. */
export const draftMigrations: Readonly<Record<number, Migration>> = {};

/** Content of schema `from` as content of schema `to`; throws where there is no way. */
export function migrated(
  content: unknown,
  from: number,
  to: number,
  migrations: Readonly<Record<number, Migration>>,
): DraftContent {
  if (from === to) return content as DraftContent;
  const migration = migrations[from];
  if (migration === undefined) throw new RangeError(`There is no migration from schema ${from}`);
  return migrated(migration(content), from + 1, to, migrations);
}
