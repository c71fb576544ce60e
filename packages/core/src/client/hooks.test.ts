import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { emptyRecord } from '../contract/index.ts';
import { serveContract, type Answer } from '../../test/contract-server.ts';
import { createClient, isAcctError, type ClientLogger, type ClientOptions } from './index.ts';

const empty: Answer = { ok: { items: [] } };
const unavailable: Answer = { problem: 'unavailable', headers: { 'Retry-After': '0' } };
const personal = { name: '张三', documentNumber: '11010519491231002X' };
const secrets = /张三|19491231|secret-token/;

const clientOf = (baseUrl: string, options: ClientOptions) =>
  createClient({ baseUrl, getToken: () => 'secret-token', retry: { delay: () => 0 }, ...options });

const codeOf = (promise: Promise<unknown>): Promise<string | undefined> =>
  promise.then(
    () => undefined,
    (error: unknown) => (isAcctError(error) ? error.code : String(error)),
  );

/** A log that keeps its lines. */
function createLog() {
  const lines: unknown[][] = [];
  const logger: ClientLogger = {
    debug: (_, { call, ...details }) => lines.push(['debug', call, details]),
    warn: (_, { call, ...details }) => lines.push(['warn', call, details]),
  };
  return { lines, logger };
}

test('a stalled reply is repeated like one that never came', async () => {
  await using server = await serveContract((_, index) => (index === 0 ? 'stalled-reply' : empty));
  assert.deepEqual(await clientOf(server.baseUrl, { timeout: 500 }).credits.list(), { items: [] });
  assert.equal(server.exchanges.length, 2);
});

test('the total time limit ends a call that waits to repeat, and one that waits for its reply', async () => {
  await using busy = await serveContract(() => ({ problem: 'unavailable', headers: { 'Retry-After': '20' } }));
  assert.equal(await codeOf(clientOf(busy.baseUrl, { totalTimeout: 500 }).credits.list()), 'timeout');
  assert.equal(busy.exchanges.length, 1);
  await using silent = await serveContract(() => 'never');
  assert.equal(await codeOf(clientOf(silent.baseUrl, { totalTimeout: 500 }).credits.list()), 'timeout');
  assert.equal(silent.exchanges.length, 1);
});

test('hooks set headers, hear of repetitions and replies, and see neither token nor body', async () => {
  await using server = await serveContract((_, index) => (index === 0 ? unavailable : { problem: 'forbidden' }));
  const seen: string[] = [];
  const see = (hook: string, state: { request: Request }): void => {
    seen.push(hook);
    assert.equal(state.request.body, null);
    assert.equal(state.request.headers.get('Authorization'), null);
    assert.doesNotMatch(inspect(state, { depth: 9, showHidden: true }), secrets);
  };
  const client = clientOf(server.baseUrl, {
    hooks: {
      beforeRequest: [
        (state) => {
          see('beforeRequest', state);
          state.request.headers.set('X-Page', 'collect');
        },
      ],
      beforeRetry: [(state) => see('beforeRetry', state)],
      afterResponse: [(state) => see(`afterResponse ${state.response.status}`, state)],
    },
  });
  const record = { ...emptyRecord(), personal };
  await codeOf(client.applications.submit({ body: { procedure: 'first', region: '110000', record } }));
  assert.deepEqual(seen, ['beforeRequest', 'afterResponse 503', 'beforeRetry', 'afterResponse 403']);
  assert.deepEqual(
    server.exchanges.map(({ headers }) => [headers['x-page'], headers.authorization]),
    [
      ['collect', 'Bearer secret-token'],
      ['collect', 'Bearer secret-token'],
    ],
  );
});

test('a hook cannot send a call to another place', async () => {
  await using server = await serveContract(() => empty);
  await using other = await serveContract(() => empty);
  const client = clientOf(server.baseUrl, {
    hooks: { beforeRequest: [({ request }) => new Request(`${other.baseUrl}/credits`, request)] },
  });
  await client.credits.list();
  assert.equal(server.exchanges.length, 1);
  assert.equal(other.exchanges.length, 0);
});

test('a hook can answer in place of the server', async () => {
  await using server = await serveContract(() => 'cut');
  const client = clientOf(server.baseUrl, { hooks: { beforeRequest: [() => Response.json({ items: [] })] } });
  assert.deepEqual(await client.credits.list(), { items: [] });
  assert.equal(server.exchanges.length, 0);
});

test('the logger hears of repetitions, failures and successes', async () => {
  await using server = await serveContract((_, index) => [unavailable, empty][index] ?? { problem: 'forbidden' });
  const { lines, logger } = createLog();
  const client = clientOf(server.baseUrl, { logger });
  await client.credits.list({ query: { year: 2026 } });
  await codeOf(client.credits.list());
  await codeOf(client.credits.list({}, { signal: AbortSignal.abort() }));
  const [requestId, nothing] = ['request-1', undefined];
  assert.deepEqual(lines, [
    ['warn', 'credits.list', { retry: 1, code: 'unavailable', status: 503, requestId }],
    ['debug', 'credits.list', { status: 200 }],
    ['warn', 'credits.list', { code: 'forbidden', status: 403, requestId }],
    ['debug', 'credits.list', { code: 'aborted', status: nothing, requestId: nothing }],
  ]);
});
