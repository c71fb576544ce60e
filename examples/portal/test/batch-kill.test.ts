import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { CreditBatch, CreditChunkResult } from '@acct-kit/core/contract';
import { newId } from '../server/ids.ts';
import { migrate } from '../server/database/migrate.ts';
import { openPglite, openPostgres, type Database } from '../server/database/open.ts';
import { chooseSeed, randomOf } from '../../../.scripts/seed.mjs';
import { withCheckDigit } from '../server/seed/register.ts';
import { forEveryDatabase, type TestDatabase } from './support/databases.ts';
import { envOf, kill, portalAt, start, urlOf } from './support/processes.ts';
import { row, trainer } from './support/training.ts';

const chunkRows = 100;
const chunks = 8;

const documentNumbers = Array.from({ length: chunks * chunkRows }, (_, index) =>
  withCheckDigit(
    `11010519${60 + (index % 30)}0${1 + (index % 9)}${10 + (index % 18)}${String(index % 1000).padStart(3, '0')}`,
  ),
);

/** After so many answers the server is killed: at least one, and never all. */
const answersBeforeKill = 1 + Math.floor(randomOf(Number(chooseSeed()))() * (chunks - 1));

const rowsOf = (index: number) =>
  documentNumbers
    .slice(index * chunkRows, (index + 1) * chunkRows)
    .map((documentNumber, at) => row(documentNumber, { title: `第 ${index} 组第 ${at} 课` }));

forEveryDatabase((name, open) => {
  describe(name, () => {
    let database: TestDatabase;
    before(async () => {
      database = await open();
    });
    after(() => database.remove());

    /** Looks into the database while no portal runs. */
    async function inspect<T>(look: (db: Database) => Promise<T>): Promise<T> {
      const { databaseUrl, dataDir } = database;
      const db = databaseUrl === undefined ? await openPglite(join(dataDir, 'database')) : openPostgres(databaseUrl);
      return look(db).finally(() => db.destroy());
    }

    const recordsIn = (db: Database) =>
      db.selectFrom('creditRecords').select(['id']).where('title', 'like', '第 %').execute();

    test('a server killed in the middle has whole chunks only, and goes on to an exact end', async () => {
      await inspect(async (db) => {
        await migrate(db);
        await db
          .insertInto('people')
          .values(
            [...new Set(documentNumbers)].map((documentNumber) => ({
              id: newId(),
              name: '张样例',
              documentType: 'resident-id',
              documentNumber,
              region: '110000',
              createdAt: new Date(),
            })),
          )
          .execute();
      });

      const first = start(envOf(database));
      const { openBatch, sendChunk } = await trainer(portalAt(await urlOf(first)));
      const { body: batch } = await openBatch('one and the same file');
      let answered = 0;
      const sending = Array.from({ length: chunks }, (_, index) =>
        sendChunk(batch.id, index, rowsOf(index), { firstRow: index * chunkRows + 1 }).then(() => {
          answered += 1;
          if (answered === answersBeforeKill) first.child.kill('SIGKILL');
        }),
      );
      await Promise.allSettled(sending);
      await kill(first, 'SIGKILL');

      const midway = await inspect(async (db) => ({
        records: await recordsIn(db),
        chunks: await db.selectFrom('creditChunks').select(['index', 'registered', 'results']).execute(),
      }));
      assert.ok(
        midway.chunks.length >= answersBeforeKill &&
          midway.chunks.every(({ results }) => results?.length === chunkRows),
      );
      assert.equal(
        midway.records.length,
        midway.chunks.reduce((sum, { registered }) => sum + registered, 0),
      );

      const second = start(envOf(database));
      const again = await trainer(portalAt(await urlOf(second)));
      const resumed: CreditBatch = (await again.openBatch('one and the same file')).body;
      assert.deepEqual(
        resumed.chunks,
        midway.chunks.map(({ index }) => index).sort((a, b) => a - b),
      );
      const report: CreditChunkResult[] = [];
      for (let index = 0; index < chunks; index += 1)
        report.push((await again.sendChunk(batch.id, index, rowsOf(index), { firstRow: index * chunkRows + 1 })).body);
      const { body: ended } = await again.openBatch('one and the same file');
      await kill(second, 'SIGTERM');

      const results = report.flatMap((chunk) => chunk.results);
      const registered = results.flatMap(({ outcome, recordId }) => (outcome === 'registered' ? recordId! : []));
      assert.deepEqual(
        results.map((result) => result.row),
        Array.from({ length: chunks * chunkRows }, (_, index) => index + 1),
      );
      assert.deepEqual(ended.counts, { registered: registered.length, held: 0, existing: 0, refused: 0 });
      const records = await inspect(recordsIn);
      assert.deepEqual(records.map(({ id }) => id).sort(), registered.sort());
    });
  });
});
