import { checkPhoto, type PhotoSource } from '@acct-kit/validators';
import { maxAttachmentBytes } from '../contract/attachments.ts';
import type { AttachmentKind } from '../contract/record.ts';
import type { CheckIssue } from './checks.ts';
import type { Policy } from './resolve.ts';
import { binds } from './rule.ts';

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
  if (size === 0) return [{ code: 'image-empty' }];
  return size > limit ? [{ code: 'photo-bytes-too-many', params: { measure: size, limit } }] : [];
}

/**
 * Whether a file is what the policy asks for: format by its bytes and not by its name, size, pixels and, where the
 * pixels are given, the background. The form and the server call the same function.
 */
export function checkFile(policy: Policy, kind: AttachmentKind, source: PhotoSource): FileVerdict {
  const rule = policy.files[kind];
  const tooLarge = checkFileSize(policy, kind, source.size ?? source.bytes.length);
  if (tooLarge.length > 0 || !rule) return { errors: tooLarge, warnings: [] };
  const { rules } = checkPhoto(source, rule.value);
  const issuesOf = (verdict: string) => rules.flatMap((one) => (one.verdict === verdict && one.issue) || []);
  return binds(rule)
    ? { errors: issuesOf('fail'), warnings: issuesOf('unsure') }
    : { errors: [], warnings: [...issuesOf('fail'), ...issuesOf('unsure')] };
}
