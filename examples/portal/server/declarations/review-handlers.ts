import type { Expression, ExpressionBuilder, Selectable, SqlBool } from 'kysely';
import type { CreditDeclaration, DeclarationCase, DeclarationDecision, HeldRecord } from '@acct-kit/core/contract';
import { mask } from '@acct-kit/core/policy';
import { nextCreditStatus } from '@acct-kit/core/workflow';
import type { Handlers } from '../http/handler.ts';
import { Refusal, refuseField } from '../http/problem-error.ts';
import type { Work } from '../context.ts';
import { json, type Database } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';
import { describeAnswers } from './answers.ts';
import { carryOut } from './apply-decision.ts';
import { findKind } from './kinds.ts';
import { addEvent, findDeclaration, selectDeclarations, statusAfter, toDeclarations } from './store.ts';
import { requireRole } from '../auth/accounts.ts';
import { requireVersion } from '../applications/store.ts';
import { toAttachment } from '../attachments/handlers.ts';
import { checkRemarks } from '../applications/check-remarks.ts';
import { selectRecords, toCreditRecord } from '../credits/record.ts';
import { decodeCursor, pageOfRows, rowsFor } from '../http/paging.ts';
import { policyOf } from '../policies/policy-of.ts';
import { dueAt } from '../applications/review-handlers.ts';

type Row = Selectable<Tables['creditDeclarations']>;

/** The declaration, if it is of the reviewer's own district. */
async function findCase({ db, account }: Work, id: string, lock: boolean): Promise<Row> {
  const { authority } = requireRole(account, 'reviewer');
  const row = await db
    .selectFrom('creditDeclarations')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (qb) => qb.forUpdate())
    .executeTakeFirst();
  if (row === undefined) throw new Refusal('not-found');
  if (row.authority !== authority) throw new Refusal('other-jurisdiction');
  return row;
}

async function toCase(db: Database, { id, personId, region, waitingSince }: Row): Promise<DeclarationCase> {
  const declaration = await findDeclaration(db, id);
  const { name } = await db.selectFrom('people').select('name').where('id', '=', personId).executeTakeFirstOrThrow();
  const files = await db
    .selectFrom('attachments')
    .innerJoin('declarationAttachments', 'attachmentId', 'attachments.id')
    .selectAll('attachments')
    .where('declarationId', '=', id)
    .orderBy('position')
    .execute();
  return { declaration, personName: name, dueAt: dueAt(region, waitingSince), attachments: files.map(toAttachment) };
}

/** What a remark can be put on: every answer that is asked, and the proofs. */
export function remarkablePointers({ region, year, kind, answers }: CreditDeclaration | Row, now: Date): string[] {
  const policy = policyOf(region, now);
  const known = findKind(policy, year, kind);
  const rows = known === undefined ? [] : describeAnswers(policy, known, answers);
  return [...rows.map(({ pointer }) => pointer), '/attachments'];
}

/** A return says what to mend, a rejection why, and an approval has nothing to say. */
function checkDecision({ decision, remarks = [], reason }: DeclarationDecision, known: readonly string[]): void {
  checkRemarks(decision, remarks, known);
  if (decision === 'reject' && (reason ?? '').trim() === '') throw refuseField('/reason', 'required');
}

/** Who settles a held record: the district that keeps the dossier or, before one does, the place that it belongs to. */
const keeperOf = ({ fn }: ExpressionBuilder<Tables, 'people'>) => fn.coalesce('people.authority', 'people.region');

async function requireHeld(db: Database, authority: string, id: string) {
  const record = await db
    .selectFrom('creditRecords')
    .innerJoin('people', 'people.id', 'creditRecords.personId')
    .select(['creditRecords.status', 'nameGiven'])
    .select((eb) => keeperOf(eb).as('keeper'))
    .where('creditRecords.id', '=', id)
    .forUpdate('creditRecords')
    .executeTakeFirst();
  if (record === undefined || record.nameGiven === null) throw new Refusal('not-found');
  if (record.keeper !== authority) throw new Refusal('other-jurisdiction');
  return record;
}

