import type { DraftRow, Transaction } from './database.ts';
import { StorageFailure } from './failure.ts';
import { read, remove, write, type Session } from './vault.ts';

/** The rows of a draft: its own, what was put aside, and its files. */
const rowsOf = (id: string): IDBKeyRange => IDBKeyRange.bound(id, `${id}/\uffff`);

export interface Swap {
  readonly row: DraftRow;
  /** The revision that `row` is made from; nothing if there was none. */
  readonly from: string | undefined;
  /** What cannot be read is kept aside, for who may be able to. */
  readonly aside: DraftRow | undefined;
}

/**
 * Puts a draft in the place of the one that it was made from. If another one is there now, nothing is written, and that
 * one is given back.
 */
export const swapDraft = (session: Session, { row, from, aside }: Swap): Promise<DraftRow | undefined> =>
  write(session, ['drafts'], async (rows) => {
    const there = await rows.get('drafts', row.id);
    if (there === undefined && from !== undefined) throw new StorageFailure('wiped');
    if (there?.revision !== from) return there;
    if (aside) await rows.put('drafts', { ...aside, id: `${aside.id}/${aside.revision}` });
    await rows.put('drafts', row);
    return undefined;
  });

export const readDraft = (session: Session, id: string): Promise<DraftRow | undefined> =>
  read(session, 'drafts', (rows) => rows.get('drafts', id));

async function deleteRows(rows: Transaction, id: string): Promise<void> {
  await rows.delete('drafts', rowsOf(id));
  await rows.delete('files', rowsOf(id));
}

/** Deletes a draft with its files, and the keys when nothing is left that they open. */
export const wipeDraft = (session: Session, id: string): Promise<void> =>
  remove(session, (rows) => deleteRows(rows, id));

/** Deletes the drafts that have expired, with their files, and gives their ids. */
export async function wipeExpired(session: Session, now: number): Promise<string[]> {
  const expired = await read(session, 'drafts', (rows) =>
    rows.getAllKeys('drafts', 'expiresAt', IDBKeyRange.upperBound(now)),
  );
  for (const id of expired) await write(session, ['drafts', 'files'], (rows) => deleteRows(rows, id));
  return expired;
}
