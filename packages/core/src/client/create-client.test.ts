import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyRecord, type Application, type CreditRecord } from '../contract/index.ts';
import { serveContract, type Answer } from '../../test/contract-server.ts';
import { type AcctError, createClient, isAcctError, paginate, type ClientOptions } from './index.ts';

const id = (letter: string): string => letter.repeat(22);

const record = (letter: string): CreditRecord => ({
  id: id(letter),
  year: 2026,
  category: 'professional',
  credits: '12.00',
  title: '政府会计准则解读',
  provider: '示例培训中心',
  completedOn: '2026-03-01',
  status: 'registered',
  registeredAt: '2026-03-02T00:00:00.000Z',
});

const application = (version: number): Application => ({
  id: id('a'),
  number: '110105-20261121-000001',
  procedure: 'first',
  region: '110000',
  authority: '110105',
  status: 'submitted',
  version,
  submittedAt: '2026-11-21T01:00:00.000Z',
  updatedAt: '2026-11-21T01:00:00.000Z',
  record: emptyRecord(),
  remarks: [],
  history: [],
});

const draft = { procedure: 'first', region: '110000', record: emptyRecord() } as const;
const empty: Answer = { ok: { items: [] } };

const clientOf = (baseUrl: string, options: ClientOptions = {}) =>
  createClient({ baseUrl, getToken: () => 'token-1', retry: { delay: () => 0 }, ...options });

const failure = async (promise: Promise<unknown>): Promise<AcctError> => {
  const error = await promise.then(
    () => assert.fail('it should have failed'),
    (reason: unknown) => reason,
  );
  assert.ok(isAcctError(error), String(error));
  return error;
};

test('a read carries token, language and query, and gives what the contract says', async () => {
  await using server = await serveContract(() => ({ ok: { items: [record('r')] } }));
  const client = clientOf(server.baseUrl, { locale: 'zh-CN' });
  assert.deepEqual(await client.credits.list({ query: { year: 2026, limit: 5 } }), { items: [record('r')] });
  const [exchange] = server.exchanges;
  assert.deepEqual(exchange?.query, { year: 2026, limit: 5 });
  assert.equal(exchange.headers.authorization, 'Bearer token-1');
  assert.equal(exchange.headers['accept-language'], 'zh-CN');
});

test('a change names the version in If-Match and fills the path', async () => {
  await using server = await serveContract(() => ({ ok: application(4) }));
  const { version } = await clientOf(server.baseUrl).applications.resubmit({
    params: { applicationId: id('a') },
    version: 3,
    body: { record: emptyRecord() },
  });
  assert.equal(version, 4);
  assert.equal(server.exchanges[0]?.headers['if-match'], '"3"');
  assert.equal(server.exchanges[0].params['applicationId'], id('a'));
});

test('a write without a body is sent', async () => {
  await using server = await serveContract(() => ({ ok: application(2) }));
  await clientOf(server.baseUrl).applications.withdraw({ params: { applicationId: id('a') }, version: 1 });
  assert.equal(server.exchanges[0]?.call, 'applications.withdraw');
});

test('bytes come as a Blob', async () => {
  await using server = await serveContract(() => ({ ok: new Uint8Array([1, 2, 3]) }));
  const blob = await clientOf(server.baseUrl).attachments.content({ params: { attachmentId: id('f') } });
  assert.deepEqual(new Uint8Array(await blob.arrayBuffer()), new Uint8Array([1, 2, 3]));
});

test('a request that breaks the contract is not sent, and names the fields', async () => {
  await using server = await serveContract(() => empty);
  const client = clientOf(server.baseUrl);
  const bad = { ...draft, region: '11', record: { ...emptyRecord(), personal: { name: 7 } } };
  const body = await failure(client.applications.submit({ body: bad as never }));
  assert.equal(body.code, 'invalid-request');
  assert.deepEqual(body.errors.map(({ pointer }) => pointer).sort(), ['/record/personal/name', '/region']);
  const query = await failure(client.credits.list({ query: { limit: 1.5 } }));
  assert.deepEqual(
    query.errors.map(({ pointer }) => pointer),
    ['/query/limit'],
  );
  const params = await failure(client.applications.get({ params: { applicationId: '' } }));
  assert.deepEqual(
    params.errors.map(({ pointer }) => pointer),
    ['/params/applicationId'],
  );
  assert.equal(server.exchanges.length, 0);
});

