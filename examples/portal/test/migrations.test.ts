import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Migrator } from 'kysely/migration';
import { migrate, migrations } from '../server/database/migrate.ts';
import { json, openPglite, openPostgres, type Database } from '../server/database/open.ts';
import { newId } from '../server/ids.ts';
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

    test('a portal of the first release keeps its files and records, and knows what the ledger asks', async () => {
      const [personId, providerId] = [newId(), newId()];
      const now = new Date();
      await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateTo(
        '0001-first-collection',
      );
      const person = {
        id: personId,
        name: '张样例',
        documentType: 'resident-id',
        documentNumber: '1',
        region: '110000',
      };
      await db
        .insertInto('people')
        .values({ ...person, createdAt: now })
        .execute();
      await db.insertInto('providers').values({ id: providerId, name: '某培训中心' }).execute();
      const record = {
        qualifications: [
          { level: 'junior', obtainedOn: '2010-05' },
          { level: 'senior', obtainedOn: '2019-11' },
        ],
        employment: { accountingSince: '2009-08' },
      };
      await db
        .insertInto('applications')
        .values({
          id: newId(),
          number: '1',
          personId,
          procedure: 'first',
          region: '110000',
          authority: '110105',
          status: 'approved',
          version: 2,
          record: json(record),
          remarks: json([]),
          submittedAt: now,
          waitingSince: now,
          updatedAt: now,
        })
        .execute();
      const credit = {
        personId,
        providerId,
        year: 2025,
        category: 'general',
        hundredths: 1000,
        registeredAt: now,
      } as const;
      const earlier = { ...credit, completedOn: '2025-05-01', status: 'pending' } as const;
      // The columns of the first release: the types are those of the newest.
      const values = ['税法', '会计'].map((title) => ({ ...earlier, id: newId(), title })) as never[];
      await db.insertInto('creditRecords').values(values).execute();

      await migrate(db);
      const file = await db
        .selectFrom('people')
        .select(['authority', 'level', 'startedOn', 'studies'])
        .executeTakeFirstOrThrow();
      assert.deepEqual(file, { authority: '110105', level: 'senior', startedOn: '2009-08-01', studies: [] });
      const versions = await db.selectFrom('dossierVersions').selectAll().execute();
      assert.deepEqual(
        versions.map(({ version, procedure, region, authority }) => [version, procedure, region, authority]),
        [[1, 'first', '110000', '110105']],
      );
      assert.deepEqual([versions[0]?.personId, versions[0]?.record], [personId, record]);
      const records = await db
        .selectFrom('creditRecords')
        .select(['occasion', 'nameGiven'])
        .orderBy('occasion')
        .execute();
      assert.deepEqual(
        records.map(({ nameGiven }) => nameGiven),
        ['', ''],
      );
      assert.deepEqual(
        new Set(records.map(({ occasion }) => occasion)),
        new Set(['day 2025-05-01 税法', 'day 2025-05-01 会计']),
      );
    });
  });
});
