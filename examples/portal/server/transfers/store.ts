import type { Transfer, TransferEvent } from '@acct-kit/core/contract';
import { nextTransferStatus } from '@acct-kit/core/workflow';
import type { CaseKind, CaseRow } from '../cases/case-kind.ts';
import { historiesOf, type EventNote } from '../cases/events.ts';
import { fileIdsOf } from '../cases/files.ts';
import { moveCase } from '../cases/move.ts';
import type { Work } from '../context.ts';
import type { Database } from '../database/open.ts';

export type TransferRow = CaseRow<'transfers'>;

/** The reviewer of a transfer is at its place of origin. The destination decides the application to transfer in. */
export const transferCases: CaseKind<'transfers', TransferEvent> = {
  table: 'transfers',
  eventTable: 'transferEvents',
  fileTable: 'transferAttachments',
  caseId: 'transferId',
  region: 'fromRegion',
  authority: 'fromAuthority',
  reviewer: 'origin',
  hasRemarks: false,
  hasFileOrder: true,
  nextStatus: ({ status }, event) => nextTransferStatus(status, event),
};

/** The applications at the destination, by the ids of their transfers. */
async function applicationsOf(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string | null, string>> {
  const rows = await db
    .selectFrom('applications')
    .select(['id', 'transferId'])
    .where('transferId', 'in', ids)
    .where('status', '!=', 'withdrawn')
    .execute();
  return new Map(rows.map(({ id, transferId }) => [transferId, id]));
}

/** Transfers as the contract has them. */
export async function toTransfers(db: Database, rows: readonly TransferRow[]): Promise<Transfer[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const histories = await historiesOf<TransferEvent>(db, transferCases, ids);
  const files = await fileIdsOf(db, transferCases, ids);
  const applications = await applicationsOf(db, ids);
  return rows.map((row) => {
    const applicationId = applications.get(row.id);
    return {
      id: row.id,
      number: row.number,
      from: { region: row.fromRegion, authority: row.fromAuthority },
      to: { region: row.toRegion, authority: row.toAuthority },
      reason: row.reason,
      ...(row.note === null ? {} : { note: row.note }),
      attachments: files.get(row.id) ?? [],
      status: row.status,
      version: row.version,
      ...(row.expiresOn === null ? {} : { expiresOn: row.expiresOn }),
      ...(applicationId === undefined ? {} : { applicationId }),
      history: histories.get(row.id) ?? [],
      submittedAt: row.submittedAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
    };
  });
}

export async function toTransfer(db: Database, row: TransferRow): Promise<Transfer> {
  const [transfer] = await toTransfers(db, [row]);
  return transfer!;
}

export const findTransfer = async (db: Database, id: string): Promise<Transfer> =>
  toTransfer(db, await db.selectFrom('transfers').selectAll().where('id', '=', id).executeTakeFirstOrThrow());

/** Finds a transfer and locks it until the transaction ends. */
export const lockTransfer = (db: Database, id: string): Promise<TransferRow | undefined> =>
  db.selectFrom('transfers').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** Moves the transfer that an application belongs to, where it belongs to one. */
export async function moveTransferOf(
  work: Work,
  { transferId }: { readonly transferId: string | null },
  event: TransferEvent['event'],
  note: EventNote<TransferEvent>,
): Promise<void> {
  const transfer = transferId === null ? undefined : await lockTransfer(work.db, transferId);
  if (transfer !== undefined) await moveCase(work, transferCases, transfer, event, note);
}
