import pg from 'pg';

const candidates = [
  process.env['TEST_DATABASE_URL'],
  'postgres://root@127.0.0.1:5432/test',
  'postgres://postgres@127.0.0.1:5432/test',
].filter((url) => url !== undefined);

/** `REQUIRE_POSTGRES=1` makes a missing PostgreSQL a failure. */
export const isPostgresRequired = process.env['REQUIRE_POSTGRES'] === '1';

export const missingPostgres = 'no PostgreSQL answers at 127.0.0.1:5432';

/** Runs one statement on a connection of its own. @returns its rows */
export async function runSql<Row = unknown>(url: string, statement: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  await client.connect();
  const { rows } = await client.query(statement, values).finally(() => client.end());
  return rows as Row[];
}

/** Where databases can be created; `undefined` where no PostgreSQL answers. */
export async function adminUrl(): Promise<string | undefined> {
  for (const url of candidates) {
    const works = await runSql(url, 'select 1').then(
      () => true,
      () => false,
    );
    if (works) return url;
  }
  return undefined;
}

/** The address of another database of the same server. */
export function databaseUrl(admin: string, name: string): string {
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return url.href;
}

/** Creates a database: an empty one, or a copy of another that nobody is connected to. */
export const createDatabase = (admin: string, name: string, copyOf?: string): Promise<unknown> =>
  runSql(admin, `create database ${name}${copyOf === undefined ? '' : ` template ${copyOf}`}`);

/** Drops a database, whoever is connected to it. */
export const dropDatabase = (admin: string, name: string): Promise<unknown> =>
  runSql(admin, `drop database if exists ${name} with (force)`);
