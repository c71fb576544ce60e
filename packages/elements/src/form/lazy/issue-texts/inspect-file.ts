import type { AttachmentKind } from '@acct-kit/core/contract';
import { checkFile, checkFileSize, isSafeToOpen, type CheckIssue, type Policy } from '@acct-kit/core/policy';
import { measureBackground } from '@acct-kit/validators';
import { decodeThumbnail } from '../../../images/thumbnail.ts';
import type { FileInspection } from '../../model/uploads.ts';

const refused = (errors: readonly CheckIssue[]): FileInspection => ({ errors, warnings: [] });

/**
 * Inspects a file by the rules of the place. The size comes first, so that a huge file is not read at all. The pixels that
 * the file claims come before it is decoded, because a picture that is too large would fill the memory of the browser.
 */
export async function inspectFile(policy: Policy, kind: AttachmentKind, file: File): Promise<FileInspection> {
  const tooLarge = checkFileSize(policy, kind, file.size);
  if (tooLarge.length > 0) return refused(tooLarge);
  const buffer = await file.arrayBuffer().catch(() => undefined);
  if (!buffer) return refused([{ code: 'image-damaged' }]);
  const source = { bytes: new Uint8Array(buffer), name: file.name };
  const undecoded = checkFile(policy, kind, source);
  if (!isSafeToOpen(undecoded)) return undecoded;
  const thumbnail = await decodeThumbnail(file);
  const background = thumbnail && measureBackground(thumbnail.pixels);
  const checked = checkFile(policy, kind, { ...source, background });
  return { ...checked, preview: thumbnail?.bitmap };
}
