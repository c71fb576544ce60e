import type { Handlers } from '../http/handler.ts';
import { Refusal } from '../http/problem-error.ts';
import type { Database } from '../database/open.ts';
import { newId } from '../ids.ts';
import { requireDossier } from '../dossiers/store.ts';
import { requireFree } from '../dossiers/open-cases.ts';
import { requireRole } from '../auth/accounts.ts';
import { checkTransfer } from './check.ts';
import { addTransferEvent, expireTransfers, moveTransfer, toTransfer, toTransfers } from './store.ts';
import { requireVersion } from '../applications/store.ts';
import { nextApplicationNumber } from '../cases/next-number.ts';
import { decodeCursor, pageOfRows, rowsFor } from '../http/paging.ts';

const ownTransfer = (db: Database, personId: string, id: string) =>
  db.selectFrom('transfers').selectAll().where('id', '=', id).where('personId', '=', personId);

export const transfers: Handlers<'transfers'> = {
  async list({ db, account, now }, { query }) {
    const { personId } = requireRole(account, 'person');
    const cursor = decodeCursor(query.cursor);
    await expireTransfers(db, now);
    const rows = await db
      .selectFrom('transfers')
      .selectAll()
      .where('personId', '=', personId)
      .$if(cursor !== undefined, (qb) =>
        qb.where((eb) => eb(eb.refTuple('submittedAt', 'id'), '<', eb.tuple(cursor!.at, cursor!.id))),
      )
      .orderBy('submittedAt', 'desc')
      .orderBy('id', 'desc')
      .limit(rowsFor(query))
      .execute();
    const page = pageOfRows(
      rows,
      query,
      (row) => row,
      ({ submittedAt, id }) => ({ at: submittedAt, id }),
    );
    return { ...page, items: await toTransfers(db, page.items) };
  },

  async get({ db, account, now }, { params }) {
    const { personId } = requireRole(account, 'person');
    await expireTransfers(db, now);
    const row = await ownTransfer(db, personId, params.transferId).executeTakeFirst();
    if (row === undefined) throw new Refusal('not-found');
    return toTransfer(db, row);
  },

  async submit(work, { body }) {
    const { db, account, now } = work;
    const { personId } = requireRole(account, 'person');
    await requireFree(work, personId, 'transfer-out');
    const dossier = await requireDossier(db, personId);
    await checkTransfer(work, body, dossier);
    const row = await db
      .insertInto('transfers')
      .values({
        id: newId(),
        number: await nextApplicationNumber(db, dossier.authority, now),
        personId,
        fromRegion: dossier.region,
        fromAuthority: dossier.authority,
        toRegion: body.to.region,
        toAuthority: body.to.authority,
        reason: body.reason,
        note: body.note ?? null,
        status: 'submitted',
        version: 1,
        expiresOn: null,
        submittedAt: now,
        waitingSince: now,
        updatedAt: now,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    const files = [...new Set(body.attachments)].map((attachmentId, position) => ({
      transferId: row.id,
      attachmentId,
      position,
    }));
    await db.insertInto('transferAttachments').values(files).execute();
    await addTransferEvent(work, row.id, 'submit', 'person');
    return toTransfer(db, row);
  },

  async cancel(work, { params, version }) {
    const { db, account, now } = work;
    const { personId } = requireRole(account, 'person');
    await expireTransfers(db, now);
    const row = await ownTransfer(db, personId, params.transferId).forUpdate().executeTakeFirst();
    if (row === undefined) throw new Refusal('not-found');
    requireVersion(row, version);
    return toTransfer(db, await moveTransfer(work, row, 'cancel', { actor: 'person' }));
  },
};
