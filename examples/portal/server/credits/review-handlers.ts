import type { ExpressionBuilder } from 'kysely';
import type { HeldRecord } from '@acct-kit/core/contract';
import { mask } from '@acct-kit/core/policy';
import { nextCreditStatus } from '@acct-kit/core/workflow';
import { requireRole } from '../auth/accounts.ts';
import type { Database } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';
import type { Handlers } from '../http/handler.ts';
import { decodeCursor, pageOfRows, rowsFor } from '../http/paging.ts';
import { ProblemError } from '../http/problem-error.ts';
import { selectRecords, toCreditRecord } from './record.ts';

/** Who settles a held record: the district that keeps the dossier or, where none does, the person's place. */
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
  if (record === undefined || record.nameGiven === null) throw new ProblemError('not-found');
  if (record.keeper !== authority) throw new ProblemError('other-jurisdiction');
  return record;
}

/** The calls of `creditReviews` about records that are held, because their name is not that of the document. */
export const heldRecords: Pick<Handlers<'creditReviews'>, 'held' | 'settle'> = {
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
    if (status === undefined) throw new ProblemError('state-conflict');
    await db
      .updateTable('creditRecords')
      .set({ status, decidedBy: account.id, decidedAt: now, reason: reason ?? null })
      .where('id', '=', recordId)
      .execute();
    return toCreditRecord(await selectRecords(db).where('creditRecords.id', '=', recordId).executeTakeFirstOrThrow());
  },
};
