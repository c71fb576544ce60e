import type { Selectable } from 'kysely';
import type { CreditDeclaration, DeclarationEvent, Remark } from '@acct-kit/core/contract';
import { formatCredits } from '@acct-kit/core/credits';
import { nextDeclarationStatus } from '@acct-kit/core/workflow';
import { Refusal } from '../http/problem-error.ts';
import type { Work } from '../context.ts';
import { json, type Database } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';

type Row = Selectable<Tables['creditDeclarations']>;

/** A declaration with the record that came of it. */
export type DeclarationRow = Row & { readonly recordId: string | null };

export const selectDeclarations = (db: Database) =>
  db
    .selectFrom('creditDeclarations')
    .leftJoin('creditRecords', 'creditRecords.declarationId', 'creditDeclarations.id')
    .selectAll('creditDeclarations')
    .select('creditRecords.id as recordId');

/** What belongs to these declarations, by their ids: events and files. */
async function belongings(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return { eventsOf: () => [], filesOf: () => [] };
  const events = await db
    .selectFrom('declarationEvents')
    .select(['declarationId', 'at', 'event', 'actor', 'remarks', 'reason'])
    .where('declarationId', 'in', ids)
    .orderBy('sequence')
    .execute();
  const files = await db
    .selectFrom('declarationAttachments')
    .selectAll()
    .where('declarationId', 'in', ids)
    .orderBy('position')
    .execute();
  return {
    eventsOf: (id: string): DeclarationEvent[] =>
      events
        .filter(({ declarationId }) => declarationId === id)
        .map(({ at, event, actor, remarks, reason }) => ({
          at: at.toISOString(),
          event,
          actor,
          remarks,
          ...(reason === null ? {} : { reason }),
        })),
    filesOf: (id: string): string[] =>
      files.filter(({ declarationId }) => declarationId === id).map(({ attachmentId }) => attachmentId),
  };
}

/** Declarations as the wire has them. */
export async function toDeclarations(db: Database, rows: readonly DeclarationRow[]): Promise<CreditDeclaration[]> {
  const { eventsOf, filesOf } = await belongings(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    year: row.year,
    kind: row.kind,
    region: row.region,
    answers: row.answers,
    attachments: filesOf(row.id),
    authority: row.authority,
    status: row.status,
    version: row.version,
    ...(row.hundredths === null ? {} : { credits: formatCredits(row.hundredths) }),
    ...(row.recordId === null || row.status !== 'approved' ? {} : { recordId: row.recordId }),
    remarks: row.remarks,
    history: eventsOf(row.id),
    submittedAt: row.submittedAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }));
}

export async function findDeclaration(db: Database, id: string): Promise<CreditDeclaration> {
  const row = await selectDeclarations(db).where('creditDeclarations.id', '=', id).executeTakeFirstOrThrow();
  const [declaration] = await toDeclarations(db, [row]);
  return declaration!;
}

type EventName = DeclarationEvent['event'];

/**
 * The status that an event leads to.
 * @throws Refusal `state-conflict` where it leads nowhere
 */
export function statusAfter(status: Row['status'] | undefined, event: EventName): Row['status'] {
  const next = nextDeclarationStatus(status, event);
  if (next === undefined) throw new Refusal('state-conflict');
  return next;
}

/** Adds to the history; nothing is ever taken from it. */
export async function addEvent(
  { db, account, now }: Work,
  declarationId: string,
  event: EventName,
  { remarks = [], reason }: { remarks?: Remark[] | undefined; reason?: string | undefined } = {},
): Promise<void> {
  await db
    .insertInto('declarationEvents')
    .values({
      declarationId,
      accountId: account.id,
      at: now,
      event,
      actor: account.role === 'person' ? 'person' : 'reviewer',
      remarks: json(remarks),
      reason: reason ?? null,
    })
    .execute();
}

/** Makes a declaration's proofs those that it names now. */
export async function linkProofs(db: Database, declarationId: string, attachmentIds: string[]): Promise<void> {
  await db.deleteFrom('declarationAttachments').where('declarationId', '=', declarationId).execute();
  const ids = [...new Set(attachmentIds)];
  if (ids.length === 0) return;
  await db
    .insertInto('declarationAttachments')
    .values(ids.map((attachmentId, position) => ({ declarationId, attachmentId, position })))
    .execute();
}