export const creditReviews: Handlers<'creditReviews'> = {
  async declarations({ db, account }, { query }) {
    const { authority } = requireRole(account, 'reviewer');
    const cursor = decodeCursor(query.cursor);
    const rows = await selectDeclarations(db)
      .innerJoin('people', 'people.id', 'creditDeclarations.personId')
      .select('people.name as personName')
      .where((eb) => {
        const conditions: Expression<SqlBool>[] = [eb('creditDeclarations.authority', '=', authority)];
        if (query.status !== undefined) conditions.push(eb('creditDeclarations.status', '=', query.status));
        if (cursor !== undefined)
          conditions.push(
            eb(eb.refTuple('waitingSince', 'creditDeclarations.id'), '>', eb.tuple(cursor.at, cursor.id)),
          );
        return eb.and(conditions);
      })
      .orderBy('waitingSince')
      .orderBy('creditDeclarations.id')
      .limit(rowsFor(query))
      .execute();
    const page = pageOfRows(
      rows,
      query,
      (row) => row,
      ({ waitingSince, id }) => ({ at: waitingSince, id }),
    );
    const found = await toDeclarations(db, page.items);
    const items = page.items.map(({ personName, region, waitingSince }, index) => ({
      declaration: found[index]!,
      personName,
      dueAt: dueAt(region, waitingSince),
    }));
    return { ...page, items };
  },

  async declaration(work, { params }) {
    return toCase(work.db, await findCase(work, params.declarationId, false));
  },

  async decide(work, { params, version, body }) {
    const { db, now } = work;
    const row = await findCase(work, params.declarationId, true);
    requireVersion(row, version);
    const { decision, remarks = [], reason } = body;
    const status = statusAfter(row.status, decision);
    checkDecision(body, remarkablePointers(row, now));
    await db
      .updateTable('creditDeclarations')
      .set({ status, remarks: json(remarks), updatedAt: now })
      .set((eb) => ({ version: eb('version', '+', 1) }))
      .where('id', '=', row.id)
      .execute();
    await carryOut(work, policyOf(row.region, now), row.id);
    await addEvent(work, row.id, decision, { remarks, reason });
    return toCase(db, row);
  },

  async held({ db, account }, { query }) {
    const { authority } = requireRole(account, 'reviewer');
    const cursor = decodeCursor(query.cursor);
    const rows = await selectRecords(db)
      .innerJoin('people', 'people.id', 'creditRecords.personId')
      .select(['people.name as personName', 'people.documentNumber'])
      .where('creditRecords.status', '=', 'pending')
      .where('nameGiven', 'is not', null)
      .where((eb) => eb(keeperOf(eb), '=', authority))
      .$if(cursor !== undefined, (qb) =>
        qb.where((eb) => eb(eb.refTuple('registeredAt', 'creditRecords.id'), '>', eb.tuple(cursor!.at, cursor!.id))),
      )
      .orderBy('registeredAt')
      .orderBy('creditRecords.id')
      .limit(rowsFor(query))
      .execute();
    const toHeld = (row: (typeof rows)[number]): HeldRecord => ({
      record: toCreditRecord(row),
      nameGiven: row.nameGiven ?? '',
      personName: row.personName,
      maskedDocumentNumber: mask(row.documentNumber),
    });
    return pageOfRows(rows, query, toHeld, ({ registeredAt, id }) => ({ at: registeredAt, id }));
  },

  async settle({ db, account, now }, { params: { recordId }, body: { decision, reason } }) {
    const { authority } = requireRole(account, 'reviewer');
    const record = await requireHeld(db, authority, recordId);
    const status = nextCreditStatus(record.status, decision);
    if (status === undefined) throw new Refusal('state-conflict');
    await db
      .updateTable('creditRecords')
      .set({ status, decidedBy: account.id, decidedAt: now, reason: reason ?? null })
      .where('id', '=', recordId)
      .execute();
    return toCreditRecord(await selectRecords(db).where('creditRecords.id', '=', recordId).executeTakeFirstOrThrow());
  },
};
