import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { migrate } from '../server/database/migrate.ts';
import { openPglite, openPostgres, type Database } from '../server/database/open.ts';
import { forEveryDatabase, type TestDatabase } from './support/databases.ts';

forEveryDatabase((name, open) => {
  describe(name, () => {
    let database: TestDatabase;
    let db: Database;
    before(async () => {
      database = await open('empty');
      const { databaseUrl, dataDir } = database;
      db = databaseUrl === undefined ? await openPglite(join(dataDir, 'database')) : openPostgres(databaseUrl);
    });
    after(async () => {
      await db.destroy();
      await database.remove();
    });

    test('an empty database gets its tables, and a database that has them stays as it is', async () => {
      await migrate(db);
      await db.insertInto('providers').values({ id: 'a', name: '某培训中心' }).execute();
      await migrate(db);
      assert.deepEqual(await db.selectFrom('providers').selectAll().execute(), [{ id: 'a', name: '某培训中心' }]);
    });
  });
});
