import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { demoAccountIds } from '../server/seed/accounts.ts';
import { readSettings } from '../server/settings.ts';
import { newPerson } from './support/applicants.ts';
import { forEveryDatabase, onEveryDatabase, startOn, type TestDatabase, type TestPortal } from './support/databases.ts';
import { call, formBody, request, signIn, tokenOf } from './support/http.ts';
import { has, hasNot } from './support/page.ts';
import { kill, start, urlOf } from './support/processes.ts';

test('without DATABASE_URL the portal is the demo; with it only when DEMO=1 says so', () => {
  const DATABASE_URL = 'postgres://a@b/c';
  const isDemo = (env: NodeJS.ProcessEnv): boolean => readSettings(env).isDemo;
  assert.equal(isDemo({}), true);
  assert.equal(isDemo({ DATABASE_URL }), false);
  assert.equal(isDemo({ DATABASE_URL, DEMO: '1' }), true);
  assert.equal(isDemo({ DATABASE_URL, DEMO: '0' }), false);
  assert.throws(() => readSettings({ DEMO: '0' }), /DEMO=0 needs a DATABASE_URL/);
  assert.throws(() => readSettings({ DEMO: 'yes' }), /DEMO must be 0 or 1/);
});

forEveryDatabase((name, open) => {
  describe(`real mode, ${name}`, () => {
    let database: TestDatabase;
    let current: TestPortal;
    before(async () => {
      database = await open('empty');
      current = await startOn(database, false);
    });
    after(async () => {
      await current.portal.stop();
      await database.remove();
    });

    test('has no made-up people', async () => {
      const { db } = current.portal;
      for (const table of ['people', 'accounts', 'providers', 'employers', 'applications'] as const)
        assert.deepEqual(await db.selectFrom(table).selectAll().execute(), [], table);
    });

    test('says that sign-in is not set up, lists nobody, and signs nobody in', async () => {
      const { account } = await newPerson(current);
      const signInPage = await request(current, '/sign-in');
      assert.equal(signInPage.status, 200);
      has(signInPage, /登录还没有设置/);
      const pages = [signInPage, await request(current, '/'), await request(current, '/collect')];
      for (const page of pages) {
        hasNot(page, /演示|张样例/);
        assert.ok(!page.text.includes(account));
      }
      for (const id of [account, demoAccountIds[0]!]) {
        const answer = await request(current, '/sign-in', formBody({ account: id }));
        assert.equal(answer.status, 403);
        assert.deepEqual(answer.headers.getSetCookie(), []);
      }
    });

    test('the API works with a token', async () => {
      const { account } = await newPerson(current);
      assert.equal((await call(current, await tokenOf(current, account), '/people/me')).status, 200);
    });
  });
});

onEveryDatabase((current) => {
  test('the demo lists its own people only, and signs in nobody else', async () => {
    const { account } = await newPerson(current());
    const headers = { Cookie: await signIn(current(), '朝阳区财政局') };
    for (const path of ['/', '/sign-in', '/collect']) {
      const page = await request(current(), path, { headers });
      const listed = [...page.text.matchAll(/name="account" value="([^"]+)"/g)].map(([, id]) => id ?? '');
      assert.ok(listed.length > 0 && listed.every((id) => demoAccountIds.includes(id)), path);
    }
    assert.equal((await request(current(), '/sign-in', formBody({ account }))).status, 422);
  });
});

forEveryDatabase((name, open) => {
  describe(`the start, ${name}`, () => {
    let database: TestDatabase;
    before(async () => {
      database = await open('empty');
    });
    after(() => database.remove());

    test('says which mode it is, and prints no names but those of the demo', async () => {
      const { dataDir, databaseUrl } = database;
      const started = start({ DATA_DIR: dataDir, DATABASE_URL: databaseUrl ?? '' });
      await urlOf(started);
      const { output } = await kill(started, 'SIGTERM');
      if (databaseUrl === undefined) assert.match(output, /This is the demo: .*[\s\S]*王芳/);
      else {
        assert.match(output, /Sign-in is not set up yet/);
        assert.doesNotMatch(output, /王芳/);
      }
    });
  });
});
