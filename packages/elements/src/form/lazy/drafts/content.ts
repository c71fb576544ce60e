import type { DraftContent, DraftFile } from '@acct-kit/core/drafts';
import type { FileEntry, FormState } from '@acct-kit/core/form';

/** Whether the bytes of a file that is being uploaded are kept on the device. */
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
 * The content that a draft keeps of a form. It leaves out files that are refused or still being inspected, because no
 * other tab could go on with them.
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

/** The files that a form shows: those of the draft with their progress here, and those that only this form knows. */
export const filesShown = (drafted: readonly DraftFile[], shown: readonly FileEntry[], isKept: IsKept): FileEntry[] => [
  ...drafted.map((file): FileEntry => {
    const { sent = 0, issues = [] } = shown.find(({ key }) => key === file.key) ?? {};
    return { ...file, sent: file.status === 'ready' ? file.size : sent, issues };
  }),
  ...shown.filter(({ key, status }) => status !== 'ready' && !isKept(key) && !drafted.some((file) => file.key === key)),
];
