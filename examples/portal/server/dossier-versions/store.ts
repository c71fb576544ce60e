import type { Selectable } from 'kysely';
import type { CollectionRecord } from '@acct-kit/core/contract';
import { ProblemError } from '../http/problem-error.ts';
import { json, type Database } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';
import { policyOf } from '../policies/policy-of.ts';
import { chinaDay } from '../time.ts';
import { standingOfRecord } from './standing.ts';

export type DossierRow = Selectable<Tables['dossierVersions']>;

/** The newest version of a person's dossier. It is missing until a first collection is approved. */
export const currentDossier = (db: Database, personId: string): Promise<DossierRow | undefined> =>
  db
    .selectFrom('dossierVersions')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();

/** @throws ProblemError `no-dossier` before a first collection has been approved */
export async function requireDossier(db: Database, personId: string): Promise<DossierRow> {
  const dossier = await currentDossier(db, personId);
  if (dossier === undefined) throw new ProblemError('no-dossier');
  return dossier;
}

/** The parts of an approved application that make a version. */
type Approved = Pick<
  Selectable<Tables['applications']>,
  'id' | 'personId' | 'procedure' | 'region' | 'authority' | 'happenedOn' | 'submittedAt'
> & { readonly record: CollectionRecord };

/** Writes the record of an approved application as the newest version, and makes its district the keeper. */
export async function writeVersion(db: Database, approved: Approved, now: Date): Promise<void> {
  const { id, personId, procedure, region, authority, record, happenedOn, submittedAt } = approved;
  const before = await db
    .selectFrom('people')
    .select(['name', 'studies', 'leftOn'])
    .where('id', '=', personId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const version = ((await currentDossier(db, personId))?.version ?? 0) + 1;
  const values = { personId, version, procedure, applicationId: id, region, authority, at: now };
  await db
    .insertInto('dossierVersions')
    .values({ ...values, record: json(record) })
    .execute();
  const standing = standingOfRecord(policyOf(region, now), record, happenedOn ?? chinaDay(submittedAt), before);
  await db
    .updateTable('people')
    .set({ ...standing, studies: json(standing.studies), name: record.personal.name ?? before.name, region, authority })
    .where('id', '=', personId)
    .execute();
}
