import {
  checkBackground,
  checkImageFile,
  type Background,
  type ImageSource,
  type RuleReport,
} from '@acct-kit/validators';
import { maxAttachmentBytes, maxPicture } from '../../contract/attachments.ts';
import type { AttachmentKind } from '../../contract/record.ts';
import type { CheckIssue } from '../checks/checks.ts';
import type { FileRules } from '../schema/pack.ts';
import type { Policy } from '../resolve/policy.ts';
import { binds } from '../schema/rule.ts';

/** A file that a person chose. A caller that can decode it adds the measured background. */
export interface FileSource extends ImageSource {
  readonly background?: Background | undefined;
}

export interface FileVerdict {
  /** What stops the file. */
  readonly errors: readonly CheckIssue[];
  /** What a reviewer may object to, and results of rules that only warn. */
  readonly warnings: readonly CheckIssue[];
}

/**
 * Checks what is known before the bytes are read.
 *
 * @param size in bytes
 */
export function checkFileSize(policy: Policy, kind: AttachmentKind, size: number): CheckIssue[] {
  const rule = policy.files[kind];
  const limit = Math.min(maxAttachmentBytes, (rule && binds(rule) && rule.value.maxBytes) || maxAttachmentBytes);
  if (size <= 0) return [{ code: 'image-empty' }];
  return size > limit ? [{ code: 'photo-bytes-too-many', params: { measure: size, limit } }] : [];
}

/** The issues of a picture that has too many pixels to be opened safely. */
const tooLargeToOpen: ReadonlySet<string> = new Set(['photo-too-wide', 'photo-too-tall', 'photo-pixels-too-many']);

/** Whether the picture may be opened, for example for a preview. If not, opening it can fill the memory. */
export const isSafeToOpen = ({ errors }: FileVerdict): boolean => !errors.some(({ code }) => tooLargeToOpen.has(code));

/** The largest picture: what the service takes, or less where the place sets a lower limit. */
const largestOf = ({ largest = maxPicture }: FileRules): typeof maxPicture => ({
  side: Math.min(largest.side, maxPicture.side),
  pixels: Math.min(largest.pixels, maxPicture.pixels),
});

/**
 * Checks a file against the rules of its kind: the format (from its bytes, not its name), the size, the pixels and, when
 * it was measured, the background. The form and the server both call this function.
 */
export function checkFile(policy: Policy, kind: AttachmentKind, source: FileSource): FileVerdict {
  const rule = policy.files[kind];
  const tooLarge = checkFileSize(policy, kind, source.size ?? source.bytes.length);
  if (tooLarge.length > 0 || !rule) return { errors: tooLarge, warnings: [] };
  const { backgrounds } = rule.value;
  const reports = [
    ...checkImageFile(source, { ...rule.value, largest: largestOf(rule.value) }).rules,
    ...(backgrounds ? [checkBackground(source.background, backgrounds)] : []),
  ];
  // A file that is no picture, or that is not safe to open, is always an error, whatever the confidence of the rule.
  const alwaysStops = (code = '') => code.startsWith('image-') || tooLargeToOpen.has(code);
  const stops = ({ verdict, issue }: RuleReport) => verdict === 'fail' && (binds(rule) || alwaysStops(issue?.code));
  return {
    errors: reports.filter(stops).flatMap(({ issue }) => issue ?? []),
    warnings: reports.filter((report) => !stops(report)).flatMap(({ issue }) => issue ?? []),
  };
}
