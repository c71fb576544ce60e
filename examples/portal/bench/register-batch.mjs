// Registers 100,000 rows with the reference server, over HTTP and JSON in chunks of a thousand, into PostgreSQL; beside
// it, as the floor, a bare COPY of the same rows. `npm run bench -w examples/portal [-- rows]`
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { createClient } from '@acct-kit/core/client';
import { withCheckDigit } from '../server/seed/register.ts';
import { tokenOf } from '../test/support/http.ts';
import { adminUrl, createDatabase, databaseUrl, dropDatabase } from '../test/support/postgres.ts';
import { kill, portalAt, start, urlOf } from '../test/support/processes.ts';

const total = Number(process.argv[2] ?? 100_000);
const chunkRows = 1000;
const atOnce = 4;

const dayOf = (number) => new Date(Date.UTC(1960, 0, 1 + number)).toISOString().slice(0, 10).replace(/-/g, '');
const documentOf = (index) =>
  withCheckDigit(`110105${dayOf(Math.floor(index / 1000))}${String(index % 1000).padStart(3, '0')}`);

const rowOf = (index) => ({
  documentType: 'resident-id',
  documentNumber: documentOf(index),
  name: '样例学员',
  year: 2026,
  category: index % 3 === 0 ? 'general' : 'professional',
  credits: '30.00',
  title: '企业会计准则应用与实务',
  course: '2026-B01',
  completedOn: '2026-05-18',
});

/** Streams lines of tab-separated values into a table. */
async function copy(client, target, line) {
  const lines = Readable.from(
    (function* () {
      for (let index = 0; index < total; index += 1) yield `${line(index)}\n`;
    })(),
  );
  await pipeline(lines, client.query(copyFrom(`copy ${target} from stdin`)));
}

const personId = (index) => `p${String(index).padStart(21, '0')}`;

const insertPeople = (client) =>
  copy(
    client,
    'people (id, name, document_type, document_number, region, authority, level, started_on, created_at)',
    (index) =>
      [personId(index), '样例学员', 'resident-id', documentOf(index), '110000', '110105', 'junior', '2016-07-01']
        .concat('2026-01-01')
        .join('\t'),
  );

const columns = `(id, person_id, provider_id, year, category, hundredths, title, course, occasion, completed_on, status,
  registered_at)`;

/** What the server has written, copied as it is: the least that the database itself needs. */
async function floor(client, table, like) {
  const { rows } = await client.query("select id from providers where name like '京华%'");
  await client.query(`create table ${table} (like credit_records ${like})`);
  const started = performance.now();
  await copy(client, `${table} ${columns}`, (index) => {
    const { year, category, title, course, completedOn } = rowOf(index);
    const id = `r${String(index).padStart(21, '0')}`;
    const occasion = `course ${course}`;
    return [id, personId(index), rows[0].id, year, category, 3000, title, course, occasion, completedOn]
      .concat('registered', '2026-05-18')
      .join('\t');
  });
  return seconds(started);
}

const seconds = (started) => (performance.now() - started) / 1000;

/** Some chunks at once, as a provider's program would send them. */
async function sendAll(client) {
  const { id: batchId } = await client.credits.openBatch({ body: { key: randomUUID() } });
  const counts = {};
  let next = 0;
  const sender = async () => {
    while (next * chunkRows < total) {
      const index = next++;
      const firstRow = index * chunkRows + 1;
      const length = Math.min(chunkRows, total - firstRow + 1);
      const rows = Array.from({ length }, (_, at) => rowOf(firstRow - 1 + at));
      const { results } = await client.credits.sendChunk({ params: { batchId }, body: { index, firstRow, rows } });
      for (const { outcome } of results) counts[outcome] = (counts[outcome] ?? 0) + 1;
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: atOnce }, sender));
  return { time: seconds(started), counts };
}

/** The figures of an authority, for which every person goes through the ledger. */
async function statisticsOf(url, portal) {
  const client = createClient({
    baseUrl: `${url}/api/v1`,
    getToken: () => tokenOf(portal, '北京市财政局（演示）'),
    timeout: 600_000,
  });
  const { rows } = await client.statistics.completion();
  console.log(`  rows of figures: ${rows.length}`);
}

const report = (what, time) =>
  console.log(
    `${what.padEnd(44)}${time.toFixed(2).padStart(8)} s${Math.round(total / time)
      .toString()
      .padStart(10)} rows/s`,
  );

const admin = await adminUrl();
if (admin === undefined) throw new Error('The bench needs a PostgreSQL: TEST_DATABASE_URL, or one at 127.0.0.1:5432.');
const name = `acct_kit_bench_${randomBytes(4).toString('hex')}`;
const dataDir = await mkdtemp(path.join(tmpdir(), 'acct-kit-bench-'));
await createDatabase(admin, name);
const started = start({ DATA_DIR: dataDir, DATABASE_URL: databaseUrl(admin, name), DEMO: '1' });
const database = new pg.Client({ connectionString: databaseUrl(admin, name) });
try {
  const url = await urlOf(started);
  await database.connect();
  await insertPeople(database);
  await database.query('analyze people');
  const portal = portalAt(url);
  const client = createClient({
    baseUrl: `${url}/api/v1`,
    getToken: () => tokenOf(portal, '京华会计培训中心（演示）'),
  });
  console.log(`${total} rows, ${availableParallelism()} cores, chunks of ${chunkRows}, ${atOnce} at once`);
  const first = await sendAll(client);
  report('registered over HTTP and JSON', first.time);
  console.log(`  ${JSON.stringify(first.counts)}`);
  const again = await sendAll(client);
  report('the same file again, as another batch', again.time);
  console.log(`  ${JSON.stringify(again.counts)}`);
  const { rows } = await database.query("select count(*)::int as found from credit_records where course = '2026-B01'");
  console.log(`  in the database: ${rows[0].found}`);
  const asked = performance.now();
  await statisticsOf(url, portal);
  report('completion of all these people, ten years', seconds(asked));
  report('floor: bare COPY, no index', await floor(database, 'floor_bare', ''));
  report('floor: COPY with the indexes of the table', await floor(database, 'floor_indexed', 'including indexes'));
} finally {
  await database.end();
  await kill(started, 'SIGTERM');
  await dropDatabase(admin, name);
  await rm(dataDir, { recursive: true, force: true });
}
