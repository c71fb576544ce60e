import type { Handlers } from '../http/handler.ts';
import { Refusal } from '../http/problem-error.ts';
import type { Work } from '../context.ts';
import { json, type Database } from '../database/open.ts';
import { prepare, type Prepared } from './prepare.ts';
import { newId } from '../ids.ts';
import { requireFree } from '../dossiers/open-cases.ts';
import { requireRole } from '../auth/accounts.ts';
import {
  addEvent,
  linkAttachments,
  replacedFiles,
  requireVersion,
  statusAfter,
  summaryColumns,
  toApplication,
  toSummary,
  type ApplicationRow,
} from './store.ts';
import { nextApplicationNumber } from '../cases/next-number.ts';
import { decodeCursor, pageOfRows, rowsFor } from '../http/paging.ts';
import { lockTransfer, moveTransfer } from '../transfers/store.ts';
import { attachmentIdsOf } from './check-record.ts';

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

/** A column that holds JSON is written as text. */
const toColumns = ({ record, changes, ...prepared }: Prepared) => ({
  ...prepared,
  record: json(record),
  changes: changes === null ? null : json(changes),
});

/** The files of the record, then those that it replaces. */
const filesOf = (prepared: Prepared): string[] => [
  ...new Set([...attachmentIdsOf(prepared.record), ...replacedFiles(prepared)]),
];

/** What an application does to the transfer that it belongs to. */
async function moveTransferOf(work: Work, { transferId }: ApplicationRow, event: 'apply-in' | 'withdraw-in') {
  if (transferId === null) return;
  const transfer = await lockTransfer(work.db, transferId);
  if (transfer !== undefined) await moveTransfer(work, transfer, event, { actor: 'person' });
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
    const { procedure, region, transferId } = body;
    await requireFree(work, personId, procedure);
    const prepared = await prepare(work, personId, body);
    const row = await db
      .insertInto('applications')
      .values({
        ...toColumns(prepared),
        id: newId(),
        number: await nextApplicationNumber(db, prepared.authority, now),
        personId,
        procedure,
        region,
        transferId: transferId ?? null,
        status: statusAfter(procedure, undefined, 'submit'),
        version: 1,
        remarks: json([]),
        submittedAt: now,
        waitingSince: now,
        updatedAt: now,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await linkAttachments(db, row.id, filesOf(prepared));
    await addEvent(work, row.id, 'submit');
    await moveTransferOf(work, row, 'apply-in');
    return toApplication(db, row);
  },

  async resubmit(work, { params, version, body }) {
    const { db, account, now } = work;
    const { personId } = requireRole(account, 'person');
    const row = await lockOwn(db, personId, params.applicationId, version);
    const { procedure, region, baseVersion, transferId } = row;
    const status = statusAfter(procedure, row.status, 'resubmit');
    const isChange = procedure === 'change';
    const prepared = await prepare(work, personId, {
      procedure,
      region,
      ...(isChange && baseVersion !== null ? { baseVersion } : {}),
      ...(transferId === null ? {} : { transferId }),
      ...body,
    });
    const changed = await db
      .updateTable('applications')
      .set({ ...toColumns(prepared), status, remarks: json([]), waitingSince: now, updatedAt: now })
      .set((eb) => ({ version: eb('version', '+', 1) }))
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await linkAttachments(db, row.id, filesOf(prepared));
    await addEvent(work, row.id, 'resubmit');
    return toApplication(db, changed);
  },

  async withdraw(work, { params, version }) {
    const { db, account, now } = work;
    const { personId } = requireRole(account, 'person');
    const row = await lockOwn(db, personId, params.applicationId, version);
    const status = statusAfter(row.procedure, row.status, 'withdraw');
    const changed = await db
      .updateTable('applications')
      .set({ status, remarks: json([]), updatedAt: now })
      .set((eb) => ({ version: eb('version', '+', 1) }))
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await addEvent(work, row.id, 'withdraw');
    await moveTransferOf(work, row, 'withdraw-in');
    return toApplication(db, changed);
  },
};
