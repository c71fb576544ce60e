import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { createClient } from '@acct-kit/core/client';
import { onEveryDatabase } from './support/databases.ts';
import { request } from './support/http.ts';

type TokenSource = (permissions: string[]) => () => Promise<string>;

onEveryDatabase((current) => {
  /** The module of the portal's pages, as the portal serves it, on a page with one notice. */
  const load = async (t: TestContext, fetchInPage: typeof fetch) => {
    const signedOut = { hidden: true };
    const { text } = await request(current(), '/assets/embed-token.js');
    const { tokenSource } = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as {
      tokenSource: TokenSource;
    };
    t.mock.method(globalThis, 'fetch', fetchInPage);
    Object.assign(globalThis, { document: { getElementById: () => signedOut } });
    t.after(() => Reflect.deleteProperty(globalThis, 'document'));
    return { getToken: tokenSource(['credits:read']), signedOut };
  };

  const failure = async (getToken: () => Promise<string>) => {
    const client = createClient({
      baseUrl: '/api/v1',
      getToken,
      fetch: () => assert.fail('nothing is sent'),
      retry: { limit: 0 },
    });
    try {
      await client.credits.list();
    } catch (error) {
      return (error as { code?: string }).code;
    }
    return undefined;
  };

  test('a portal that is out of order is not taken for a lost sign-in', async (t) => {
    const status = { now: 503 };
    const { getToken, signedOut } = await load(t, async () => new Response('{}', { status: status.now }));
    for (status.now of [429, 500, 503]) {
      assert.equal(await failure(getToken), 'network', String(status.now));
      assert.equal(signedOut.hidden, true);
    }
  });

  test('a lost sign-in is said on the page', async (t) => {
    const { fetch } = globalThis;
    const url = current().portal.url.replace('localhost', '127.0.0.1');
    const state = { cookie: 'portal_session=ended' };
    const { getToken, signedOut } = await load(t, (path, init) =>
      fetch(url + (path as string), {
        ...init,
        headers: { ...init?.headers, Cookie: state.cookie, 'Sec-Fetch-Site': 'same-origin' },
      }),
    );
    assert.equal(await failure(getToken), 'unauthenticated');
    assert.equal(signedOut.hidden, false);
  });
});
