import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { sql } from 'kysely';
import { withIdempotency } from '../server/http/idempotency.ts';
import { createTurns } from '../server/http/turns.ts';
import { seedId } from '../server/seed/ids.ts';
import { newApplicant, submit } from './support/applicants.ts';
import { onEveryDatabase } from './support/databases.ts';
import { call, codeIn, request, tokenOf } from './support/http.ts';

onEveryDatabase((current) => {
  const count = async (token: string): Promise<number> => {
    const { body } = await call<{ items: unknown[] }>(current(), token, '/applications?limit=100');
    return body.items.length;
  };

  test('the same key and body get the same reply, byte for byte, also much later', async () => {
    const applicant = await newApplicant(current());
    const key = randomUUID();
    const first = await submit(current(), applicant, key);
    const again = await submit(current(), applicant, key);
    assert.equal(again.status, 201);
    assert.equal(again.text, first.text);
    assert.equal(again.headers.get('etag'), first.headers.get('etag'));
    assert.equal(await count(applicant.token), 1);
  });

  test('the same key with another body, another path or another version is refused', async () => {
    const applicant = await newApplicant(current());
    const key = randomUUID();
    const { body } = await submit(current(), applicant, key);
    const record = { ...applicant.record, personal: { ...applicant.record.personal, address: '样例街 9 号' } };
    const other = await submit(current(), { ...applicant, record }, key);
    assert.equal(other.status, 422);
    assert.equal(codeIn(other), 'idempotency-key-reused');
    const path = `/applications/${body.id}/withdrawal`;
    const elsewhere = await call(current(), applicant.token, path, { method: 'POST', version: 1, key });
    assert.equal(codeIn(elsewhere), 'idempotency-key-reused');
  });

  test('keys of two people do not meet', async () => {
    const [one, other] = [await newApplicant(current()), await newApplicant(current())];
    const key = randomUUID();
    assert.equal((await submit(current(), one, key)).status, 201);
    assert.equal((await submit(current(), other, key)).status, 201);
  });

  test('of many calls with one key at once, one is carried out and none gets another answer', async () => {
    const applicant = await newApplicant(current());
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 12 }, () => submit(current(), applicant, key)));
    const done = answers.filter(({ status }) => status === 201);
    assert.ok(done.length >= 1);
    assert.equal(new Set(done.map(({ text }) => text)).size, 1);
    for (const answer of answers) if (answer.status !== 201) assert.equal(codeIn(answer), 'request-in-progress');
    assert.equal(await count(applicant.token), 1);
    assert.equal((await submit(current(), applicant, key)).text, done[0]?.text);
  });

  const someCall = () => ({ accountId: seedId('account wang-fang'), key: randomUUID(), fingerprint: 'same' });
  const services = () => ({ db: current().portal.db, now: () => current().clock.now, inTurn: createTurns() });
  const reply = { status: 200, headers: {}, body: '{}' };

  test('while a call is under way, its key is refused', async () => {
    const call = someCall();
    const gate = Promise.withResolvers<typeof reply>();
    const first = withIdempotency(services(), call, () => gate.promise);
    await assert.rejects(
      withIdempotency(services(), call, async () => reply),
      { code: 'request-in-progress' },
    );
    gate.resolve(reply);
    assert.deepEqual(await first, reply);
  });

  test('also when it is under way in another server', async (t) => {
    if (!current().isPostgres) return t.skip('PGlite has one server');
    const call = someCall();
    const { db } = current().portal;
    await db.transaction().execute(async (trx) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`${call.accountId} ${call.key}`}, 0))`.execute(trx);
      await assert.rejects(
        withIdempotency(services(), call, async () => reply),
        { code: 'request-in-progress' },
      );
    });
    assert.deepEqual(await withIdempotency(services(), call, async () => reply), reply);
  });

  test('a call that was refused leaves nothing, and its key can be used again', async () => {
    const applicant = await newApplicant(current());
    const key = randomUUID();
    const record = { ...applicant.record, personal: {} };
    assert.equal((await submit(current(), { ...applicant, record }, key)).status, 422);
    assert.equal((await submit(current(), applicant, key)).status, 201);
  });

  test('a write without a key, or with one that cannot be, is refused', async () => {
    const token = await tokenOf(current(), '王芳');
    const post = (headers: Record<string, string>) =>
      request(current(), '/api/v1/applications', {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
        body: '{}',
      });
    const missing = await post({});
    assert.equal(missing.status, 400);
    assert.equal(codeIn(missing), 'idempotency-key-required');
    assert.equal(codeIn(await post({ 'Idempotency-Key': 'a b' })), 'malformed-request');
    assert.equal(codeIn(await post({ 'Idempotency-Key': 'a'.repeat(256) })), 'malformed-request');
  });
});
