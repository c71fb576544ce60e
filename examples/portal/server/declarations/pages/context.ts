import { currentCreditYear } from '@acct-kit/core/credits';
import { creditRulesFor, type Policy } from '@acct-kit/core/policy';
import { kindsOf, type DeclaredKind } from '../kinds.ts';
import { resolvePolicy } from '../../policies/packs.ts';
import { chinaDay } from '../../time.ts';
import type { WorkOf } from '../../context.ts';

export type PersonWork = WorkOf<'person'>;

/** What one person can declare today. */
export interface DeclareContext {
  readonly policy: Policy;
  readonly region: string;
  /** Whether a district keeps the person's dossier. Without one, nobody could review a declaration. */
  readonly isFiled: boolean;
  /** The CE years that can be chosen, the current one first. */
  readonly years: readonly number[];
  readonly kindsIn: (year: number) => DeclaredKind[];
}

/** How many earlier years are offered. People find proofs long after a year has ended. */
const earlierYears = 5;

export async function declareContext({ db, account, now }: PersonWork): Promise<DeclareContext> {
  const { region, authority } = await db
    .selectFrom('people')
    .select(['region', 'authority'])
    .where('id', '=', account.personId)
    .executeTakeFirstOrThrow();
  const today = chinaDay(now);
  const policy = resolvePolicy(region, today);
  const current = currentCreditYear((year) => creditRulesFor(policy, year), today);
  const kindsIn = (year: number): DeclaredKind[] => kindsOf(creditRulesFor(policy, year));
  const years = Array.from({ length: earlierYears + 1 }, (_, ago) => current - ago);
  return {
    policy,
    region,
    isFiled: authority !== null,
    years: years.filter((year) => kindsIn(year).length > 0),
    kindsIn,
  };
}
