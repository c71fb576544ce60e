import type { AttachmentKind } from '@acct-kit/core/contract';
import { checkFile, checkFileSize, type CheckIssue, type Policy } from '@acct-kit/core/policy';
import { measureBackground } from '@acct-kit/validators';
import { decodeThumbnail } from '../../../images/thumbnail.ts';
import type { FileInspection } from '../../model/uploads.ts';

const refused = (errors: readonly CheckIssue[]): FileInspection => ({ errors, warnings: [] });

/** Inspects a file by the rules of the place. The size comes first, so that a huge file is not read at all. */
export async function inspectFile(policy: Policy, kind: AttachmentKind, file: File): Promise<FileInspection> {
  const tooLarge = checkFileSize(policy, kind, file.size);
  if (tooLarge.length > 0) return refused(tooLarge);
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return refused([{ code: 'image-damaged' }]);
  const thumbnail = await decodeThumbnail(file);
  const background = thumbnail && measureBackground(thumbnail.pixels);
  const checked = checkFile(policy, kind, { bytes: new Uint8Array(bytes), name: file.name, background });
  return { ...checked, preview: thumbnail?.bitmap };
}
