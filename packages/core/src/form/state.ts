import type { FieldError } from '../contract/problem.ts';
import type { AttachmentKind, CollectionRecord } from '../contract/record.ts';
import type { Remark } from '../contract/applications.ts';
import type { CheckIssue } from '../policy/index.ts';

/** A file that the person has chosen, from the choice to the finished upload. */
export interface FileEntry {
  /** The key within the form. On the wire it is `attachmentId`. */
  readonly key: string;
  readonly kind: AttachmentKind;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly status: 'uploading' | 'ready' | 'refused' | 'failed';
  /** The number of bytes that have been uploaded. */
  readonly sent: number;
  readonly attachmentId?: string;
  /** Why it was rejected, or what a reviewer may object to. */
  readonly issues: readonly CheckIssue[];
}

/** The page after the last section, on which the answers are checked before they are sent. */
export const checkStep = 'check';

export interface FormState {
  /** In a change: the record of the file. */
  readonly base: CollectionRecord | undefined;
  /** The answers as they were typed. */
  readonly record: CollectionRecord;
  readonly files: readonly FileEntry[];
  /** A section's id, or `checkStep`. */
  readonly step: string;
  /** The sections that the person has opened. */
  readonly visited: readonly string[];
  /** The sections that show their errors: those that were left, and all of them after an attempt to submit. */
  readonly judged: readonly string[];
  /** Whether the error summary is shown at the top of the page. It appears with a step, not while typing. */
  readonly summarised: boolean;
  /** The errors that the server found. Each is removed when its field changes. */
  readonly problems: readonly FieldError[];
  /** The remarks of the reviewer, and whether each has been answered by a change. */
  readonly remarks: readonly Remark[];
  readonly answered: readonly string[];
}
