import type { CreditRegistration } from '@acct-kit/core/contract';
import { nextCreditStatus } from '@acct-kit/core/workflow';
import type { Handlers } from '../http/handler.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Database } from '../database/open.ts';
import { isPlausibleYear } from './registration/check.ts';
import { registerRows, type Outcome } from './registration/register-rows.ts';
import { requireRole } from '../auth/accounts.ts';
import { chinaDay } from '../time.ts';
import { creditBatches } from './batches.ts';
import { selectRecords, toCreditRecord } from './record.ts';
import { yearsOf } from './years.ts';
import { decodeCursor, pageOfRows, rowsFor } from '../http/paging.ts';

/** The record of a single registration. */
function requireRegistered({ outcome, recordId, errors }: Outcome): string {
  if (outcome === 'existing') throw new ProblemError('credit-exists');
  if (recordId === undefined) {
    const isUnknown = errors?.some(({ code }) => code === 'learner-unknown');
    throw new ProblemError(isUnknown ? 'not-found' : 'invalid-request', errors);
  }
  return recordId;
}

const requireRecord = async (db: Database, id: string) =>
  toCreditRecord(await selectRecords(db).where('creditRecords.id', '=', id).executeTakeFirstOrThrow());

export const credits: Handlers<'credits'> = {
  ...creditBatches,

  async list({ db, account, now }, { query }) {
    const { personId } = requireRole(account, 'person');
    const { year } = query;
    const cursor = decodeCursor(query.cursor);
    const rows = await selectRecords(db)
      .where('creditRecords.personId', '=', personId)
      .$if(year !== undefined, (qb) =>
        qb.where((eb) =>
          isPlausibleYear(year!, chinaDay(now)) ? eb('creditRecords.year', '=', year!) : eb.lit(false),
        ),
      )
      .$if(cursor !== undefined, (qb) =>
        qb.where((eb) => eb(eb.refTuple('registeredAt', 'creditRecords.id'), '<', eb.tuple(cursor!.at, cursor!.id))),
      )
      .orderBy('registeredAt', 'desc')
      .orderBy('creditRecords.id', 'desc')
      .limit(rowsFor(query))
      .execute();
    return pageOfRows(rows, query, toCreditRecord, ({ registeredAt, id }) => ({ at: registeredAt, id }));
  },

  async years({ db, account, now }) {
    const { personId } = requireRole(account, 'person');
    return yearsOf(db, personId, now);
  },

  async register({ db, account, now }, { body }: { body: CreditRegistration }) {
    const { providerId } = requireRole(account, 'provider');
    const [outcome] = await registerRows({ db, providerId, now }, [body]);
    return requireRecord(db, requireRegistered(outcome!));
  },

  async revoke({ db, account, now }, { params: { recordId }, body: { reason } }) {
    const { providerId } = requireRole(account, 'provider');
    const record = await db
      .selectFrom('creditRecords')
      .select('status')
      .where('id', '=', recordId)
      .where('providerId', '=', providerId)
      .forUpdate()
      .executeTakeFirst();
    if (record === undefined) throw new ProblemError('not-found');
    const status = nextCreditStatus(record.status, 'revoke');
    if (status === undefined) throw new ProblemError('state-conflict');
    await db
      .updateTable('creditRecords')
      .set({ status, reason, decidedBy: account.id, decidedAt: now })
      .where('id', '=', recordId)
      .execute();
    return requireRecord(db, recordId);
  },
};