test('a reply that breaks the contract is contract-broken, with pointers', async () => {
  await using server = await serveContract(() => ({ ok: { items: [{ ...record('r'), credits: 12 }] } }));
  const error = await failure(clientOf(server.baseUrl).credits.list());
  assert.equal(error.code, 'contract-broken');
  assert.deepEqual(
    error.errors.map(({ pointer }) => pointer),
    ['/items/0/credits'],
  );
});

test('a reply that is no JSON, or has the wrong status, is contract-broken', async () => {
  await using server = await serveContract((_, index) =>
    index === 0 ? { raw: '<html>', status: 200 } : { raw: '{"items":[]}', status: 203 },
  );
  const client = clientOf(server.baseUrl);
  assert.equal((await failure(client.credits.list())).code, 'contract-broken');
  assert.equal((await failure(client.credits.list())).status, 203);
});

test('a problem becomes an AcctError with its code, status, request and fields, and nothing personal', async () => {
  const errors = [{ pointer: '/record/personal/documentNumber', code: 'checksum' }];
  await using server = await serveContract(() => ({ problem: 'invalid-request', errors }));
  const record = { ...emptyRecord(), personal: { name: '张三', documentNumber: '11010519491231002X' } };
  const error = await failure(clientOf(server.baseUrl).applications.submit({ body: { ...draft, record } }));
  assert.equal(error.name, 'AcctError');
  assert.equal(error.code, 'invalid-request');
  assert.equal(error.status, 422);
  assert.equal(error.requestId, 'request-1');
  assert.deepEqual(error.errors, errors);
  const { inspect } = await import('node:util');
  assert.doesNotMatch(`${error.stack}${inspect(error, { depth: 9, showHidden: true })}`, /张三|19491231|token-1/);
});

test('what an intermediary answers has a code too', async () => {
  const codes: Record<number, string> = {
    502: 'unavailable',
    404: 'not-found',
    418: 'contract-broken',
    413: 'payload-too-large',
  };
  for (const [status, code] of Object.entries(codes)) {
    await using server = await serveContract(() => ({ raw: '<html>', status: Number(status) }));
    const error = await failure(clientOf(server.baseUrl, { retry: { limit: 0 } }).credits.list());
    assert.equal(error.code, code);
    assert.equal(error.status, Number(status));
  }
});

test('isAcctError knows an error of another copy, and nothing else', () => {
  assert.ok(isAcctError({ [Symbol.for('@acct-kit/AcctError')]: true }));
  assert.ok(!isAcctError(new Error('x')));
  assert.ok(!isAcctError(null));
});

test('a read survives a cut connection, a cut reply and an unavailable server', async () => {
  const answers: Answer[] = ['cut', 'cut-reply', { problem: 'unavailable' }, empty];
  await using server = await serveContract((_, index) => answers[index] ?? empty);
  assert.deepEqual(await clientOf(server.baseUrl).credits.list(), { items: [] });
  assert.equal(server.exchanges.length, 4);
});

test('a write keeps its idempotency key over its repetitions; two writes have two keys', async () => {
  const answers: Answer[] = [
    'cut',
    'cut-reply',
    { problem: 'request-in-progress' },
    { ok: application(1) },
    { ok: application(1) },
  ];
  await using server = await serveContract((_, index) => answers[index] ?? 'cut');
  const client = clientOf(server.baseUrl);
  await client.applications.submit({ body: draft });
  await client.applications.submit({ body: draft });
  const keys = server.exchanges.map(({ headers }) => headers['idempotency-key']);
  assert.equal(keys.length, 5);
  assert.equal(new Set(keys.slice(0, 4)).size, 1);
  assert.notEqual(keys[4], keys[0]);
  assert.match(String(keys[0]), /^[0-9a-f]{32}$/);
});

test('the caller may give the key', async () => {
  await using server = await serveContract(() => ({ ok: application(1) }));
  await clientOf(server.baseUrl).applications.submit({ body: draft }, { idempotencyKey: 'outbox-7' });
  assert.equal(server.exchanges[0]?.headers['idempotency-key'], 'outbox-7');
});

