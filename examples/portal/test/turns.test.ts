import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { createTurns } from '../server/http/turns.ts';
import { newPerson } from './support/applicants.ts';
import { onEveryDatabase } from './support/databases.ts';
import { call, tokenOf } from './support/http.ts';
import { scan } from './support/images.ts';
import { announce } from './support/uploads.ts';

test('work of one account waits in order, is refused beyond the queue, and does not hold up another account', async () => {
  const inTurn = createTurns({ running: 1, waiting: 2 });
  const first = Promise.withResolvers<string>();
  const done: string[] = [];
  const say = (name: string) => async () => void done.push(name);
  const running = inTurn('a', () => first.promise);
  const waiting = [inTurn('a', say('second')), inTurn('a', say('third'))];
  await assert.rejects(inTurn('a', say('fourth')), { code: 'rate-limited', headers: { 'Retry-After': '2' } });
  await inTurn('b', say('of another'));
  first.resolve('first');
  await Promise.all([running, ...waiting]);
  assert.deepEqual(done, ['of another', 'second', 'third']);
});

test('work that fails gives its place back', async () => {
  const inTurn = createTurns({ running: 1, waiting: 0 });
  await assert.rejects(
    inTurn('a', () => Promise.reject(new Error('no'))),
    /no/,
  );
  assert.equal(await inTurn('a', async () => 'yes'), 'yes');
});

onEveryDatabase((current) => {
  test('many writes of one person that wait for a lock leave connections for another', async (t) => {
    const { databaseUrl } = current();
    if (databaseUrl === undefined) return t.skip('PGlite has one connection');
    const busy = await newPerson(current());
    const [token, other] = [
      await tokenOf(current(), busy.account),
      await tokenOf(current(), (await newPerson(current())).account),
    ];
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query('begin');
    await client.query('select from people where id = $1 for update', [busy.personId]);
    const writes = Array.from({ length: 30 }, () => announce(current(), token, 'other', scan));
    // The last of the writes has reached the server when its token has been looked up, as that of this call is.
    const answer = await call(current(), other, '/people/me');
    await client.query('rollback');
    await client.end();
    assert.equal(answer.status, 200);
    for (const { status } of await Promise.all(writes)) assert.equal(status, 201);
  });
});
