import type { Remark } from '@acct-kit/core/contract';
import type { Work } from '../context.ts';
import { json, type Database } from '../database/open.ts';
import { as, sharedTables, type CaseEvent, type CaseKind, type CaseStorage, type CaseTable } from './case-kind.ts';

/** What an event records beside its name. */
export interface EventNote<E extends CaseEvent> {
  /** Who acted. Without it, the role of the account decides. */
  readonly actor?: E['actor'];
  readonly remarks?: readonly Remark[] | undefined;
  readonly reason?: string | undefined;
}

/** Adds an event to the history of a case. Nothing is ever removed from a history. */
export async function recordEvent<T extends CaseTable, E extends CaseEvent>(
  { db, account, now }: Work,
  { eventTable, caseId, reviewer, hasRemarks }: CaseKind<T, E>,
  id: string,
  event: E['event'],
  { actor, remarks = [], reason }: EventNote<E> = {},
): Promise<void> {
  const values = {
    [caseId]: id,
    accountId: account.id,
    at: now,
    event,
    actor: actor ?? (account.role === 'person' ? 'person' : reviewer),
    ...(hasRemarks ? { remarks: json(remarks) } : {}),
    reason: reason ?? null,
  };
  await db
    .insertInto(eventTable)
    .values(values as never)
    .execute();
}

/** Reads the histories of these cases, by their ids. */
export async function historiesOf<E extends CaseEvent>(
  db: Database,
  { eventTable, caseId, hasRemarks }: Pick<CaseStorage<CaseTable>, 'eventTable' | 'caseId' | 'hasRemarks'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, E[]>> {
  if (ids.length === 0) return new Map();
  const rows = await sharedTables(db)
    .selectFrom(as(eventTable, 'events'))
    .select([`${caseId} as caseId`, 'at', 'event', 'actor', 'reason'])
    .$if(hasRemarks, (qb) => qb.select('remarks'))
    .where(caseId, 'in', ids)
    .orderBy('sequence')
    .execute();
  const entries = rows.map(({ caseId: id, at, reason, ...event }) => ({
    id,
    event: { at: at.toISOString(), ...event, ...(reason === null ? {} : { reason }) } as CaseEvent as E,
  }));
  return new Map([...Map.groupBy(entries, ({ id }) => id)].map(([id, group]) => [id, group.map(({ event }) => event)]));
}
