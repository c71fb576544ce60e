import { requireRole } from '../auth/accounts.ts';
import { nextCaseNumber } from '../cases/case-number.ts';
import { recordEvent } from '../cases/events.ts';
import { expireTransfers } from '../cases/expire-transfers.ts';
import { linkFiles } from '../cases/files.ts';
import { ownCase } from '../cases/find.ts';
import { ownCases } from '../cases/lists.ts';
import { moveCase } from '../cases/move.ts';
import { requireNoOpenCase } from '../cases/open-cases.ts';
import { requireDossier } from '../dossier-versions/store.ts';
import type { Handlers } from '../http/handler.ts';
import { newId } from '../ids.ts';
import { checkTransfer } from './check.ts';
import { toTransfer, toTransfers, transferCases } from './store.ts';

export const transfers: Handlers<'transfers'> = {
  async list(work, { query }) {
    await expireTransfers(work.db, work.now);
    const { items, ...page } = await ownCases(work, transferCases, query);
    return { ...page, items: await toTransfers(work.db, items) };
  },

  async get(work, { params }) {
    await expireTransfers(work.db, work.now);
    return toTransfer(work.db, await ownCase(work, transferCases, params.transferId));
  },

  async submit(work, { body }) {
    const { db, account, now } = work;
    const { personId } = requireRole(account, 'person');
    await requireNoOpenCase(work, personId, 'transfer-out');
    const dossier = await requireDossier(db, personId);
    await checkTransfer(work, body, dossier);
    const row = await db
      .insertInto('transfers')
      .values({
        id: newId(),
        number: await nextCaseNumber(db, dossier.authority, now),
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
    await linkFiles(db, transferCases, row.id, body.attachments);
    await recordEvent(work, transferCases, row.id, 'submit');
    return toTransfer(db, row);
  },

  async cancel(work, { params, version }) {
    await expireTransfers(work.db, work.now);
    const row = await ownCase(work, transferCases, params.transferId, version);
    return toTransfer(work.db, await moveCase(work, transferCases, row, 'cancel'));
  },
};
