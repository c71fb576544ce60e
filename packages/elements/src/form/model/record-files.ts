import type { AttachmentKind } from '@acct-kit/core/contract';
import type { FileEntry } from '@acct-kit/core/form';
import type { FormClient } from './form-client.ts';

/** Asks the server for name and size of each file of a record that was sent before. */
export async function filesOfRecord(
  client: FormClient,
  attachments: Readonly<Partial<Record<AttachmentKind, readonly string[] | undefined>>>,
): Promise<FileEntry[]> {
  const wanted = (Object.entries(attachments) as [AttachmentKind, readonly string[] | undefined][]).flatMap(
    ([kind, ids = []]) => ids.map((id) => ({ kind, id })),
  );
  return Promise.all(
    wanted.map(async ({ kind, id }): Promise<FileEntry> => {
      const { name, size } = await client.attachments.get({ params: { attachmentId: id } });
      return { key: id, kind, name, size, status: 'ready', sent: size, attachmentId: id, issues: [] };
    }),
  );
}
