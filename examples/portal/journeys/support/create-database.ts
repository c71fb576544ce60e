// Run before the portal of the PostgreSQL journeys is started.
import { createDatabase, dropDatabase } from '../../test/support/postgres.ts';
import { journeysDatabase } from './postgres.ts';

const { admin, name } = journeysDatabase()!;
await dropDatabase(admin, name);
await createDatabase(admin, name);
