import type { Selectable } from 'kysely';
import type { CreditRecord } from '@acct-kit/core/contract';
import { formatCredits } from '@acct-kit/core/credits';
import { regionName } from '@acct-kit/core/policy';
import type { Database } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';
import { resolvePolicy } from '../policies/packs.ts';
import { chinaDay } from '../time.ts';

/** A record with its origin: a provider, or the bureau that approved a declaration. */
export type RecordRow = Selectable<Tables['creditRecords']> & {
  readonly provider: string | null;
  readonly authority: string | null;
};

/** Selects records with their origins. */
export const selectRecords = (db: Database) =>
  db
    .selectFrom('creditRecords')
    .leftJoin('providers', 'providers.id', 'creditRecords.providerId')
    .leftJoin('creditDeclarations', 'creditDeclarations.id', 'creditRecords.declarationId')
    .selectAll('creditRecords')
    .select(['providers.name as provider', 'creditDeclarations.authority']);

/** The name of a district's finance bureau. */
export const bureauName = (authority: string, on: Date): string =>
  `${regionName(resolvePolicy(authority, chinaDay(on)), authority)}财政局`;

const sourceOf = ({ provider, authority, registeredAt }: RecordRow): string =>
  provider ?? (authority === null ? '' : bureauName(authority, registeredAt));

/** The record without empty columns. */
const present = <T extends object>(columns: T) =>
  Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== null)) as {
    [Name in keyof T]?: NonNullable<T[Name]>;
  };

export const toCreditRecord = (row: RecordRow): CreditRecord => ({
  id: row.id,
  year: row.year,
  credits: formatCredits(row.hundredths),
  title: row.title,
  provider: sourceOf(row),
  completedOn: row.completedOn,
  status: row.status,
  registeredAt: row.registeredAt.toISOString(),
  ...present({
    category: row.category,
    part: row.part,
    unit: row.unit,
    kind: row.kind,
    quantity: row.quantity,
    role: row.role,
    course: row.course,
  }),
});
