import { CamelCasePlugin, Kysely, PGliteDialect, PostgresDialect, type Dialect } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

const connect = (dialect: Dialect): Database =>
  new Kysely({ dialect, plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })] });

/** How many connections one portal opens. */
export const maxConnections = 10;

const ignore = (): void => {};

/** Opens a PostgreSQL, or what speaks its protocol. */
export function openPostgres(url: string): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    // A request waits this long for a connection of the pool, and this long for one statement or lock.
    connectionTimeoutMillis: 5000,
    statement_timeout: 30_000,
    // A transaction whose portal says nothing gives its locks back.
    idle_in_transaction_session_timeout: 60_000,
  });
  // A connection that breaks emits `error`, and an `error` without a listener ends the process. The pool listens only to
  // its idle connections, so each connection gets a listener of its own. The listeners have nothing to do: the query
  // that runs on the connection fails by itself, and the pool opens a new connection for the next one.
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  return connect(new PostgresDialect({ pool }));
}

/** Opens the demo database: Postgres as WebAssembly, in a folder that this process must have locked (`lock.ts`). */
export async function openPglite(folder: string): Promise<Database> {
  const { PGlite } = await import('@electric-sql/pglite');
  const pglite = await PGlite.create(folder);
  return connect(new PGliteDialect({ pglite }));
}

/** Writes a value as the text that a JSON column takes. */
export const json = (value: unknown): string => JSON.stringify(value);
