import { attachmentKinds, isCollectionRecord } from '@acct-kit/core/contract';
import type { DraftContent, DraftFile } from '@acct-kit/core/drafts';

const isUploaded = (file: Partial<DraftFile> | null): file is DraftFile =>
  file?.status === 'ready' &&
  [file.key, file.name, file.attachmentId].every((text) => typeof text === 'string') &&
  typeof file.size === 'number' &&
  (attachmentKinds as readonly unknown[]).includes(file.kind);

function parsed(text: string): { content?: Partial<DraftContent> } | undefined {
  try {
    return JSON.parse(text) as { content?: Partial<DraftContent> };
  } catch {
    return undefined;
  }
}

/**
 * Removes from the text of a draft file what a form cannot show, because a chosen file may contain anything. Gives
 * `undefined` where it contains no record. A draft file has no bytes of uploads, so only files whose upload is complete
 * come back.
 */
export function cleanDraft(text: string): string | undefined {
  const draft = parsed(text);
  const { record, files } = draft?.content ?? {};
  if (!isCollectionRecord(record) || !Array.isArray(files)) return undefined;
  return JSON.stringify({ ...draft, content: { ...draft?.content, files: files.filter(isUploaded) } });
}
