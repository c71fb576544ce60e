import { adminUrl, databaseUrl, isPostgresRequired, missingPostgres } from '../../test/support/postgres.ts';

// The configuration is read again in each worker, so what has been found stays in the environment.
const adminVariable = 'JOURNEYS_POSTGRES_ADMIN';

const nameVariable = 'JOURNEYS_POSTGRES_NAME';

/** The database of the journeys on PostgreSQL: it is made for this run, and dropped after it. */
export interface JourneysDatabase {
  readonly admin: string;
  readonly name: string;
  readonly url: string;
}

/** The database that this run has chosen, if a PostgreSQL answers. */
export function journeysDatabase(): JourneysDatabase | undefined {
  const [admin, name] = [process.env[adminVariable], process.env[nameVariable]];
  return admin && name ? { admin, name, url: databaseUrl(admin, name) } : undefined;
}

/**
 * Chooses the database of this run; says so where no PostgreSQL answers.
 * @throws where none answers and one is required
 */
export async function chooseJourneysDatabase(): Promise<JourneysDatabase | undefined> {
  if (process.env[adminVariable] === undefined) {
    const admin = await adminUrl();
    if (admin === undefined && isPostgresRequired) throw new Error(`REQUIRE_POSTGRES is set, and ${missingPostgres}`);
    if (admin === undefined) console.log(`The journey on PostgreSQL is left out: ${missingPostgres}.`);
    process.env[adminVariable] = admin ?? '';
    process.env[nameVariable] = `acct_kit_journeys_${process.pid}`;
  }
  return journeysDatabase();
}
