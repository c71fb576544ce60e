import type { Expression, SqlBool } from 'kysely';
import { formatCredits } from '@acct-kit/core/credits';
import { creditStatuses, type CreditCategory, type CreditStatus } from '@acct-kit/core/contract';
import { mask } from '@acct-kit/core/policy';
import type { Database } from '../database/open.ts';
import { normaliseDocumentNumber } from '../applications/check-record.ts';

/** A registration of a provider. It has only the learner's masked number, because the name may be somebody else's. */
export interface Registration {
  readonly id: string;
  readonly maskedNumber: string;
  readonly title: string;
  readonly course: string | null;
  readonly year: number;
  readonly category: CreditCategory | null;
  readonly credits: string;
  readonly completedOn: string;
  readonly status: CreditStatus;
  readonly registeredAt: Date;
  /** Why it was revoked or rejected. */
  readonly reason: string | null;
}

/** A search. Empty fields match everything. */
export interface RegistrationFilter {
  readonly documentNumber: string;
  /** Is part of the title, or the number of the course. */
  readonly course: string;
  readonly year: string;
  readonly status: string;
}

export const noFilter: RegistrationFilter = { documentNumber: '', course: '', year: '', status: '' };

export const registrationsAPage = 20;

const selectRegistrations = (db: Database, providerId: string) =>
  db
    .selectFrom('creditRecords')
    .innerJoin('people', 'people.id', 'creditRecords.personId')
    .selectAll('creditRecords')
    .select('people.documentNumber')
    .where('providerId', '=', providerId);

type Row = Awaited<ReturnType<ReturnType<typeof selectRegistrations>['executeTakeFirstOrThrow']>>;

const toRegistration = ({ documentNumber, hundredths, ...row }: Row): Registration => ({
  ...row,
  maskedNumber: mask(documentNumber),
  credits: formatCredits(hundredths),
});

const likeText = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** The matching registrations of a provider, the latest first. Returns one more than a page shows, where there are more. */
export async function findRegistrations(
  db: Database,
  providerId: string,
  { documentNumber, course, year, status }: RegistrationFilter,
  skip = 0,
): Promise<Registration[]> {
  const rows = await selectRegistrations(db, providerId)
    .where((eb) => {
      const conditions: Expression<SqlBool>[] = [];
      if (documentNumber !== '')
        conditions.push(eb('people.documentNumber', '=', normaliseDocumentNumber('resident-id', documentNumber)));
      if (course !== '') conditions.push(eb.or([eb('title', 'like', likeText(course)), eb('course', '=', course)]));
      if (/^\d{4}$/.test(year)) conditions.push(eb('year', '=', Number(year)));
      const wanted = creditStatuses.find((one) => one === status);
      if (wanted !== undefined) conditions.push(eb('status', '=', wanted));
      return eb.and(conditions);
    })
    .orderBy('registeredAt', 'desc')
    .orderBy('creditRecords.id', 'desc')
    .offset(skip)
    .limit(registrationsAPage + 1)
    .execute();
  return rows.map(toRegistration);
}

export async function findRegistration(
  db: Database,
  providerId: string,
  id: string,
): Promise<Registration | undefined> {
  const row = await selectRegistrations(db, providerId).where('creditRecords.id', '=', id).executeTakeFirst();
  return row && toRegistration(row);
}
