import type { Expression, SqlBool } from 'kysely';
import type { CollectionRecord, ReviewCase, ReviewDecision, ReviewEntry } from '@acct-kit/core/contract';
import { addWorkingDays, describeRecord, type Policy } from '@acct-kit/core/policy';
import type { Handlers } from '../http/handler.ts';
import { Refusal, refuseField } from '../http/problem-error.ts';
import type { Work } from '../context.ts';
import { json, type Database } from '../database/open.ts';
import { writeVersion } from '../dossiers/store.ts';
import { requireRole } from '../auth/accounts.ts';
import { chinaDay, endOfChinaDay } from '../time.ts';
import { lockTransfer, moveTransfer, toTransfer } from '../transfers/store.ts';
import {
  addEvent,
  replacedFiles,
  requireVersion,
  statusAfter,
  summaryColumns,
  toApplication,
  toSummary,
  type ApplicationRow,
} from './store.ts';
import { toAttachment } from '../attachments/handlers.ts';
import { checkRemarks } from './check-remarks.ts';
import { decodeCursor, pageOfRows, rowsFor } from '../http/paging.ts';
import { policyOf } from '../policies/policy-of.ts';
import { attachmentIdsOf } from './check-record.ts';

/** The end of the service level that the policy of the place sets, in working days. */
export function dueAt(region: string, waitingSince: Date): string {
  const { reviewDays, holidays } = policyOf(region, waitingSince);
  return endOfChinaDay(addWorkingDays(holidays, chinaDay(waitingSince), reviewDays.value).day).toISOString();
}

async function personName(db: Database, personId: string): Promise<string> {
  const row = await db.selectFrom('people').select('name').where('id', '=', personId).executeTakeFirstOrThrow();
  return row.name;
}

async function transferOf(db: Database, { transferId }: ApplicationRow): Promise<Pick<ReviewCase, 'transfer'>> {
  if (transferId === null) return {};
  const row = await db.selectFrom('transfers').selectAll().where('id', '=', transferId).executeTakeFirstOrThrow();
  return { transfer: await toTransfer(db, row) };
}

async function toCase(db: Database, row: ApplicationRow): Promise<ReviewCase> {
  const files = await db
    .selectFrom('attachments')
    .innerJoin('applicationAttachments', 'attachmentId', 'attachments.id')
    .selectAll('attachments')
    .where('applicationId', '=', row.id)
    .execute();
  const order = [...attachmentIdsOf(row.record), ...replacedFiles(row)];
  files.sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
  return {
    application: await toApplication(db, row),
    personName: await personName(db, row.personId),
    dueAt: dueAt(row.region, row.waitingSince),
    attachments: files.map(toAttachment),
    ...(await transferOf(db, row)),
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

/** What a remark can be put on: whatever the form asks of this record. */
function remarkablePointers(policy: Policy, record: CollectionRecord): string[] {
  const groups = describeRecord(policy, record).flatMap((section) => section.groups);
  return groups.flatMap((group) => [group.pointer, ...group.rows.map(({ pointer }) => pointer)]);
}

/** What the destination's decision does to the transfer that the application belongs to. */
const transferEventOf = { approve: 'complete', reject: 'reject-in', return: undefined } as const;

async function decideTransfer(work: Work, { transferId }: ApplicationRow, { decision, reason }: ReviewDecision) {
  const event = transferEventOf[decision];
  if (transferId === null || event === undefined) return;
  const transfer = await lockTransfer(work.db, transferId);
  if (transfer !== undefined) await moveTransfer(work, transfer, event, { actor: 'destination', reason });
}

/** @throws Refusal on `/reason`: a rejection says why, and nothing else does */
function checkReason({ decision, reason }: ReviewDecision): void {
  if (decision === 'reject' && (reason ?? '').trim() === '') throw refuseField('/reason', 'required');
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
        if (query.procedure !== undefined) conditions.push(eb('applications.procedure', '=', query.procedure));
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
    const { decision, remarks = [], reason } = body;
    const status = statusAfter(row.procedure, row.status, decision);
    checkReason(body);
    checkRemarks(decision, remarks, remarkablePointers(policyOf(row.region, now), row.record));
    const changed = await db
      .updateTable('applications')
      .set({ status, remarks: json(remarks), updatedAt: now })
      .set((eb) => ({ version: eb('version', '+', 1) }))
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await addEvent(work, row.id, decision, { remarks, reason });
    if (decision === 'approve') await writeVersion(db, row, now);
    await decideTransfer(work, row, body);
    return toCase(db, changed);
  },
};
