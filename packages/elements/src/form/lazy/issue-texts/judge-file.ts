import type { AttachmentKind } from '@acct-kit/core/contract';
import { checkFile, checkFileSize, type CheckIssue, type Policy } from '@acct-kit/core/policy';
import { measureBackground } from '@acct-kit/validators';
import { decodePicture } from '../../controllers/decode-picture.ts';

/** What is found out about a file on the device. */
export interface Judgement {
  readonly errors: readonly CheckIssue[];
  /** What a reviewer may object to. */
  readonly warnings: readonly CheckIssue[];
  /** A small picture of it; whoever takes it closes it. */
  readonly preview?: ImageBitmap | undefined;
}

const refused = (errors: readonly CheckIssue[]): Judgement => ({ errors, warnings: [] });

/** Judges a file by the rules of the place. By the size first: a huge file is not read at all. */
export async function judgeFile(policy: Policy, kind: AttachmentKind, file: File): Promise<Judgement> {
  const tooLarge = checkFileSize(policy, kind, file.size);
  if (tooLarge.length > 0) return refused(tooLarge);
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return refused([{ code: 'image-damaged' }]);
  const picture = await decodePicture(file);
  const background = picture && measureBackground(picture.pixels);
  const checked = checkFile(policy, kind, { bytes: new Uint8Array(bytes), name: file.name, background });
  return { ...checked, preview: picture?.bitmap };
}
