import type { Selectable } from 'kysely';
import { transferStatuses, type Transfer, type TransferEvent } from '@acct-kit/core/contract';
import { isTransferOpen, nextTransferStatus } from '@acct-kit/core/workflow';
import { Refusal } from '../http/problem-error.ts';
import type { Work } from '../context.ts';
import type { Database } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';
import { chinaDay } from '../time.ts';

export type TransferRow = Selectable<Tables['transfers']>;

/** Those of a transfer that has not come to an end. */
export const openTransferStatuses = transferStatuses.filter(isTransferOpen);

/** What belongs to these transfers, by their ids: events, proofs, and the application at the destination. */
async function belongings(db: Database, ids: readonly string[]) {
  const events = await db
    .selectFrom('transferEvents')
    .select(['transferId', 'at', 'event', 'actor', 'reason'])
    .where('transferId', 'in', ids)
    .orderBy('sequence')
    .execute();
  const files = await db
    .selectFrom('transferAttachments')
    .selectAll()
    .where('transferId', 'in', ids)
    .orderBy('position')
    .execute();
  const applications = await db
    .selectFrom('applications')
    .select(['id', 'transferId'])
    .where('transferId', 'in', ids)
    .where('status', '!=', 'withdrawn')
    .execute();
  return { events: Map.groupBy(events, ({ transferId }) => transferId), files, applications };
}

const toEvent = ({ at, event, actor, reason }: Pick<Selectable<Tables['transferEvents']>, keyof TransferEvent>) => ({
  at: at.toISOString(),
  event,
  actor,
  ...(reason === null ? {} : { reason }),
});

/** Transfers as the wire has them. */
export async function toTransfers(db: Database, rows: readonly TransferRow[]): Promise<Transfer[]> {
  if (rows.length === 0) return [];
  const { events, files, applications } = await belongings(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const application = applications.find(({ transferId }) => transferId === row.id);
    return {
      id: row.id,
      number: row.number,
      from: { region: row.fromRegion, authority: row.fromAuthority },
      to: { region: row.toRegion, authority: row.toAuthority },
      reason: row.reason,
      ...(row.note === null ? {} : { note: row.note }),
      attachments: files.filter(({ transferId }) => transferId === row.id).map(({ attachmentId }) => attachmentId),
      status: row.status,
      version: row.version,
      ...(row.expiresOn === null ? {} : { expiresOn: row.expiresOn }),
      ...(application === undefined ? {} : { applicationId: application.id }),
      history: (events.get(row.id) ?? []).map(toEvent),
      submittedAt: row.submittedAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
    };
  });
}

export async function toTransfer(db: Database, row: TransferRow): Promise<Transfer> {
  const [transfer] = await toTransfers(db, [row]);
  return transfer!;
}

/** Adds to the history; nothing is ever taken from it. */
export async function addTransferEvent(
  { db, account, now }: Work,
  transferId: string,
  event: TransferEvent['event'],
  actor: TransferEvent['actor'],
  reason?: string,
): Promise<void> {
  await db
    .insertInto('transferEvents')
    .values({ transferId, accountId: account.id, at: now, event, actor, reason: reason ?? null })
    .execute();
}

/**
 * Moves a transfer on, and remembers who did it.
 * @throws Refusal `state-conflict` where the event leads nowhere
 */
export async function moveTransfer(
  work: Work,
  row: TransferRow,
  event: TransferEvent['event'],
  { actor, reason, ...set }: { actor: TransferEvent['actor']; reason?: string | undefined; expiresOn?: string | null },
): Promise<TransferRow> {
  const status = nextTransferStatus(row.status, event);
  if (status === undefined) throw new Refusal('state-conflict');
  const moved = await work.db
    .updateTable('transfers')
    .set({ ...set, status, updatedAt: work.now })
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await addTransferEvent(work, row.id, event, actor, reason);
  return moved;
}

/** The transfer, locked until the transaction ends. */
export const lockTransfer = (db: Database, id: string): Promise<TransferRow | undefined> =>
  db.selectFrom('transfers').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** Ends the confirmed transfers whose last day has passed, all at once: whoever looks at one sees it as it is. */
export async function expireTransfers(db: Database, now: Date): Promise<void> {
  await db
    .with('expired', (qb) =>
      qb
        .updateTable('transfers')
        .set({ status: 'expired', updatedAt: now })
        .set((eb) => ({ version: eb('version', '+', 1) }))
        .where('status', '=', 'out-confirmed')
        .where('expiresOn', '<', chinaDay(now))
        .returning('id'),
    )
    .insertInto('transferEvents')
    .columns(['transferId', 'at', 'event', 'actor'])
    .expression((eb) =>
      eb
        .selectFrom('expired')
        .select((row) => [
          'expired.id',
          row.cast<Date>(row.val(now), 'timestamptz').as('at'),
          row.val('expire').as('event'),
          row.val('deadline').as('actor'),
        ]),
    )
    .execute();
}
