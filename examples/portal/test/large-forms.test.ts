import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEveryDatabase } from './support/databases.ts';
import { formBody, request, signIn, type Answer } from './support/http.ts';

const nowhere = 'A'.repeat(22);

/** Every path that a browser posts a form to. */
const paths = [
  '/sign-in',
  '/verify',
  '/provider',
  '/provider/records',
  `/provider/records/${nowhere}`,
  '/provider/courses',
  `/review/${nowhere}`,
  `/review/credits/${nowhere}`,
  `/review/credits/held/${nowhere}`,
  `/review/transfers/${nowhere}`,
  '/credits/declare/new',
  `/credits/declare/${nowhere}`,
  `/credits/declare/${nowhere}/withdraw`,
  '/credits/proofs',
  '/transfers/new',
  `/transfers/${nowhere}/cancel`,
];

const boundary = 'x'.repeat(24);

const fields = Array.from({ length: 60_000 }, (_, index) => `text:/personal/${index}`);

const urlEncoded: RequestInit = {
  method: 'POST',
  headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  body: fields.map((name) => `${name}=`).join('&'),
};

/** 4 MB of parts. */
const multipart: RequestInit = {
  method: 'POST',
  headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` },
  body: `${fields
    .slice(0, 40_000)
    .map((name) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n\r\n`)
    .join('')}--${boundary}--\r\n`,
};

/** Below the limit on size, above that on fields. */
const manyFields: RequestInit = { ...urlEncoded, body: 'a=&'.repeat(60_000) };

onEveryDatabase((current) => {
  const send = (path: string, init: RequestInit, headers: Record<string, string> = {}): Promise<Answer> =>
    request(current(), path, { ...init, headers: { ...(init.headers as Record<string, string>), ...headers } });

  test('a form with too many fields or parts is refused on every page, and others are answered meanwhile', async () => {
    for (const path of paths) {
      let isAnswered = false;
      const large = Promise.all([urlEncoded, manyFields, multipart].map((init) => send(path, init)));
      const other = request(current(), '/verify').then(() => (isAnswered = true));
      const answers = await large;
      await other;
      assert.ok(isAnswered);
      for (const { status } of answers) assert.ok([401, 413].includes(status), `${path} ${status}`);
    }
  });

  test('whoever is signed in with the right role is refused by the limits alone', async () => {
    const cookies = {
      '/review': await signIn(current(), '朝阳区财政局'),
      '/provider': await signIn(current(), '京华会计培训中心（演示）'),
      '/credits': await signIn(current(), '赵静'),
      '/transfers': await signIn(current(), '赵静'),
    };
    for (const path of paths.slice(2)) {
      const cookie = Object.entries(cookies).find(([start]) => path.startsWith(start))?.[1] ?? '';
      for (const init of [manyFields, multipart]) {
        const { status } = await send(path, init, { Cookie: cookie });
        assert.ok([404, 413].includes(status), `${path} ${status}`);
      }
    }
    const many = await send('/transfers/new', manyFields, { Cookie: cookies['/transfers'] });
    assert.equal(many.status, 413);
  });

  test('a post of another site is refused before it is known who sends it', async () => {
    for (const path of paths)
      assert.equal((await send(path, urlEncoded, { 'Sec-Fetch-Site': 'cross-site' })).status, 403, path);
  });

  test('the sign-in and the check of a proof take a few short fields only', async () => {
    for (const path of ['/sign-in', '/verify']) {
      assert.equal((await request(current(), path, formBody({ account: 'x'.repeat(5000) }))).status, 413);
      assert.equal((await send(path, { ...urlEncoded, body: 'a=&'.repeat(20) })).status, 413);
    }
    const { status } = await request(current(), '/api/v1/credit-proofs/verification', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code: 'x'.repeat(5000) }),
    });
    assert.equal(status, 413);
  });
});
