import type { DraftContent, DraftFile } from '@acct-kit/core/drafts';
import type { FileEntry, FormState } from '@acct-kit/core/form';

/** Whether the bytes of a file on its way are kept. */
export type IsKept = (key: string) => boolean;

const draftFile = ({ key, kind, name, size, status, attachmentId }: FileEntry): DraftFile => ({
  key,
  kind,
  name,
  size,
  status,
  ...(attachmentId === undefined ? {} : { attachmentId }),
});

/**
 * What a draft keeps of a form. Of a file that is refused or still looked at it knows nothing: no other tab could go on
 * with it.
 */
export const contentOf = (
  { record, visited, answered, files }: FormState,
  step: string,
  isKept: IsKept = () => false,
  about?: DraftContent['about'],
): DraftContent => ({
  record,
  step,
  visited,
  answered,
  files: files.filter(({ key, status }) => status === 'ready' || isKept(key)).map(draftFile),
  ...(about && { about }),
});

/** The files of a draft as a form shows them, with what only this form knows of them, and those that only it knows. */
export const filesShown = (drafted: readonly DraftFile[], shown: readonly FileEntry[], isKept: IsKept): FileEntry[] => [
  ...drafted.map((file): FileEntry => {
    const { sent = 0, issues = [] } = shown.find(({ key }) => key === file.key) ?? {};
    return { ...file, sent: file.status === 'ready' ? file.size : sent, issues };
  }),
  ...shown.filter(({ key, status }) => status !== 'ready' && !isKept(key) && !drafted.some((file) => file.key === key)),
];
