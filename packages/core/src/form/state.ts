import type { FieldError } from '../contract/problem.ts';
import type { AttachmentKind, CollectionRecord } from '../contract/record.ts';
import type { Remark } from '../contract/applications.ts';
import type { CheckIssue } from '../policy/index.ts';

/** A file that the person has chosen, from the choice to the finished upload. */
export interface FileEntry {
  /** The form's own key; the wire knows `attachmentId`. */
  readonly key: string;
  readonly kind: AttachmentKind;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly status: 'uploading' | 'ready' | 'refused' | 'failed';
  /** Bytes that have arrived. */
  readonly sent: number;
  readonly attachmentId?: string;
  /** Why it was refused, or what a reviewer may object to. */
  readonly issues: readonly CheckIssue[];
}

/** The page after the last section, on which the answers are checked before they are sent. */
export const checkStep = 'check';

export interface FormState {
  /** In a change: the record of the file. */
  readonly base: CollectionRecord | undefined;
  /** What has been typed, as it was typed. */
  readonly record: CollectionRecord;
  readonly files: readonly FileEntry[];
  /** A section's id, or `checkStep`. */
  readonly step: string;
  /** Sections that the person has been to. */
  readonly visited: readonly string[];
  /** Sections whose mistakes are shown: those that were left, and all once a submit was tried. */
  readonly judged: readonly string[];
  /** Whether the summary of mistakes is shown on top of the page. It comes with a step, not with a keystroke. */
  readonly summarised: boolean;
  /** What the server found. Each goes when its field changes. */
  readonly problems: readonly FieldError[];
  /** What a reviewer wrote, and which of it has been answered by a change. */
  readonly remarks: readonly Remark[];
  readonly answered: readonly string[];
}
