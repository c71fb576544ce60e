import {
  checkBackground,
  checkImageFile,
  type Background,
  type ImageSource,
  type RuleReport,
} from '@acct-kit/validators';
import { maxAttachmentBytes } from '../../contract/attachments.ts';
import type { AttachmentKind } from '../../contract/record.ts';
import type { CheckIssue } from '../checks/checks.ts';
import type { Policy } from '../resolve/policy.ts';
import { binds } from '../schema/rule.ts';

/** A file as it was chosen; who can decode it measures the background, too. */
export interface FileSource extends ImageSource {
  readonly background?: Background | undefined;
}

export interface FileVerdict {
  /** What stops the file. */
  readonly errors: readonly CheckIssue[];
  /** What a reviewer may object to, and rules that are not certain. */
  readonly warnings: readonly CheckIssue[];
}

/**
 * What can be said of a file before its bytes are read.
 *
 * @param size in bytes
 */
export function checkFileSize(policy: Policy, kind: AttachmentKind, size: number): CheckIssue[] {
  const rule = policy.files[kind];
  const limit = Math.min(maxAttachmentBytes, (rule && binds(rule) && rule.value.maxBytes) || maxAttachmentBytes);
  if (size <= 0) return [{ code: 'image-empty' }];
  return size > limit ? [{ code: 'photo-bytes-too-many', params: { measure: size, limit } }] : [];
}

/**
 * Whether a file is what the policy asks for: format by its bytes and not by its name, size, pixels and, where the
 * pixels are given, the background. The form and the server call the same function.
 */
export function checkFile(policy: Policy, kind: AttachmentKind, source: FileSource): FileVerdict {
  const rule = policy.files[kind];
  const tooLarge = checkFileSize(policy, kind, source.size ?? source.bytes.length);
  if (tooLarge.length > 0 || !rule) return { errors: tooLarge, warnings: [] };
  const { backgrounds } = rule.value;
  const reports = [
    ...checkImageFile(source, rule.value).rules,
    ...(backgrounds ? [checkBackground(source.background, backgrounds)] : []),
  ];
  // Whatever the confidence of the rule: what is no picture at all is of no use to anyone.
  const stops = (report: RuleReport) =>
    report.verdict === 'fail' && (binds(rule) || report.issue?.code.startsWith('image-') === true);
  return {
    errors: reports.filter(stops).flatMap(({ issue }) => issue ?? []),
    warnings: reports.filter((report) => !stops(report)).flatMap(({ issue }) => issue ?? []),
  };
}
