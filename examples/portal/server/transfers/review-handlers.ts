import type { Expression, SqlBool } from 'kysely';
import type { TransferCase, TransferDecision } from '@acct-kit/core/contract';
import type { Handlers } from '../http/handler.ts';
import { Refusal, refuseField } from '../http/problem-error.ts';
import type { Work } from '../context.ts';
import type { Database } from '../database/open.ts';
import { requireRole } from '../auth/accounts.ts';
import { chinaDay, daysAfter } from '../time.ts';
import { expireTransfers, moveTransfer, toTransfer, toTransfers, type TransferRow } from './store.ts';
import { requireVersion } from '../applications/store.ts';
import { toAttachment } from '../attachments/handlers.ts';
import { decodeCursor, pageOfRows, rowsFor } from '../http/paging.ts';
import { policyOf } from '../policies/policy-of.ts';
import { dueAt } from '../applications/review-handlers.ts';

/** The transfer, if it goes out of the reviewer's own district. */
async function findCase({ db, account, now }: Work, id: string, lock: boolean): Promise<TransferRow> {
  const { authority } = requireRole(account, 'reviewer');
  await expireTransfers(db, now);
  const row = await db
    .selectFrom('transfers')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (qb) => qb.forUpdate())
    .executeTakeFirst();
  if (row === undefined) throw new Refusal('not-found');
  if (row.fromAuthority !== authority) throw new Refusal('other-jurisdiction');
  return row;
}

/** The newest version of the dossier that the district itself has kept: what a later keeper adds is not for it to see. */
async function keptRecord(db: Database, { personId, fromAuthority }: TransferRow) {
  const { record } = await db
    .selectFrom('dossierVersions')
    .select('record')
    .where('personId', '=', personId)
    .where('authority', '=', fromAuthority)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return record;
}

async function toCase(db: Database, row: TransferRow): Promise<TransferCase> {
  const { name } = await db
    .selectFrom('people')
    .select('name')
    .where('id', '=', row.personId)
    .executeTakeFirstOrThrow();
  const files = await db
    .selectFrom('attachments')
    .innerJoin('transferAttachments', 'attachmentId', 'attachments.id')
    .selectAll('attachments')
    .where('transferId', '=', row.id)
    .orderBy('position')
    .execute();
  return {
    transfer: await toTransfer(db, row),
    personName: name,
    dueAt: dueAt(row.fromRegion, row.waitingSince),
    record: await keptRecord(db, row),
    attachments: files.map(toAttachment),
  };
}

/** Those that say why. */
const reasoned: readonly TransferDecision['decision'][] = ['reject-out', 'take-back'];

/** The last day on which the person can dossier at the destination, where the place of origin sets one. */
function expiryOf({ fromRegion }: TransferRow, decision: TransferDecision['decision'], now: Date) {
  const days = decision === 'confirm-out' ? policyOf(fromRegion, now).transferDays?.value : undefined;
  return days === undefined ? {} : { expiresOn: daysAfter(chinaDay(now), days) };
}

export const transferReviews: Handlers<'transferReviews'> = {
  async list({ db, account, now }, { query }) {
    const { authority } = requireRole(account, 'reviewer');
    const cursor = decodeCursor(query.cursor);
    await expireTransfers(db, now);
    const rows = await db
      .selectFrom('transfers')
      .innerJoin('people', 'people.id', 'transfers.personId')
      .selectAll('transfers')
      .select('people.name as personName')
      .where((eb) => {
        const conditions: Expression<SqlBool>[] = [eb('fromAuthority', '=', authority)];
        if (query.status !== undefined) conditions.push(eb('status', '=', query.status));
        if (cursor !== undefined)
          conditions.push(eb(eb.refTuple('waitingSince', 'transfers.id'), '>', eb.tuple(cursor.at, cursor.id)));
        return eb.and(conditions);
      })
      .orderBy('waitingSince')
      .orderBy('transfers.id')
      .limit(rowsFor(query))
      .execute();
    const page = pageOfRows(
      rows,
      query,
      (row) => row,
      ({ waitingSince, id }) => ({ at: waitingSince, id }),
    );
    const found = await toTransfers(db, page.items);
    const items = page.items.map(({ personName, fromRegion, waitingSince }, index) => ({
      transfer: found[index]!,
      personName,
      dueAt: dueAt(fromRegion, waitingSince),
    }));
    return { ...page, items };
  },

  async get(work, { params }) {
    return toCase(work.db, await findCase(work, params.transferId, false));
  },

  async decide(work, { params, version, body: { decision, reason } }) {
    const row = await findCase(work, params.transferId, true);
    requireVersion(row, version);
    if (reasoned.includes(decision) && (reason ?? '').trim() === '') throw refuseField('/reason', 'required');
    const expiry = expiryOf(row, decision, work.now);
    return toCase(work.db, await moveTransfer(work, row, decision, { actor: 'origin', reason, ...expiry }));
  },
};
