import { Migrator } from 'kysely/migration';
import type { Database } from './open.ts';
import * as firstSchema from './migrations/0001-first-schema.ts';

/** The migrations in their order. One that was released is never changed. */
export const migrations = { '0001-first-schema': firstSchema };

/** Brings the tables to the newest shape; a failed migration leaves them as they were. */
export async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error instanceof Error ? error : new Error('the migration failed', { cause: error });
}
