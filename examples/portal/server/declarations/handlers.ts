import type { Selectable } from 'kysely';
import type { Handlers } from '../http/handler.ts';
import { Refusal } from '../http/problem-error.ts';
import { violates } from '../database/errors.ts';
import { json, type Database } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';
import { carryOut } from './apply-decision.ts';
import { checkDeclaration } from './check.ts';
import { addEvent, findDeclaration, linkProofs, selectDeclarations, statusAfter, toDeclarations } from './store.ts';
import { newId } from '../ids.ts';
import { requireRole } from '../auth/accounts.ts';
import { requireVersion } from '../applications/store.ts';
import { decodeCursor, pageOfRows, rowsFor } from '../http/paging.ts';
import { policyOf } from '../policies/policy-of.ts';

/** The person's declaration, locked until the transaction ends, in the version that the caller has seen. */
async function lockOwn(
  db: Database,
  personId: string,
  id: string,
  version: number,
): Promise<Selectable<Tables['creditDeclarations']>> {
  const row = await db
    .selectFrom('creditDeclarations')
    .selectAll()
    .where('id', '=', id)
    .where('personId', '=', personId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new Refusal('not-found');
  requireVersion(row, version);
  return row;
}

/** The unique index knows whether the same has been declared already. */
const refuseRepetition = (error: unknown): never => {
  throw violates(error, 'credit_declarations_once') ? new Refusal('declaration-exists') : error;
};

export const declarations: Handlers<'declarations'> = {
  async list({ db, account }, { query }) {
    const { personId } = requireRole(account, 'person');
    const cursor = decodeCursor(query.cursor);
    const rows = await selectDeclarations(db)
      .where('creditDeclarations.personId', '=', personId)
      .$if(cursor !== undefined, (qb) =>
        qb.where((eb) =>
          eb(eb.refTuple('submittedAt', 'creditDeclarations.id'), '<', eb.tuple(cursor!.at, cursor!.id)),
        ),
      )
      .orderBy('submittedAt', 'desc')
      .orderBy('creditDeclarations.id', 'desc')
      .limit(rowsFor(query))
      .execute();
    const page = pageOfRows(
      rows,
      query,
      (row) => row,
      ({ submittedAt, id }) => ({ at: submittedAt, id }),
    );
    return { ...page, items: await toDeclarations(db, page.items) };
  },

  async get({ db, account }, { params: { declarationId } }) {
    const { personId } = requireRole(account, 'person');
    const row = await selectDeclarations(db)
      .where('creditDeclarations.id', '=', declarationId)
      .where('creditDeclarations.personId', '=', personId)
      .executeTakeFirst();
    if (row === undefined) throw new Refusal('not-found');
    const [declaration] = await toDeclarations(db, [row]);
    return declaration!;
  },

  async submit(work, { body }) {
    const { db, account, now } = work;
    const { personId } = requireRole(account, 'person');
    const { answers, ...declared } = await checkDeclaration(db, personId, body, now);
    const id = newId();
    await db
      .insertInto('creditDeclarations')
      .values({
        ...declared,
        id,
        personId,
        answers: json(answers),
        status: statusAfter(undefined, 'submit'),
        version: 1,
        remarks: json([]),
        submittedAt: now,
        waitingSince: now,
        updatedAt: now,
      })
      .execute()
      .catch(refuseRepetition);
    await linkProofs(db, id, body.attachments);
    await carryOut(work, policyOf(body.region, now), id);
    await addEvent(work, id, 'submit');
    return findDeclaration(db, id);
  },

  async resubmit(work, { params, version, body }) {
    const { db, account, now } = work;
    const { personId } = requireRole(account, 'person');
    const { id, status } = await lockOwn(db, personId, params.declarationId, version);
    const next = statusAfter(status, 'resubmit');
    const { answers, ...declared } = await checkDeclaration(db, personId, body, now);
    await db
      .updateTable('creditDeclarations')
      .set({
        ...declared,
        answers: json(answers),
        status: next,
        remarks: json([]),
        waitingSince: now,
        updatedAt: now,
      })
      .set((eb) => ({ version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .execute()
      .catch(refuseRepetition);
    await linkProofs(db, id, body.attachments);
    await carryOut(work, policyOf(body.region, now), id);
    await addEvent(work, id, 'resubmit');
    return findDeclaration(db, id);
  },

  async withdraw(work, { params, version }) {
    const { db, account, now } = work;
    const { personId } = requireRole(account, 'person');
    const { id, status, region } = await lockOwn(db, personId, params.declarationId, version);
    const next = statusAfter(status, 'withdraw');
    await db
      .updateTable('creditDeclarations')
      .set({ status: next, remarks: json([]), updatedAt: now })
      .set((eb) => ({ version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .execute();
    await carryOut(work, policyOf(region, now), id);
    await addEvent(work, id, 'withdraw');
    return findDeclaration(db, id);
  },
};
