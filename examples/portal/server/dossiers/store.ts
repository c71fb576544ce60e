import type { Selectable } from 'kysely';
import type { CollectionRecord } from '@acct-kit/core/contract';
import { Refusal } from '../http/problem-error.ts';
import { json, type Database } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';
import { policyOf } from '../policies/policy-of.ts';
import { chinaDay } from '../time.ts';
import { standingOfRecord } from './standing.ts';

export type FileRow = Selectable<Tables['fileVersions']>;

/** The newest version of a person's file, if a first collection has been approved. */
export const currentFile = (db: Database, personId: string): Promise<FileRow | undefined> =>
  db
    .selectFrom('fileVersions')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();

/** @throws Refusal `no-file` before a first collection has been approved */
export async function requireFile(db: Database, personId: string): Promise<FileRow> {
  const file = await currentFile(db, personId);
  if (file === undefined) throw new Refusal('no-file');
  return file;
}

/** What an approved application says of the file. */
type Approved = Pick<
  Selectable<Tables['applications']>,
  'id' | 'personId' | 'business' | 'region' | 'authority' | 'happenedOn' | 'submittedAt'
> & { readonly record: CollectionRecord };

/** Makes the record of an approved application the newest version of the file, and the district its keeper. */
export async function writeVersion(db: Database, approved: Approved, now: Date): Promise<void> {
  const { id, personId, business, region, authority, record, happenedOn, submittedAt } = approved;
  const before = await db
    .selectFrom('people')
    .select(['name', 'studies', 'leftOn'])
    .where('id', '=', personId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const version = ((await currentFile(db, personId))?.version ?? 0) + 1;
  const values = { personId, version, business, applicationId: id, region, authority, at: now };
  await db
    .insertInto('fileVersions')
    .values({ ...values, record: json(record) })
    .execute();
  const standing = standingOfRecord(policyOf(region, now), record, happenedOn ?? chinaDay(submittedAt), before);
  await db
    .updateTable('people')
    .set({ ...standing, studies: json(standing.studies), name: record.personal.name ?? before.name, region, authority })
    .where('id', '=', personId)
    .execute();
}
