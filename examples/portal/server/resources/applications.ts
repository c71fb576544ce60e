import type { Handlers } from '../api/handler.ts';
import { Refusal, refuseField } from '../api/refusal.ts';
import { violates } from '../database/errors.ts';
import { json, type Database } from '../database/open.ts';
import { newId } from '../ids.ts';
import { requireRole } from '../sessions/accounts.ts';
import {
  addEvent,
  linkAttachments,
  requireVersion,
  statusAfter,
  summaryColumns,
  toApplication,
  toSummary,
  type ApplicationRow,
} from './application-store.ts';
import { nextApplicationNumber } from './numbers.ts';
import { decodeCursor, pageOfRows, rowsFor } from './paging.ts';
import { attachmentIdsOf, checkForReview } from './record-check.ts';

const ownApplication = (db: Database, personId: string, id: string) =>
  db.selectFrom('applications').selectAll().where('id', '=', id).where('personId', '=', personId);

async function requireOwn(db: Database, personId: string, id: string): Promise<ApplicationRow> {
  const row = await ownApplication(db, personId, id).executeTakeFirst();
  if (row === undefined) throw new Refusal('not-found');
  return row;
}

/** The person's application, locked until the transaction ends, in the version that the caller has seen. */
async function lockOwn(db: Database, personId: string, id: string, version: number): Promise<ApplicationRow> {
  const row = await ownApplication(db, personId, id).forUpdate().executeTakeFirst();
  if (row === undefined) throw new Refusal('not-found');
  requireVersion(row, version);
  return row;
}

async function insertApplication(db: Database, values: ApplicationRow): Promise<ApplicationRow> {
  try {
    return await db
      .insertInto('applications')
      .values({ ...values, record: json(values.record), remarks: json(values.remarks) })
      .returningAll()
      .executeTakeFirstOrThrow();
  } catch (error) {
    throw violates(error, 'applications_one_active_first') ? new Refusal('application-exists') : error;
  }
}

export const applications: Handlers<'applications'> = {
  async list({ db, account }, { query }) {
    const { personId } = requireRole(account, 'person');
    const cursor = decodeCursor(query.cursor);
    const rows = await db
      .selectFrom('applications')
      .select(summaryColumns)
      .where('personId', '=', personId)
      .$if(cursor !== undefined, (qb) =>
        qb.where((eb) => eb(eb.refTuple('submittedAt', 'id'), '<', eb.tuple(cursor!.at, cursor!.id))),
      )
      .orderBy('submittedAt', 'desc')
      .orderBy('id', 'desc')
      .limit(rowsFor(query))
      .execute();
    return pageOfRows(rows, query, toSummary, ({ submittedAt, id }) => ({ at: submittedAt, id }));
  },

  async get({ db, account }, { params }) {
    const { personId } = requireRole(account, 'person');
    return toApplication(db, await requireOwn(db, personId, params.applicationId));
  },

  async submit(work, { body }) {
    const { db, account, now } = work;
    const { personId } = requireRole(account, 'person');
    const { business, region } = body;
    if (business !== 'first') throw refuseField('/business', 'business-not-offered');
    const { authority, record } = await checkForReview(db, region, personId, body.record, now);
    const row = await insertApplication(db, {
      id: newId(),
      number: await nextApplicationNumber(db, authority, now),
      personId,
      business,
      region,
      authority,
      status: statusAfter(undefined, 'submit'),
      version: 1,
      record,
      remarks: [],
      submittedAt: now,
      waitingSince: now,
      updatedAt: now,
    });
    await linkAttachments(db, row.id, attachmentIdsOf(record));
    await addEvent(work, row.id, 'submit');
    return toApplication(db, row);
  },

  async resubmit(work, { params, version, body }) {
    const { db, account, now } = work;
    const { personId } = requireRole(account, 'person');
    const row = await lockOwn(db, personId, params.applicationId, version);
    const status = statusAfter(row.status, 'resubmit');
    const { authority, record } = await checkForReview(db, row.region, personId, body.record, now);
    const changed = await db
      .updateTable('applications')
      .set({ authority, status, record: json(record), remarks: json([]), waitingSince: now, updatedAt: now })
      .set((eb) => ({ version: eb('version', '+', 1) }))
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await linkAttachments(db, row.id, attachmentIdsOf(record));
    await addEvent(work, row.id, 'resubmit');
    return toApplication(db, changed);
  },

  async withdraw(work, { params, version }) {
    const { db, account, now } = work;
    const { personId } = requireRole(account, 'person');
    const row = await lockOwn(db, personId, params.applicationId, version);
    const status = statusAfter(row.status, 'withdraw');
    const changed = await db
      .updateTable('applications')
      .set({ status, remarks: json([]), updatedAt: now })
      .set((eb) => ({ version: eb('version', '+', 1) }))
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await addEvent(work, row.id, 'withdraw');
    return toApplication(db, changed);
  },
};
