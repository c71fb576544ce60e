import type { Selectable } from 'kysely';
import type { CreditRecord, CreditRegistration, FieldError } from '@acct-kit/core/contract';
import { formatCredits, parseCredits } from '@acct-kit/core/credits';
import { identityDocument, personName, type Result } from '@acct-kit/validators';
import type { Handlers } from '../api/handler.ts';
import { fieldError, Refusal } from '../api/refusal.ts';
import { violates } from '../database/errors.ts';
import type { Database } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';
import { newId } from '../ids.ts';
import { requireRole } from '../sessions/accounts.ts';
import { chinaDay, isDay } from '../time.ts';
import { decodeCursor, pageOfRows, rowsFor } from './paging.ts';
import { isDocumentType, normaliseDocumentNumber } from './record-check.ts';

type Row = Selectable<Tables['creditRecords']> & { provider: string };

export const toCreditRecord = (row: Row): CreditRecord => ({
  id: row.id,
  year: row.year,
  category: row.category,
  credits: formatCredits(row.hundredths),
  title: row.title,
  provider: row.provider,
  completedOn: row.completedOn,
  status: row.status,
  registeredAt: row.registeredAt.toISOString(),
});

const errorsOf = (pointer: string, result: Result<unknown>): FieldError[] =>
  result.ok ? [] : result.issues.map((issue) => ({ pointer, ...issue }));

function checkLearner({ documentType, documentNumber, name }: CreditRegistration, now: Date): FieldError[] {
  const number = isDocumentType(documentType)
    ? errorsOf('/documentNumber', identityDocument(documentType).check(documentNumber, { today: chinaDay(now) }))
    : [fieldError('/documentType', 'unknown-code')];
  return [...number, ...errorsOf('/name', personName.check(name))];
}

const firstYear = 1990;

const isPlausibleYear = (year: number, now: Date): boolean =>
  year >= firstYear && year <= Number(chinaDay(now).slice(0, 4)) + 1;

function checkCourse({ year, credits, completedOn, title }: CreditRegistration, now: Date): FieldError[] {
  const errors: FieldError[] = [];
  if (!isPlausibleYear(year, now)) errors.push(fieldError('/year', 'year-implausible'));
  if (parseCredits(credits) === 0) errors.push(fieldError('/credits', 'credits-not-positive'));
  if (title.trim() === '') errors.push(fieldError('/title', 'required'));
  if (!isDay(completedOn)) errors.push(fieldError('/completedOn', 'date-format'));
  else if (completedOn > chinaDay(now)) errors.push(fieldError('/completedOn', 'date-in-future'));
  return errors;
}

async function findLearner(db: Database, { documentType, documentNumber }: CreditRegistration) {
  const learner = await db
    .selectFrom('people')
    .select(['id', 'name'])
    .where('documentType', '=', documentType)
    .where('documentNumber', '=', normaliseDocumentNumber(documentType, documentNumber))
    .executeTakeFirst();
  if (learner === undefined) throw new Refusal('not-found', [fieldError('/documentNumber', 'learner-unknown')]);
  return learner;
}

/** Names are compared as the validators write them. */
function isSameName(one: string, other: string): boolean {
  const [a, b] = [personName.check(one), personName.check(other)];
  return a.ok && b.ok ? a.value === b.value : one.trim() === other.trim();
}

export const credits: Handlers<'credits'> = {
  async list({ db, account, now }, { query }) {
    const { personId } = requireRole(account, 'person');
    const { year } = query;
    const cursor = decodeCursor(query.cursor);
    const rows = await db
      .selectFrom('creditRecords')
      .innerJoin('providers', 'providers.id', 'creditRecords.providerId')
      .selectAll('creditRecords')
      .select('providers.name as provider')
      .where('personId', '=', personId)
      .$if(year !== undefined, (qb) =>
        qb.where((eb) => (isPlausibleYear(year!, now) ? eb('year', '=', year!) : eb.lit(false))),
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

  async register({ db, account, now }, { body }) {
    const { providerId } = requireRole(account, 'provider');
    const errors = [...checkLearner(body, now), ...checkCourse(body, now)];
    if (errors.length > 0) throw new Refusal('invalid-request', errors);
    const learner = await findLearner(db, body);
    const provider = await db
      .selectFrom('providers')
      .select('name')
      .where('id', '=', providerId)
      .executeTakeFirstOrThrow();
    try {
      const row = await db
        .insertInto('creditRecords')
        .values({
          id: newId(),
          personId: learner.id,
          providerId,
          year: body.year,
          category: body.category,
          hundredths: parseCredits(body.credits),
          title: body.title.trim(),
          completedOn: body.completedOn,
          status: isSameName(learner.name, body.name) ? 'registered' : 'pending',
          registeredAt: now,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return toCreditRecord({ ...row, provider: provider.name });
    } catch (error) {
      throw violates(error, 'credit_records_once') ? new Refusal('credit-exists') : error;
    }
  },
};
