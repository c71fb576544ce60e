import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import type { Application } from '@acct-kit/core/contract';
import { FolderInUse, lockFolder } from '../server/database/lock.ts';
import { openPglite } from '../server/database/open.ts';
import { wangFang } from '../server/seed/people.ts';
import { applicantOf, submit } from './support/applicants.ts';
import { forEveryDatabase, pgliteDatabase, type TestDatabase } from './support/databases.ts';
import { call, tokenOf } from './support/http.ts';
import { endOf, envOf, kill, portalAt, start, urlOf } from './support/processes.ts';

forEveryDatabase((name, open) => {
  describe(name, () => {
    let database: TestDatabase;
    before(async () => {
      database = await open();
    });
    after(() => database.remove());

    test('what a receipt was given for is there after kill -9, and its key still answers', async () => {
      const first = start(envOf(database));
      const portal = portalAt(await urlOf(first));
      const applicant = await applicantOf(portal, await tokenOf(portal, '王芳'), wangFang);
      const receipt = await submit(portal, applicant, 'the-key');
      await kill(first, 'SIGKILL');
      assert.equal(receipt.status, 201);

      const second = start(envOf(database));
      const again = portalAt(await urlOf(second));
      const token = await tokenOf(again, '王芳');
      const found = await call<Application>(again, token, `/applications/${receipt.body.id}`);
      const replayed = await submit(again, { ...applicant, token }, 'the-key');
      const photo = applicant.record.attachments.photo?.[0] ?? '';
      const file = await call(again, token, `/attachments/${photo}/content`);
      const { code } = await kill(second, 'SIGINT');
      assert.deepEqual(found.body, receipt.body);
      assert.equal(replayed.text, receipt.text);
      assert.equal(file.status, 200);
      assert.equal(code, 0);
    });
  });
});

describe('Ctrl-C', () => {
  let database: TestDatabase;
  before(async () => {
    database = await pgliteDatabase();
  });
  after(() => database.remove());

  test('that npm passes on once more stops cleanly all the same: the folder is free', async () => {
    const started = start(envOf(database));
    await urlOf(started);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGINT'] as const) started.child.kill(signal);
    const { code } = await endOf(started);
    assert.equal(code, 0);
    (await lockFolder(database.dataDir))();
  });
});

describe('one clear line', () => {
  let database: TestDatabase;
  before(async () => {
    database = await pgliteDatabase();
  });
  after(() => database.remove());

  /** Starts what must not start. @returns its one line */
  async function problemErrorOf(env: Record<string, string>): Promise<string> {
    const { code, output } = await endOf(start({ ...envOf(database), ...env }));
    assert.equal(code, 1);
    const lines = output.trim().split('\n');
    assert.equal(lines.length, 1, output);
    return lines[0] ?? '';
  }

  test('for a data folder that another portal uses, and the first one goes on', async () => {
    const first = start(envOf(database));
    const portal = portalAt(await urlOf(first));
    const line = await problemErrorOf({});
    const token = await tokenOf(portal, '王芳');
    await kill(first, 'SIGTERM');
    assert.match(line, /^The data folder .* is in use by another portal\./);
    assert.equal(token.length, 43);
  });

  test('for a data folder of another version of the portal', async () => {
    const db = await openPglite(join(database.dataDir, 'database'));
    await sql`insert into kysely_migration (name, timestamp) values ('0000-another', now()::text)`.execute(db);
    await db.destroy();
    const line = await problemErrorOf({});
    const again = await openPglite(join(database.dataDir, 'database'));
    await sql`delete from kysely_migration where name = '0000-another'`.execute(again);
    await again.destroy();
    assert.match(line, /^The data folder .* is of another version of the portal\. Remove it, or use another one\.$/);
  });

  test('for a port in use', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const line = await problemErrorOf({ PORT: String(port) });
    server.close();
    assert.equal(line, `Port ${port} is in use. Stop what uses it, or set PORT.`);
  });

  test('for a wrong PORT and a wrong DATABASE_URL, without the password', async () => {
    assert.match(await problemErrorOf({ PORT: 'eighty' }), /^PORT must be 0 to 65535/);
    assert.match(await problemErrorOf({ DATABASE_URL: 'mysql://somewhere' }), /^DATABASE_URL must look like postgres:/);
    const line = await problemErrorOf({
      DATABASE_URL: 'postgres://someone:secret@127.0.0.1:1/nothing',
      DATABASE_WAIT_SECONDS: '0',
    });
    assert.match(line, /^DATABASE_URL does not work: 127\.0\.0\.1:1\/nothing: nothing answers there/);
    assert.doesNotMatch(line, /secret/);
  });
});

describe('the lock on a folder', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'acct-kit-lock-'));
  });
  after(() => rm(folder, { recursive: true }));

  test("is one portal's, also of many that ask at once, and free when it is released", async () => {
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
    const got = results.filter((result) => result.status === 'fulfilled');
    assert.equal(got.length, 1);
    await assert.rejects(lockFolder(folder), FolderInUse);
    got[0]?.value();
    (await lockFolder(folder))();
  });
});
