import { attachmentKinds, isCollectionRecord } from '@acct-kit/core/contract';
import type { DraftContent, DraftFile } from '@acct-kit/core/drafts';

const isArrived = (file: Partial<DraftFile> | null): file is DraftFile =>
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
 * The text of a draft file without what a form cannot show: somebody chose the file, it may hold anything. `undefined`
 * where it holds no record. Bytes are not in there, so that only files that have arrived come back.
 */
export function cleanDraft(text: string): string | undefined {
  const draft = parsed(text);
  const { record, files } = draft?.content ?? {};
  if (!isCollectionRecord(record) || !Array.isArray(files)) return undefined;
  return JSON.stringify({ ...draft, content: { ...draft?.content, files: files.filter(isArrived) } });
}
