import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import pg from 'pg';
import type { Application, CreditBatch } from '@acct-kit/core/contract';
import { seedId } from '../server/seed/ids.ts';
import { newApplicant, submit } from './support/applicants.ts';
import { onEveryDatabase, type TestPortal } from './support/databases.ts';
import { declarePaper, decide as decideDeclaration } from './support/declaring.ts';
import {
  approve,
  askTransfer,
  chaoyang,
  decide,
  decideTransfer,
  newFile,
  newPhone,
  sendChange,
} from './support/filing.ts';
import { call, formBody, request, signIn, tokenOf } from './support/http.ts';
import { scan } from './support/images.ts';
import { provider, row, trainer } from './support/training.ts';
import { announce } from './support/uploads.ts';

const people = 20_000;

/** Fills the tables to a size at which a scan of a whole table is felt. */
const fill = `
  create temporary table many as
    select i, lpad(i::text, 22, 'p') as id, '2026-01-01'::timestamptz + i * interval '1 minute' as at,
      (110101 + i % 16)::text as authority, lpad((i % 50)::text, 22, 'o') as provider
    from generate_series(1, ${people}) as i;
  insert into people (id, name, document_type, document_number, region, created_at, authority)
    select id, '张样例', 'resident-id', id, '110000', at, authority from many;
  insert into accounts (id, role, name, note, position, person_id) select id, 'person', '张样例', '', 1000, id from many;
  insert into portal_sessions (token_hash, account_id, created_at, expires_at) select id, id, at, '2099-01-01' from many;
  insert into embed_tokens (token_hash, portal_session, permissions, expires_at) select id, id, '[]', '2099-01-01' from many;
  insert into idempotency_keys (account_id, key, fingerprint, status, headers, body, created_at)
    select id, id, '', 201, '{}', '{}', at from many;
  insert into attachments (id, person_id, kind, name, size, received, sha256, region, created_at)
    select lpad(i || '-' || n, 22, 'f'), id, 'other', 'a.jpg', 10, 0, '', '110000', at
    from many, generate_series(1, 3) as n;
  insert into applications (id, number, person_id, procedure, region, authority, status, version, record, remarks,
      submitted_at, waiting_since, updated_at)
    select id, id, id, 'first', '110000', authority, case when i % 40 = 0 then 'submitted' else 'approved' end, 1, '{}', '[]',
      at, at, at from many;
  insert into application_attachments select id, lpad(i || '-1', 22, 'f') from many;
  insert into application_events (application_id, account_id, at, event, actor, remarks)
    select id, id, at, 'submit', 'person', '[]' from many;
  insert into dossier_versions (person_id, version, procedure, application_id, region, authority, record, at)
    select id, 1, 'first', id, '110000', authority, '{}', at from many;
  insert into transfers (id, number, person_id, from_region, from_authority, to_region, to_authority, reason, status,
      version, submitted_at, waiting_since, updated_at)
    select id, id, id, '110000', authority, '370000', '370102', 'work',
      case when i % 40 = 0 then 'submitted' else 'completed' end, 1, at, at, at from many;
  insert into transfer_attachments select id, lpad(i || '-2', 22, 'f'), 0 from many;
  insert into transfer_events (transfer_id, account_id, at, event, actor) select id, id, at, 'submit', 'person' from many;
  insert into credit_declarations (id, person_id, year, kind, region, answers, occasion, authority, status, version,
      remarks, submitted_at, waiting_since, updated_at)
    select id, id, 2026, 'paper', '110000', '{}', '', authority,
      case when i % 40 = 0 then 'submitted' else 'approved' end, 1, '[]', at, at, at from many;
  insert into declaration_attachments select id, lpad(i || '-3', 22, 'f'), 0 from many;
  insert into declaration_events (declaration_id, account_id, at, event, actor, remarks)
    select id, id, at, 'submit', 'person', '[]' from many;
  insert into credit_exemptions select id, id, 2025, 'illness', authority, '2025-12-01' from many;
  insert into credit_proofs select id, id, id, 2025, '110000', 9000, at from many;
  insert into providers select lpad(n::text, 22, 'o'), n::text from generate_series(0, 49) as n;
  insert into courses (id, provider_id, number, title, year, category, hundredths, created_at)
    select id, provider, id, '税法', 2000 + i % 27, 'general', 100, at from many;
  insert into credit_batches select id, provider, id, at from many;
  insert into credit_chunks (batch_id, index, hash) select id, 0, '' from many;
  insert into credit_records (id, person_id, provider_id, year, category, hundredths, title, occasion, completed_on,
      status, registered_at)
    select lpad(i || '-' || n, 22, 'r'), id, provider, 2022 + n, 'general', 1000, '税法', n::text, '2025-05-01', 'registered', at
    from many, generate_series(1, 4) as n`;

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: Plan[];
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** Tables that a portal has few rows of, whatever its size, and the one in which the test keeps its numbers. */
const small = new Set(['providers', 'employers', 'application_numbers', 'many']);

