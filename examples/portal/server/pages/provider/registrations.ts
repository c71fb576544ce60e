import { formatCredits } from '@acct-kit/core/credits';
import type { CreditCategory, CreditStatus } from '@acct-kit/core/contract';
import { mask } from '@acct-kit/core/policy';
import type { Database } from '../../database/open.ts';

/** What a provider has registered; of the learner only the masked number, for the name may be another's. */
export interface Registration {
  readonly id: string;
  readonly maskedNumber: string;
  readonly title: string;
  readonly year: number;
  readonly category: CreditCategory;
  readonly credits: string;
  readonly completedOn: string;
  readonly status: CreditStatus;
  readonly registeredAt: Date;
}

const shown = 10;

/** The last registrations of a provider, the latest first. */
export async function latestRegistrations(db: Database, providerId: string): Promise<Registration[]> {
  const rows = await db
    .selectFrom('creditRecords')
    .innerJoin('people', 'people.id', 'creditRecords.personId')
    .selectAll('creditRecords')
    .select('people.documentNumber')
    .where('providerId', '=', providerId)
    .orderBy('registeredAt', 'desc')
    .orderBy('creditRecords.id', 'desc')
    .limit(shown)
    .execute();
  return rows.map(({ documentNumber, hundredths, ...row }) => ({
    ...row,
    maskedNumber: mask(documentNumber),
    credits: formatCredits(hundredths),
  }));
}
