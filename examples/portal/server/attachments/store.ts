import type { Selectable } from 'kysely';
import type { Attachment } from '@acct-kit/core/contract';
import type { Tables } from '../database/tables.ts';

export type AttachmentRow = Selectable<Tables['attachments']>;

/** An attachment as the contract has it. */
export const toAttachment = (row: AttachmentRow): Attachment => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  size: row.size,
  received: row.received,
  sha256: row.sha256,
  ...(row.mediaType === null ? {} : { mediaType: row.mediaType }),
  createdAt: row.createdAt.toISOString(),
});
