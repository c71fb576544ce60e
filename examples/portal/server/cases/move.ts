import type { Updateable } from 'kysely';
import type { Work } from '../context.ts';
import { json } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';
import { ProblemError } from '../http/problem-error.ts';
import { sharedTables, type CaseEvent, type CaseKind, type CaseRow, type CaseTable } from './case-kind.ts';
import { recordEvent, type EventNote } from './events.ts';

/** The status that an event leads to. @throws ProblemError `state-conflict` where the event is not possible */
export function statusAfter<T extends CaseTable, E extends CaseEvent>(
  kind: CaseKind<T, E>,
  row: CaseRow<T>,
  event: E['event'],
): CaseRow<T>['status'] {
  const next = kind.nextStatus(row, event);
  if (next === undefined) throw new ProblemError('state-conflict');
  return next;
}

/**
 * Moves a case to the status that an event leads to, and records the event. The case gets the remarks of the event, or
 * none, and a new version. `set` has what else changes with it.
 *
 * @throws ProblemError `state-conflict` where the event is not possible
 */
export async function moveCase<T extends CaseTable, E extends CaseEvent>(
  work: Work,
  kind: CaseKind<T, E>,
  row: CaseRow<T>,
  event: E['event'],
  { set = {}, ...note }: EventNote<E> & { readonly set?: Updateable<Tables[T]> } = {},
): Promise<CaseRow<T>> {
  const changes = {
    ...set,
    status: statusAfter(kind, row, event),
    updatedAt: work.now,
    ...(kind.hasRemarks ? { remarks: json(note.remarks ?? []) } : {}),
  };
  const moved = await sharedTables(work.db)
    .updateTable(kind.table as 'cases')
    .set(changes as never)
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await recordEvent(work, kind, row.id, event, note);
  return moved as unknown as CaseRow<T>;
}
