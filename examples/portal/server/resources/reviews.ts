import type { Expression, SqlBool } from 'kysely';
import type { CollectionRecord, Remark, ReviewCase, ReviewEntry } from '@acct-kit/core/contract';
import { describeRecord, type Policy } from '@acct-kit/core/policy';
import type { Handlers } from '../api/handler.ts';
import { fieldError, Refusal, refuseField } from '../api/refusal.ts';
import type { Work } from '../context.ts';
import { json, type Database } from '../database/open.ts';
import { requireRole } from '../sessions/accounts.ts';
import { afterWorkingDays, chinaDay } from '../time.ts';
import {
  addEvent,
  requireVersion,
  statusAfter,
  summaryColumns,
  toApplication,
  toSummary,
  type ApplicationRow,
} from './application-store.ts';
import { toAttachment } from './attachments.ts';
import { fileOf } from './file-of.ts';
import { decodeCursor, pageOfRows, rowsFor } from './paging.ts';
import { policyOf } from './policy-of.ts';
import { attachmentIdsOf } from './record-check.ts';

/** The end of the service level that the policy of the place sets. */
export const dueAt = (region: string, waitingSince: Date): string =>
  afterWorkingDays(waitingSince, policyOf(region, waitingSince).reviewDays.value).toISOString();

async function personName(db: Database, personId: string): Promise<string> {
  const row = await db.selectFrom('people').select('name').where('id', '=', personId).executeTakeFirstOrThrow();
  return row.name;
}

async function toCase(db: Database, row: ApplicationRow): Promise<ReviewCase> {
  const files = await db
    .selectFrom('attachments')
    .innerJoin('applicationAttachments', 'attachmentId', 'attachments.id')
    .selectAll('attachments')
    .where('applicationId', '=', row.id)
    .execute();
  const order = attachmentIdsOf(row.record);
  files.sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
  return {
    application: await toApplication(db, row),
    personName: await personName(db, row.personId),
    dueAt: dueAt(row.region, row.waitingSince),
    attachments: files.map(toAttachment),
  };
}

/** The case, if it is of the reviewer's own district. */
async function findCase({ db, account }: Work, id: string, lock: boolean): Promise<ApplicationRow> {
  const { authority } = requireRole(account, 'reviewer');
  const row = await db
    .selectFrom('applications')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (qb) => qb.forUpdate())
    .executeTakeFirst();
  if (row === undefined) throw new Refusal('not-found');
  if (row.authority !== authority) throw new Refusal('other-jurisdiction');
  return row;
}

/** A return says why, an approval has nothing to say, and a remark leads to something that the form asks. */
function checkRemarks(policy: Policy, record: CollectionRecord, decision: string, remarks: Remark[]): void {
  if (decision === 'return' && remarks.length === 0) throw refuseField('/remarks', 'required');
  if (decision === 'approve' && remarks.length > 0) throw refuseField('/remarks', 'approved-with-remarks');
  const groups = describeRecord(policy, record).flatMap((section) => section.groups);
  const known = new Set(groups.flatMap((group) => [group.pointer, ...group.rows.map(({ pointer }) => pointer)]));
  const errors = remarks.flatMap(({ pointer }, index) =>
    known.has(pointer) ? [] : [fieldError(`/remarks/${index}/pointer`, 'pointer-unknown')],
  );
  if (errors.length > 0) throw new Refusal('invalid-request', errors);
}

/** An approved first collection is the person's file from now on, and the district keeps it. */
async function openFile(db: Database, { personId, region, authority, record, submittedAt }: ApplicationRow, now: Date) {
  const { studies, ...file } = fileOf(policyOf(region, now), record, chinaDay(submittedAt));
  await db
    .updateTable('people')
    .set({ ...file, studies: json(studies), region, authority })
    .where('id', '=', personId)
    .execute();
}

export const reviews: Handlers<'reviews'> = {
  async list({ db, account }, { query }) {
    const { authority } = requireRole(account, 'reviewer');
    const cursor = decodeCursor(query.cursor);
    const rows = await db
      .selectFrom('applications')
      .innerJoin('people', 'people.id', 'applications.personId')
      .select(summaryColumns)
      .select('people.name as personName')
      .where((eb) => {
        const conditions: Expression<SqlBool>[] = [eb('applications.authority', '=', authority)];
        if (query.status !== undefined) conditions.push(eb('applications.status', '=', query.status));
        if (cursor !== undefined)
          conditions.push(
            eb(eb.refTuple('applications.waitingSince', 'applications.id'), '>', eb.tuple(cursor.at, cursor.id)),
          );
        return eb.and(conditions);
      })
      .orderBy('applications.waitingSince')
      .orderBy('applications.id')
      .limit(rowsFor(query))
      .execute();
    const toEntry = ({ personName: name, ...row }: (typeof rows)[number]): ReviewEntry => ({
      application: toSummary(row),
      personName: name,
      dueAt: dueAt(row.region, row.waitingSince),
    });
    return pageOfRows(rows, query, toEntry, ({ waitingSince, id }) => ({ at: waitingSince, id }));
  },

  async get(work, { params }) {
    return toCase(work.db, await findCase(work, params.applicationId, false));
  },

  async decide(work, { params, version, body }) {
    const { db, now } = work;
    const row = await findCase(work, params.applicationId, true);
    requireVersion(row, version);
    const { decision, remarks = [] } = body;
    const status = statusAfter(row.status, decision);
    checkRemarks(policyOf(row.region, now), row.record, decision, remarks);
    const changed = await db
      .updateTable('applications')
      .set({ status, remarks: json(remarks), updatedAt: now })
      .set((eb) => ({ version: eb('version', '+', 1) }))
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    if (decision === 'approve') await openFile(db, row, now);
    await addEvent(work, row.id, decision, remarks);
    return toCase(db, changed);
  },
};