test('it gives up after the limit, with the last error', async () => {
  await using server = await serveContract(() => ({ problem: 'unavailable' }));
  const error = await failure(clientOf(server.baseUrl, { retry: { limit: 2, delay: () => 0 } }).credits.list());
  assert.equal(error.code, 'unavailable');
  assert.equal(server.exchanges.length, 3);
});

test('a server that nobody can reach is a network error', async () => {
  const { baseUrl } = await (async () => {
    await using server = await serveContract(() => empty);
    return server;
  })();
  assert.equal((await failure(clientOf(baseUrl).credits.list())).code, 'network');
});

test('what is neither a read nor has a key is not repeated', async () => {
  await using server = await serveContract(() => 'cut');
  const client = clientOf(server.baseUrl);
  const append = client.attachments.append({ params: { attachmentId: id('f') }, offset: 0, body: new Uint8Array(1) });
  assert.equal((await failure(append)).code, 'network');
  assert.equal((await failure(client.sessions.create({ body: { permissions: ['credits:read'] } }))).code, 'network');
  assert.equal(server.exchanges.length, 2);
});

test('what will not get better is not repeated', async () => {
  for (const problem of ['invalid-request', 'forbidden', 'contract-broken', 'version-mismatch'] as const) {
    await using server = await serveContract(() => ({ problem }));
    assert.equal((await failure(clientOf(server.baseUrl).credits.list())).code, problem);
    assert.equal(server.exchanges.length, 1);
  }
});

test('Retry-After comes before the own delay', async () => {
  await using server = await serveContract((_, index) =>
    index === 0 ? { problem: 'unavailable', headers: { 'Retry-After': '0' } } : empty,
  );
  const delay = () => 2 ** 31 - 1;
  assert.deepEqual(await clientOf(server.baseUrl, { retry: { delay } }).credits.list(), { items: [] });
});

test('a Retry-After that is too long is the caller’s to wait for', async () => {
  for (const header of ['3600', 'Fri, 01 Jan 2100 00:00:00 GMT']) {
    await using server = await serveContract(() => ({ problem: 'rate-limited', headers: { 'Retry-After': header } }));
    assert.equal((await failure(clientOf(server.baseUrl).credits.list())).code, 'rate-limited');
    assert.equal(server.exchanges.length, 1);
  }
});

test('a reply that does not come in time is repeated, then a timeout', async () => {
  await using server = await serveContract(() => 'never');
  const client = clientOf(server.baseUrl, { timeout: 250, retry: { limit: 1, delay: () => 0 } });
  assert.equal((await failure(client.credits.list())).code, 'timeout');
  assert.equal(server.exchanges.length, 2);
});

test('concurrent calls share one token', async () => {
  await using server = await serveContract(() => empty);
  const asked: boolean[] = [];
  const getToken = async ({ expired }: { expired: boolean }) => {
    asked.push(expired);
    return 'token-1';
  };
  const client = clientOf(server.baseUrl, { getToken });
  await Promise.all([client.credits.list(), client.credits.list(), client.applications.list()]);
  await client.credits.list();
  assert.deepEqual(asked, [false]);
});

test('an expired token is renewed once, for all calls that meet it, writes included', async () => {
  const problem = 'token-expired' as const;
  await using server = await serveContract(({ headers, call }) => {
    if (headers.authorization !== 'Bearer token-2') return { problem };
    return call === 'applications.submit' ? { ok: application(1) } : empty;
  });
  const asked: boolean[] = [];
  const getToken = ({ expired }: { expired: boolean }) => {
    asked.push(expired);
    return expired ? 'token-2' : 'token-1';
  };
  const client = clientOf(server.baseUrl, { getToken, retry: { limit: 0 } });
  await Promise.all([client.credits.list(), client.applications.submit({ body: draft }), client.applications.list()]);
  assert.deepEqual(asked, [false, true]);
  const keys = server.exchanges
    .filter(({ call }) => call === 'applications.submit')
    .map(({ headers }) => headers['idempotency-key']);
  assert.equal(keys.length, 2);
  assert.equal(keys[0], keys[1]);
});

