import type { Selectable } from 'kysely';
import type { CreditExemption, CreditStanding } from '@acct-kit/core/contract';
import { formatCredits, summariseYears, type CreditRule, type CreditSummary } from '@acct-kit/core/credits';
import { creditRulesFor, type CreditPolicy } from '@acct-kit/core/policy';
import type { Database } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';
import { resolveCreditPolicy } from '../policies/packs.ts';
import { firstCreditYear } from './registration/check.ts';
import { chinaDay } from '../time.ts';

const creditsBegan = `${firstCreditYear}-01-01`;

/** The columns of a person that decide which years they owe. */
export const standingColumns = [
  'people.id',
  'people.region',
  'people.startedOn',
  'people.studies',
  'people.leftOn',
] as const;
export type StandingRow = Pick<Selectable<Tables['people']>, 'id' | 'region' | 'startedOn' | 'studies' | 'leftOn'>;

/** The columns of a record that the ledger needs. */
export const ledgerColumns = [
  'creditRecords.id',
  'creditRecords.personId',
  'creditRecords.year',
  'creditRecords.category',
  'creditRecords.part',
  'creditRecords.hundredths',
  'creditRecords.unit',
  'creditRecords.kind',
  'creditRecords.quantity',
  'creditRecords.role',
  'creditRecords.title',
  'creditRecords.providerId',
  'creditRecords.course',
  'creditRecords.completedOn',
  'creditRecords.status',
  'creditRecords.registeredAt',
] as const;
type LedgerColumn = (typeof ledgerColumns)[number] extends `creditRecords.${infer Name}` ? Name : never;
export type LedgerRow = Pick<Selectable<Tables['creditRecords']>, LedgerColumn>;

/** A record in the form of the ledger, which has missing members in place of null. */
const toLedgerRecord = ({ hundredths, providerId, registeredAt, ...row }: LedgerRow) => ({
  ...row,
  category: row.category ?? undefined,
  part: row.part ?? undefined,
  unit: row.unit ?? undefined,
  kind: row.kind ?? undefined,
  quantity: row.quantity ?? undefined,
  role: row.role ?? undefined,
  course: row.course ?? undefined,
  provider: providerId ?? undefined,
  credits: formatCredits(hundredths),
  registeredAt: registeredAt.toISOString(),
});

type Places = CreditStanding['places'];

/** The places of a dossier. The first is taken to hold from the beginning, and each later one from the day of its transfer. */
const placesIn = (versions: readonly { region: string; at: Date }[]): Places =>
  versions.reduce<Places>(
    (places, { region, at }) =>
      places.at(-1)?.region === region
        ? places
        : [...places, { region, from: places.length === 0 ? creditsBegan : chinaDay(at) }],
    [],
  );

/** Where the dossiers of these people have been, and from when. A person without a dossier has no places. */
export async function placesOf(db: Database, personIds: readonly string[]) {
  const versions = await db
    .selectFrom('dossierVersions')
    .select(['personId', 'region', 'at'])
    .where('personId', 'in', personIds)
    .orderBy('version')
    .execute();
  const byPerson = Map.groupBy(versions, ({ personId }) => personId);
  return (personId: string): Places => placesIn(byPerson.get(personId) ?? []);
}

export const standingOf = (row: StandingRow, exemptions: CreditExemption[], places: Places): CreditStanding => ({
  ...(row.startedOn === null ? {} : { startedOn: row.startedOn }),
  studies: row.studies,
  ...(row.leftOn === null ? {} : { leftOn: row.leftOn }),
  exemptions,
  places: places.length > 0 ? places : [{ region: row.region, from: creditsBegan }],
});

type RulesFor = (year: number, region: string | undefined) => CreditRule | undefined;

/** Resolves the rules of places, and each place only once. */
export function rulesByPlace(): RulesFor {
  const policies = new Map<string, CreditPolicy>();
  const policyFor = (region: string): CreditPolicy => {
    const known = policies.get(region) ?? resolveCreditPolicy(region);
    policies.set(region, known);
    return known;
  };
  return (year, region) => (region === undefined ? undefined : creditRulesFor(policyFor(region), year));
}

/** The state of every CE year of one person. */
export const summarise = (
  records: readonly LedgerRow[],
  standing: CreditStanding,
  today: string,
  rulesFor: RulesFor,
): CreditSummary[] => summariseYears({ records: records.map(toLedgerRecord), rulesFor, today, standing });

/** The exemptions that authorities have granted these people. */
export async function exemptionsOf(db: Database, personIds: readonly string[]) {
  const rows = await db.selectFrom('creditExemptions').selectAll().where('personId', 'in', personIds).execute();
  const byPerson = Map.groupBy(rows, ({ personId }) => personId);
  return (personId: string): CreditExemption[] =>
    (byPerson.get(personId) ?? []).map(({ year, kind, authority, grantedOn }) => ({
      year,
      kind,
      authority,
      grantedOn,
    }));
}
