import { CamelCasePlugin, Kysely, PGliteDialect, PostgresDialect, type Dialect } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

const connect = (dialect: Dialect): Database =>
  new Kysely({ dialect, plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })] });

/** A PostgreSQL, or what speaks its protocol. */
export function openPostgres(url: string): Database {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5000 });
  // An idle connection that breaks is replaced; without a listener it would end the process.
  pool.on('error', () => {});
  return connect(new PostgresDialect({ pool }));
}

/** The demo database: Postgres as WebAssembly, in a folder that this process must have locked (`lock.ts`). */
export async function openPglite(folder: string): Promise<Database> {
  const { PGlite } = await import('@electric-sql/pglite');
  const pglite = await PGlite.create(folder);
  return connect(new PGliteDialect({ pglite }));
}

/** The text that a JSON column is written as. */
export const json = (value: unknown): string => JSON.stringify(value);
