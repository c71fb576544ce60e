import { dropDatabase } from '../../test/support/postgres.ts';
import { journeysDatabase } from './postgres.ts';

/** After the last journey. */
// eslint-disable-next-line no-restricted-syntax -- Playwright takes nothing else
export default async function dropJourneysDatabase(): Promise<void> {
  const database = journeysDatabase();
  if (database !== undefined) await dropDatabase(database.admin, database.name);
}