test('a token that is refused twice is the end of the session', async () => {
  await using server = await serveContract(() => ({ problem: 'token-expired' }));
  const asked: boolean[] = [];
  const client = clientOf(server.baseUrl, { getToken: ({ expired }) => (asked.push(expired), 'token') });
  assert.equal((await failure(client.credits.list())).code, 'token-expired');
  assert.deepEqual(asked, [false, true]);
  assert.equal(server.exchanges.length, 2);
});

test('a host without a session is unauthenticated, one without a connection a network error; neither sticks', async () => {
  await using server = await serveContract(() => empty);
  const outcomes: (string | Error)[] = [new Error('no session'), new TypeError('Failed to fetch'), 'token-1'];
  const client = clientOf(server.baseUrl, {
    retry: { limit: 0 },
    getToken: async () => {
      const outcome = outcomes.shift();
      if (outcome instanceof Error) throw outcome;
      return outcome ?? '';
    },
  });
  assert.equal((await failure(client.credits.list())).code, 'unauthenticated');
  assert.equal((await failure(client.credits.list())).code, 'network');
  assert.deepEqual(await client.credits.list(), { items: [] });
});

test('the portal’s own login needs no token', async () => {
  const session = { token: 't', expiresAt: '2026-11-21T01:00:00.000Z', permissions: ['credits:read'] };
  await using server = await serveContract(() => ({ ok: session }));
  const client = createClient({ baseUrl: server.baseUrl });
  assert.deepEqual(await client.sessions.create({ body: { permissions: ['credits:read'] } }), session);
  assert.equal(server.exchanges[0]?.headers.authorization, undefined);
});

test('the caller can give up: while the token is fetched, while the reply is awaited, while it waits to repeat', async () => {
  const tokenless = new AbortController();
  await using server = await serveContract((_, index) => {
    if (index === 1) return { problem: 'unavailable', headers: { 'Retry-After': '20' } };
    setImmediate(() => replyless.abort());
    return 'never';
  });
  const replyless = new AbortController();
  const slow = clientOf(server.baseUrl, {
    getToken: () => new Promise<string>(() => setImmediate(() => tokenless.abort())),
  });
  assert.equal((await failure(slow.credits.list({}, { signal: tokenless.signal }))).code, 'aborted');
  const client = clientOf(server.baseUrl);
  assert.equal((await failure(client.credits.list({}, { signal: replyless.signal }))).code, 'aborted');
  const waiting = new AbortController();
  const fetchThenAbort: typeof fetch = async (request, init) => {
    const reply = await fetch(request, init);
    setTimeout(() => waiting.abort());
    return reply;
  };
  const patient = clientOf(server.baseUrl, { fetch: fetchThenAbort });
  assert.equal((await failure(patient.credits.list({}, { signal: waiting.signal }))).code, 'aborted');
  assert.equal(server.exchanges.length, 2);
  assert.equal((await failure(client.credits.list({}, { signal: AbortSignal.abort() }))).code, 'aborted');
});

test('paginate walks a list to its end, page by page as it is asked', async () => {
  const pages: Record<string, Answer> = {
    '': { ok: { items: [record('a'), record('b')], nextCursor: 'p2' } },
    p2: { ok: { items: [], nextCursor: 'p3' } },
    p3: { ok: { items: [record('c')] } },
  };
  await using server = await serveContract(
    ({ query }) => pages[typeof query['cursor'] === 'string' ? query['cursor'] : ''] ?? 'cut',
  );
  const client = clientOf(server.baseUrl);
  const seen: string[] = [];
  for await (const { id } of paginate(client.credits.list, { query: { year: 2026 } })) {
    if (seen.length === 0) assert.equal(server.exchanges.length, 1);
    seen.push(id);
  }
  assert.deepEqual(seen, [id('a'), id('b'), id('c')]);
  assert.ok(server.exchanges.every(({ query }) => query['year'] === 2026));
});

test('paginate does not walk in a circle', async () => {
  await using server = await serveContract(() => ({ ok: { items: [], nextCursor: 'again' } }));
  const all = paginate(clientOf(server.baseUrl).credits.list);
  assert.equal((await failure(all.next())).code, 'contract-broken');
});
