import { Migrator } from 'kysely/migration';
import type { Database } from './open.ts';
import * as firstCollection from './migrations/0001-first-collection.ts';
import * as continuingEducation from './migrations/0002-continuing-education.ts';
import * as changesAndTransfers from './migrations/0003-changes-and-transfers.ts';
import * as employers from './migrations/0004-employers.ts';

/** In the order in which they are applied; one that was released is never changed. */
export const migrations = {
  '0001-first-collection': firstCollection,
  '0002-continuing-education': continuingEducation,
  '0003-changes-and-transfers': changesAndTransfers,
  '0004-employers': employers,
};

/** Brings the tables to the newest shape; a failed migration leaves them as they were. */
export async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error instanceof Error ? error : new Error('the migration failed', { cause: error });
}