interface Asked {
  readonly text: string;
  readonly values: unknown[];
}

/** Keeps the statements that the portal of this process sends. @returns what ends it */
function record(asked: Map<string, Asked>): () => void {
  const { query } = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
  const recording = function (this: pg.Client, ...args: unknown[]): unknown {
    const [text, values] = args;
    if (typeof text === 'string' && /^\s*(select|insert|update|delete|with)\b/i.test(text))
      asked.set(text, { text, values: (values as unknown[] | undefined) ?? [] });
    return query.apply(this, args);
  };
  Object.assign(pg.Client.prototype, { query: recording });
  return () => void Object.assign(pg.Client.prototype, { query });
}

async function withClient<T>({ databaseUrl }: TestPortal, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  return use(client).finally(() => client.end());
}

/** Finds the statements whose plan reads a large table from beginning to end. */
async function scansOf(client: pg.Client, statements: readonly Asked[]): Promise<string[]> {
  const scans: string[] = [];
  for (const { text, values } of statements) {
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`explain (format json) ${text}`, values);
    for (const node of nodesOf(rows[0]!['QUERY PLAN'][0].Plan))
      if (node['Node Type'] === 'Seq Scan' && !small.has(node['Relation Name'] ?? ''))
        scans.push(`${node['Relation Name']}: ${text}`);
  }
  return scans;
}

