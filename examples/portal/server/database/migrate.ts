import { Migrator } from 'kysely/migration';
import type { Database } from './open.ts';
import * as firstSchema from './migrations/0001-first-schema.ts';

/** The migrations in their order. One that was released is never changed. */
export const migrations = { '0001-first-schema': firstSchema };

/** The database has tables of another version of the portal, which these migrations do not know. */
export class UnknownSchema extends Error {}

/**
 * Brings the tables to the newest shape. A failed migration leaves them as they were.
 *
 * @throws UnknownSchema for a database of another version
 */
export async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  // Kysely has no code for this error.
  if (error instanceof Error && error.message.startsWith('corrupted migrations'))
    throw new UnknownSchema(error.message);
  if (error !== undefined) throw error instanceof Error ? error : new Error('the migration failed', { cause: error });
}
