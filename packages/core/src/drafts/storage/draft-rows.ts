import type { Writer } from './changes.ts';
import type { DraftRow } from './schema.ts';
import { deleteRows, readRows, writeRows, type Session } from './session.ts';
import { StorageFailure } from './storage-failure.ts';

/** The keys of all rows of a draft: its own row, rows that were kept aside, and its files. */
const keysOf = (id: string): IDBKeyRange => IDBKeyRange.bound(id, `${id}/\uffff`);

export interface Replacement {
  readonly row: DraftRow;
  /** The revision that `row` was made from, or `undefined` if there was none. */
  readonly basedOn: string | undefined;
  /** A row that could not be read. It is kept under another id, because another build may be able to read it. */
  readonly keepAside: DraftRow | undefined;
}

/**
 * Replaces a draft by a newer one, if the stored draft is still the one that the newer one was made from. Otherwise
 * writes nothing and returns the stored draft.
 */
export const replaceDraft = (
  session: Session,
  { row, basedOn, keepAside }: Replacement,
): Promise<DraftRow | undefined> =>
  writeRows(session, ['drafts'], async (writer, rows) => {
    const stored = await rows.objectStore('drafts').get(row.id);
    if (stored === undefined && basedOn !== undefined) throw new StorageFailure('wiped');
    if (stored?.revision !== basedOn) return stored;
    if (keepAside) await writer.put('drafts', { ...keepAside, id: `${keepAside.id}/${keepAside.revision}` });
    await writer.put('drafts', row);
    return undefined;
  });

export const readDraft = (session: Session, id: string): Promise<DraftRow | undefined> =>
  readRows(session, 'drafts', (rows) => rows.objectStore('drafts').get(id));

async function deleteDraftRows(writer: Writer, id: string): Promise<void> {
  await writer.delete('drafts', keysOf(id));
  await writer.delete('files', keysOf(id));
}

/** Deletes a draft with its files. */
export const deleteDraft = (session: Session, id: string): Promise<void> =>
  deleteRows(session, (writer) => deleteDraftRows(writer, id));

/** Deletes the drafts that have expired, with their files. Returns the ids of these drafts. */
export async function deleteExpiredDrafts(session: Session, now: number): Promise<string[]> {
  const expired = await readRows(session, 'drafts', (rows) =>
    rows.objectStore('drafts').index('expiresAt').getAllKeys(IDBKeyRange.upperBound(now)),
  );
  for (const id of expired) await writeRows(session, ['drafts', 'files'], (writer) => deleteDraftRows(writer, id));
  return expired;
}
