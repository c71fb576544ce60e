import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { apiBase, routes, type Route } from '@acct-kit/core/contract';
import { resources } from '../server/handlers.ts';
import { newPerson } from './support/applicants.ts';
import { onEveryDatabase } from './support/databases.ts';
import { call, codeIn, errorsIn, request, tokenOf } from './support/http.ts';

test('every route of the table has a handler, and no handler is without a route', () => {
  for (const [resource, calls] of Object.entries(routes)) {
    if (resource === 'sessions') continue;
    assert.deepEqual(Object.keys(resources[resource as keyof typeof resources]).sort(), Object.keys(calls).sort());
  }
});

onEveryDatabase((current) => {
  test('/openapi.json is valid OpenAPI and has every route', async () => {
    const { body } = await request<{ paths: Record<string, object> }>(current(), '/openapi.json');
    const { valid, errors } = await new Validator().validate(body);
    assert.ok(valid, JSON.stringify(errors));
    for (const { path, method } of Object.values(routes).flatMap((calls) => Object.values(calls)) as Route[])
      assert.ok(body.paths[path] && method.toLowerCase() in body.paths[path], `${method} ${path}`);
  });

  test('a reply that breaks the contract is not sent, and says where', async () => {
    const { account } = await newPerson(current());
    const { db } = current().portal;
    const token = await tokenOf(current(), account);
    await db
      .updateTable('people')
      .set({ region: 'nowhere' })
      .where('id', 'in', (eb) =>
        eb.selectFrom('accounts').select('personId').$castTo<string>().where('id', '=', account),
      )
      .execute();
    const answer = await call(current(), token, '/people/me');
    assert.equal(answer.status, 500);
    assert.equal(codeIn(answer), 'contract-broken');
    assert.deepEqual(errorsIn(answer), ['/region schema-invalid-format']);
    assert.ok(!answer.text.includes('nowhere'));
  });

  test('what is no JSON, of another type, or too large is refused', async () => {
    const token = await tokenOf(current(), '王芳');
    const post = (body: string, type = 'application/json') =>
      request(current(), `${apiBase}/applications`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': type, 'Idempotency-Key': 'k' },
        body,
      });
    assert.equal(codeIn(await post('{')), 'malformed-request');
    assert.equal(codeIn(await post('{}', 'text/plain')), 'unsupported-media-type');
    assert.equal(codeIn(await post(`"${'x'.repeat(600_000)}"`)), 'payload-too-large');
    assert.deepEqual(errorsIn(await post('{"procedure":"first","region":1,"record":{}}')).slice(0, 2), [
      '/region schema-invalid-type',
      '/record/personal schema-invalid-type',
    ]);
  });

  test('an address that is not in the table is not found', async () => {
    const answer = await request(current(), `${apiBase}/nothing`);
    assert.equal(answer.status, 404);
    assert.equal(codeIn(answer), 'not-found');
    assert.equal(answer.headers.get('content-type'), 'application/problem+json');
  });

  test('every reply bears the request id that its log line has', async () => {
    const answer = await request(current(), `${apiBase}/people/me`);
    const id = answer.headers.get('x-request-id') ?? '';
    assert.equal((answer.body as { requestId: string }).requestId, id);
    assert.ok(current().lines.some((line) => line.startsWith('GET /api/v1/people/me 401') && line.endsWith(id)));
  });
});
