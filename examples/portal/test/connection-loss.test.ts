import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { chooseSeed, randomOf } from '../../../.scripts/seed.mjs';
import { wangFang } from '../server/seed/people.ts';
import type { TestPortal } from './support/databases.ts';
import { call, codeIn, request, signIn, tokenOf, type Answer } from './support/http.ts';
import { missingPrograms, ownPostgres } from './support/own-postgres.ts';
import { has } from './support/page.ts';
import { isPostgresRequired, runSql } from './support/postgres.ts';
import { endOf, envOf, kill, portalAt, start, urlOf, type Started } from './support/processes.ts';
import { provider, row } from './support/training.ts';

/** How many connections are cut in each test; more for a longer run. */
const losses = Number(process.env['CONNECTION_LOSSES'] ?? 12);
const seed = Number(chooseSeed());

/** Gives whole numbers from 1 to `most`, the same ones for the same seed. */
function numbers(): (most: number) => number {
  const random = randomOf(seed);
  return (most) => 1 + Math.floor(random() * most);
}

const server = await ownPostgres();
const isAlive = ({ child }: Started): boolean => child.exitCode === null && child.signalCode === null;

/** The backends that serve the portal. */
const backends = async (url: string): Promise<number[]> =>
  (
    await runSql<{ pid: number }>(
      url,
      `select pid from pg_stat_activity
       where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid() order by pid`,
    )
  ).map(({ pid }) => pid);

type Lose = (next: (most: number) => number) => Promise<unknown>;

if (server === undefined)
  test('lost connections', { skip: isPostgresRequired ? false : missingPrograms }, () => assert.fail(missingPrograms));
else
  describe(`lost connections (SEED=${seed})`, () => {
    let dataDir: string;
    let started: Started;
    let portal: TestPortal;
    const env = () => envOf({ dataDir, databaseUrl: server.url, remove: async () => {} });
    before(async () => {
      dataDir = await mkdtemp(join(tmpdir(), 'acct-kit-portal-'));
      started = start(env());
      portal = portalAt(await urlOf(started));
    });
    after(async () => {
      await kill(started, 'SIGTERM');
      await server.remove();
      await rm(dataDir, { recursive: true });
    });

    const register = (token: string, title: string, key: string) =>
      call(portal, token, '/credit-records', {
        method: 'POST',
        body: row(wangFang.documentNumber, { name: wangFang.name, title }),
        key,
      });

    /** Asked again until it is answered, as a client does; whatever else comes is a fault. */
    async function persist(ask: () => Promise<Answer>, answered: () => Promise<void>): Promise<Answer> {
      for (;;) {
        const answer = await ask();
        await answered();
        if (answer.status < 400) return answer;
        assert.ok(answer.status === 503 || codeIn(answer) === 'request-in-progress', answer.text.slice(0, 400));
        assert.match(answer.headers.get('retry-after') ?? '', /^\d+$/);
        await delay(20);
      }
    }

    /** Senders write, read and open pages while connections are lost after every few answers. */
    async function loseWhileSending(count: number, lose: Lose): Promise<void> {
      const token = await tokenOf(portal, provider);
      const cookie = await signIn(portal, provider);
      const next = numbers();
      const run = randomUUID();
      const receipts: string[] = [];
      let left = count;
      let untilLoss = next(6);
      const answered = async (): Promise<void> => {
        untilLoss -= 1;
        if (untilLoss !== 0 || left === 0) return;
        left -= 1;
        await lose(next);
        untilLoss = next(6);
      };
      const sender = async (name: number): Promise<void> => {
        for (let index = 0; left > 0; index += 1) {
          const [title, key] = [`课程 ${run} ${name} ${index}`, randomUUID()];
          await persist(() => register(token, title, key), answered);
          receipts.push(title);
          await persist(() => request(portal, '/provider', { headers: { Cookie: cookie } }), answered);
          await persist(() => call(portal, token, '/courses'), answered);
        }
      };
      await Promise.all([0, 1, 2, 3, 4, 5].map(sender));
      assert.ok(isAlive(started), started.output());
      const rows = await runSql<{ title: string }>(
        server!.url,
        'select title from credit_records where title like $1 order by title',
        [`课程 ${run} %`],
      );
      assert.deepEqual(
        rows.map(({ title }) => title),
        receipts.sort(),
      );
    }

    test('terminated backends give 503 with Retry-After, and each receipt is kept exactly once', () =>
      loseWhileSending(losses, async (next) => {
        const pids = await backends(server.url);
        const chosen = next(2) === 1 ? pids : pids.slice(next(pids.length) - 1).slice(0, 1);
        await runSql(server.url, 'select pg_terminate_backend(pid) from unnest($1::int[]) as pid', [chosen]);
      }));

    test('a killed backend, which takes all others with it, does the same', () =>
      loseWhileSending(Math.ceil(losses / 4), async (next) => {
        const pids = await backends(server.url).catch(() => []);
        const pid = pids[next(pids.length) - 1];
        if (pid !== undefined) process.kill(pid, 'SIGKILL');
      }));

    test('and so does a PostgreSQL that is restarted', () =>
      loseWhileSending(Math.ceil(losses / 6), async (next) => {
        await server.stop(next(2) === 1 ? 'immediate' : 'fast');
        await server.start();
      }));

    test('while there is no database, calls get a problem and pages a page, and both work when it is back', async () => {
      const token = await tokenOf(portal, provider);
      const cookie = await signIn(portal, provider);
      const open = (path: string) => request(portal, path, { headers: { Cookie: cookie } });
      await server.stop('fast');
      const answers = [await call(portal, token, '/courses'), await open('/provider'), await open('/')];
      await server.start();
      for (const answer of answers) {
        assert.equal(answer.status, 503);
        assert.match(answer.headers.get('retry-after') ?? '', /^\d+$/);
      }
      assert.equal(codeIn(answers[0]!), 'unavailable');
      for (const page of answers.slice(1)) has(page, /系统暂时不可用/);
      assert.equal((await call(portal, token, '/courses')).status, 200);
      assert.equal((await open('/provider')).status, 200);
    });

    test('a portal that starts before its database waits for it, and says so', async () => {
      await server.stop('fast');
      const early = start(env());
      while (!early.output().includes('waiting') && isAlive(early))
        await Promise.race([once(early.child.stdout!, 'data'), endOf(early)]);
      await server.start();
      const url = await urlOf(early);
      await kill(early, 'SIGTERM');
      assert.match(url, /^http:/);
      assert.match(early.output(), /The database at 127\.0\.0\.1:\d+\/postgres does not answer yet: waiting for it\./);
    });
  });
