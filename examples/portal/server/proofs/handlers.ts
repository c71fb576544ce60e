import type { Selectable } from 'kysely';
import type { CreditProof, CreditYear } from '@acct-kit/core/contract';
import { formatCredits, parseCredits } from '@acct-kit/core/credits';
import { mask } from '@acct-kit/core/policy';
import type { Handlers } from '../http/handler.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Database } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';
import { newId } from '../ids.ts';
import { requireRole } from '../auth/accounts.ts';
import { yearsOf } from '../credits/years.ts';
import { decodeCursor, pageOfRows, rowsFor } from '../http/paging.ts';
import { newProofCode, readProofCode, showProofCode } from './code.ts';

const selectProofs = (db: Database) =>
  db
    .selectFrom('creditProofs')
    .innerJoin('people', 'people.id', 'creditProofs.personId')
    .selectAll('creditProofs')
    .select(['people.name', 'people.documentNumber']);

type Row = Selectable<Tables['creditProofs']> & { readonly name: string; readonly documentNumber: string };

/** Whether the year is still complete, with at least the credits that the proof states. */
const holds = ({ year, hundredths }: Row, years: readonly CreditYear[]): boolean =>
  years.some((one) => one.year === year && one.status === 'complete' && parseCredits(one.earned) >= hundredths);

const toProof = (row: Row, years: readonly CreditYear[]): CreditProof => ({
  code: showProofCode(row.code),
  year: row.year,
  region: row.region,
  personName: row.name,
  maskedDocumentNumber: mask(row.documentNumber),
  earned: formatCredits(row.hundredths),
  issuedAt: row.issuedAt.toISOString(),
  valid: holds(row, years),
});

const currentYears = async (db: Database, personId: string, now: Date): Promise<CreditYear[]> =>
  (await yearsOf(db, personId, now)).years;

export const proofs: Handlers<'proofs'> = {
  async list({ db, account, now }, { query }) {
    const { personId } = requireRole(account, 'person');
    const cursor = decodeCursor(query.cursor);
    const rows = await selectProofs(db)
      .where('personId', '=', personId)
      .$if(cursor !== undefined, (qb) =>
        qb.where((eb) => eb(eb.refTuple('issuedAt', 'creditProofs.id'), '<', eb.tuple(cursor!.at, cursor!.id))),
      )
      .orderBy('issuedAt', 'desc')
      .orderBy('creditProofs.id', 'desc')
      .limit(rowsFor(query))
      .execute();
    const years = await currentYears(db, personId, now);
    return pageOfRows(
      rows,
      query,
      (row) => toProof(row, years),
      ({ issuedAt, id }) => ({ at: issuedAt, id }),
    );
  },

  /** Returns the last proof of the year again where it would say the same. */
  async issue({ db, account, now }, { body: { year } }) {
    const { personId } = requireRole(account, 'person');
    await db.selectFrom('people').select('id').where('id', '=', personId).forUpdate().execute();
    const years = await currentYears(db, personId, now);
    const standing = years.find((one) => one.year === year);
    if (standing?.status !== 'complete') throw new ProblemError('year-incomplete');
    const hundredths = parseCredits(standing.earned);
    const same = await selectProofs(db)
      .where('personId', '=', personId)
      .where('year', '=', year)
      .where('hundredths', '=', hundredths)
      .executeTakeFirst();
    if (same !== undefined) return toProof(same, years);
    const id = newId();
    await db
      .insertInto('creditProofs')
      .values({ id, code: newProofCode(), personId, year, region: standing.region, hundredths, issuedAt: now })
      .execute();
    return toProof(await selectProofs(db).where('creditProofs.id', '=', id).executeTakeFirstOrThrow(), years);
  },

  async verify({ db, now }, { body: { code } }) {
    const row = await selectProofs(db).where('code', '=', readProofCode(code)).executeTakeFirst();
    if (row === undefined) throw new ProblemError('not-found');
    return toProof(row, await currentYears(db, row.personId, now));
  },
};