onEveryDatabase((current) => {
  const asked = new Map<string, Asked>();
  let stopRecording = (): void => {};
  before(async () => {
    if (!current().isPostgres) return;
    await withClient(current(), async (client) => {
      await client.query(fill);
      await client.query('analyze');
    });
    stopRecording = record(asked);
  });
  after(() => stopRecording());

  /** Calls what the portal offers to each role: lists with each filter and further pages, look-ups, and writes. */
  async function callEverything(): Promise<void> {
    const portal = current();
    const get = (token: string, path: string) => call<{ nextCursor?: string }>(portal, token, path);
    const list = async (token: string, path: string): Promise<void> => {
      const { body, status } = await get(token, path);
      assert.equal(status, 200, path);
      const further = `${path}${path.includes('?') ? '&' : '?'}cursor=${body.nextCursor}`;
      if (body.nextCursor !== undefined) assert.equal((await get(token, further)).status, 200, further);
    };
    const open = async (name: string, paths: string[]): Promise<void> => {
      const headers = { Cookie: await signIn(portal, name) };
      for (const path of paths) assert.equal((await request(portal, path, { headers })).status, 200, path);
    };

    const filed = await newFile(portal);
    const applicant = await newApplicant(portal);
    const waiting = (await submit(portal, applicant)).body;
    const changed = (await sendChange(portal, filed, [newPhone])).body;
    await decide(portal, chaoyang, changed, approve);
    const declaration = await declarePaper(portal, filed.token);
    await announce(portal, filed.token, 'other', scan);
    const transfer = (await askTransfer(portal, filed)).body;
    for (const path of ['/people/me', '/dossier', `/applications/${changed.id}`, `/transfers/${transfer.id}`])
      assert.equal((await get(filed.token, path)).status, 200, path);
    for (const path of [
      '/applications?limit=1',
      '/transfers?limit=1',
      '/dossier/versions?limit=1',
      '/credit-records?limit=1',
      '/credit-records?year=2026',
      '/credit-declarations?limit=1',
      '/credit-proofs?limit=1',
      '/courses',
      '/courses?year=2026',
      '/providers?limit=1',
    ])
      await list(filed.token, path);
    await get(filed.token, '/credit-years');
    await call(portal, await tokenOf(portal, '赵静'), '/credit-proofs', { method: 'POST', body: { year: 2025 } });
    await call(portal, filed.token, '/credit-proofs/verification', { method: 'POST', body: { code: 'x'.repeat(16) } });

    const reviewer = await tokenOf(portal, chaoyang);
    for (const path of ['/reviews', '/transfer-reviews', '/credit-reviews/declarations'])
      for (const filter of ['', '?status=submitted']) await list(reviewer, `${path}${filter}`);
    await list(reviewer, '/reviews?procedure=change');
    await list(reviewer, '/credit-reviews/records');
    for (const path of [
      `/reviews/${waiting.id}`,
      `/transfer-reviews/${transfer.id}`,
      `/credit-reviews/declarations/${declaration.id}`,
      `/attachments/${applicant.record.attachments.photo?.[0]}`,
    ])
      assert.equal((await get(reviewer, path)).status, 200, path);
    await decideDeclaration(portal, reviewer, declaration, approve);
    await decideTransfer(portal, transfer, { decision: 'take-up' });

    const { token, register, openBatch, sendChunk } = await trainer(portal);
    await register(row(filed.documentNumber));
    const batch: CreditBatch = (await openBatch(randomUUID())).body;
    await sendChunk(batch.id, 0, [row(filed.documentNumber, { name: '别人', title: '税法', course: 'A1' })]);
    await list(token, `/credit-batches/${batch.id}/chunks`);
    await list(token, '/courses');
    await list(token, '/courses?year=2026');
    await open('赵静', ['/', '/collect', '/transfers', '/credits/declare', '/credits/proofs', '/sign-in']);
    await open(chaoyang, [
      '/review',
      '/review/transfers',
      '/review/credits',
      '/review/credits/held',
      `/review/${waiting.id}`,
    ]);
    await open(provider, ['/provider', '/provider/records', '/provider/courses']);
    const search = formBody({ documentNumber: filed.documentNumber });
    const headers = { ...(search.headers as Record<string, string>), Cookie: await signIn(portal, provider) };
    assert.equal((await request(portal, '/provider/records', { ...search, headers })).status, 200);
    await call<Application>(portal, applicant.token, `/applications/${waiting.id}/withdrawal`, {
      method: 'POST',
      version: 1,
    });
  }

  test(`no list, look-up or write scans a whole table of ${people} people`, async (t) => {
    if (!current().isPostgres) return t.skip('PGlite is for demos; the plans are those of PostgreSQL');
    await callEverything();
    stopRecording();
    assert.ok(asked.size > 100, String(asked.size));
    const scans = await withClient(current(), (client) => scansOf(client, [...asked.values()]));
    assert.deepEqual(scans, []);
  });

  test('a page of chunks may name more records than a statement can have parameters', async () => {
    const portal = current();
    const { token, openBatch } = await trainer(portal);
    const batch: CreditBatch = (await openBatch(randomUUID())).body;
    const results = Array.from({ length: 1000 }, (_, index) => ({
      row: index + 1,
      outcome: 'registered' as const,
      recordId: seedId(`record ${index}`),
    }));
    const chunks = Array.from({ length: 70 }, (_, index) => ({
      batchId: batch.id,
      index,
      hash: '',
      results: JSON.stringify(results),
    }));
    await portal.portal.db.insertInto('creditChunks').values(chunks).execute();
    const { status, body } = await call<{ items: unknown[] }>(
      portal,
      token,
      `/credit-batches/${batch.id}/chunks?limit=100`,
    );
    assert.equal(status, 200);
    assert.equal(body.items.length, 70);
  });
});
