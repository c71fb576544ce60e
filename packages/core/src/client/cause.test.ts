import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { emptyRecord, problemOf } from '../contract/index.ts';
import { serveContract, type Answer } from '../../test/contract-server.ts';
import { createClient, isAcctError, type AcctError, type ClientOptions } from './index.ts';

const personal = { name: '张三', documentNumber: '11010519491231002X' };
const body = { procedure: 'first', region: '110000', record: { ...emptyRecord(), personal } } as const;
const secrets = /张三|19491231|secret-token/;

const clientOf = (baseUrl: string, options: ClientOptions = {}) =>
  createClient({ baseUrl, getToken: () => 'secret-token', retry: { limit: 1, delay: () => 0 }, ...options });

const failureOf = async (promise: Promise<unknown>): Promise<AcctError> => {
  const error = await promise.then(
    () => assert.fail('it should have failed'),
    (reason: unknown) => reason,
  );
  assert.ok(isAcctError(error), String(error));
  return error;
};

test('no error shows the token, what was sent or what came, however it is printed', async () => {
  const answers: Record<string, Answer> = {
    network: 'cut',
    timeout: 'stalled-reply',
    'invalid-request': { problem: 'invalid-request', errors: [{ pointer: '/record/personal/name', code: 'name' }] },
    'contract-broken': { raw: '{"name":"张三",,}', status: 201, headers: { 'Content-Type': 'application/json' } },
    // A gateway that changes the media type does not hide the problem.
    'other-jurisdiction': {
      raw: JSON.stringify(problemOf('other-jurisdiction')),
      status: 403,
      headers: { 'Content-Type': 'text/plain' },
    },
    'not-found': { raw: '{"name":"张三"}', status: 404, headers: { 'Content-Type': 'application/json' } },
    'token-expired': { problem: 'token-expired' },
    'rate-limited': { problem: 'rate-limited', headers: { 'Retry-After': '3600' } },
  };
  for (const [code, answer] of Object.entries(answers)) {
    await using server = await serveContract(() => answer);
    const error = await failureOf(clientOf(server.baseUrl, { timeout: 500 }).applications.submit({ body }));
    assert.equal(error.code, code);
    const printed = `${inspect(error, { depth: 20, showHidden: true, getters: true })}${JSON.stringify(error)}`;
    assert.doesNotMatch(printed, secrets, code);
    for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
      assert.ok(!('request' in cause), 'an error of ky holds its request');
      assert.doesNotMatch(`${cause.message}${JSON.stringify(cause)}`, secrets, code);
    }
  }
});

test('the cause is what fetch threw', async () => {
  await using server = await serveContract(() => 'cut');
  const { code, cause } = await failureOf(clientOf(server.baseUrl).credits.list());
  assert.equal(code, 'network');
  assert.ok(cause instanceof TypeError);
  const mistake = new TypeError('the gateway has no route');
  const fetch = () => Promise.reject(mistake);
  assert.equal((await failureOf(clientOf(server.baseUrl, { fetch }).credits.list())).cause, mistake);
});

test('the cause is what getToken threw', async () => {
  await using server = await serveContract(() => ({ ok: { items: [] } }));
  const signedOut = new Error('nobody is signed in');
  const getToken = () => Promise.reject(signedOut);
  const error = await failureOf(clientOf(server.baseUrl, { getToken }).credits.list());
  assert.equal(error.code, 'unauthenticated');
  assert.equal(error.message, 'credits.list: unauthenticated');
  assert.equal(error.cause, signedOut);
});

test('the cause is the reason for which the caller gave up', async () => {
  await using server = await serveContract(() => 'never');
  const reason = new Error('left the page');
  const signal = AbortSignal.abort(reason);
  const error = await failureOf(clientOf(server.baseUrl).credits.list({}, { signal }));
  assert.equal(error.code, 'aborted');
  assert.equal(error.cause, reason);
});

test('a base URL that is none is a network error, and says why', async () => {
  const error = await failureOf(clientOf('http://[').credits.list());
  assert.equal(error.code, 'network');
  assert.ok(error.cause instanceof TypeError);
});
