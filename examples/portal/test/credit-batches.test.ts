import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { CreditChunkResult } from '@acct-kit/core/contract';
import { newId } from '../server/ids.ts';
import { newPerson } from './support/applicants.ts';
import { onEveryDatabase } from './support/databases.ts';
import { call, codeIn, errorsIn, tokenOf, type Answer } from './support/http.ts';
import { row, trainer } from './support/training.ts';

const outcomesIn = ({ body }: Answer<CreditChunkResult>): string[] => body.results.map(({ outcome }) => outcome);

onEveryDatabase((current) => {
  const recordsOf = (personId: string) =>
    current().portal.db.selectFrom('creditRecords').selectAll().where('personId', '=', personId).execute();

  const learners = (count: number) => Promise.all(Array.from({ length: count }, () => newPerson(current())));

  test('each row gets its own answer: registered, held, existing, refused with what is wrong', async () => {
    const { openBatch, sendChunk, register } = await trainer(current());
    const [one, other, third] = await learners(3);
    await register(row(third!.documentNumber));
    const { body: batch } = await openBatch();
    const answer = await sendChunk(
      batch.id,
      0,
      [
        row(one!.documentNumber),
        row(other!.documentNumber, { name: '张样利' }),
        row(third!.documentNumber),
        row(one!.documentNumber),
        row('11010519491231002X'),
        row(one!.documentNumber, { credits: '0.00', completedOn: '2026-02-30', year: 1901 }),
        row('110105491231002'),
        row(one!.documentNumber, { credits: '100000.00' }),
      ],
      { firstRow: 5 },
    );
    assert.equal(answer.status, 200);
    assert.deepEqual(outcomesIn(answer), [
      'registered',
      'held',
      'existing',
      'existing',
      'refused',
      'refused',
      'refused',
      'refused',
    ]);
    const { results } = answer.body;
    assert.deepEqual(
      results.map((result) => result.row),
      [5, 6, 7, 8, 9, 10, 11, 12],
    );
    assert.equal(results[3]?.recordId, results[0]?.recordId);
    const codes = results.map(({ errors }) => (errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`));
    assert.deepEqual(codes[4], ['/documentNumber learner-unknown']);
    assert.deepEqual(codes[5], ['/year year-implausible', '/credits credits-not-positive', '/completedOn date-format']);
    assert.equal(codes[6]?.length, 1);
    assert.deepEqual(codes[7], ['/credits credits-implausible']);
    const held = await recordsOf(other!.personId);
    assert.deepEqual(
      held.map(({ status, nameGiven }) => [status, nameGiven]),
      [['pending', '张样利']],
    );
  });

  test('the batch of a key is found again, and says how far it has come', async () => {
    const { openBatch, sendChunk, token } = await trainer(current());
    const [one, other] = await learners(2);
    const key = randomUUID();
    const first = await openBatch(key);
    assert.equal(first.status, 201);
    assert.deepEqual(first.body.counts, { registered: 0, held: 0, existing: 0, refused: 0 });
    await sendChunk(first.body.id, 3, [row(one!.documentNumber), row(one!.documentNumber)]);
    await sendChunk(first.body.id, 1, [row(other!.documentNumber, { name: '王五' }), row('1')]);
    const again = await openBatch(key);
    assert.equal(again.body.id, first.body.id);
    assert.deepEqual(again.body.counts, { registered: 1, held: 1, existing: 1, refused: 1 });
    assert.deepEqual(again.body.chunks, [1, 3]);
    const path = `/credit-batches/${first.body.id}/chunks`;
    const page = await call<{ items: CreditChunkResult[]; nextCursor?: string }>(current(), token, `${path}?limit=1`);
    assert.deepEqual(
      page.body.items.map(({ index }) => index),
      [1],
    );
    const rest = await call<{ items: CreditChunkResult[] }>(
      current(),
      token,
      `${path}?cursor=${page.body.nextCursor ?? ''}`,
    );
    assert.deepEqual(
      rest.body.items.map(({ index, results }) => [index, results.length]),
      [[3, 2]],
    );
    assert.deepEqual(errorsIn(await call(current(), token, `${path}?cursor=x`)), ['/query/cursor cursor-unknown']);
  });

  test('a batch that is opened with one key and one Idempotency-Key twice says what it knows now', async () => {
    const { openBatch, sendChunk, token } = await trainer(current());
    const [one] = await learners(1);
    const [batchKey, key] = [randomUUID(), randomUUID()];
    const { body } = await openBatch(batchKey);
    const open = () =>
      call<typeof body>(current(), token, '/credit-batches', { method: 'POST', body: { key: batchKey }, key });
    assert.deepEqual((await open()).body.chunks, []);
    await sendChunk(body.id, 0, [row(one!.documentNumber)]);
    assert.deepEqual((await open()).body.chunks, [0]);
  });

  test('the same chunk again is answered again and not carried out; other rows are refused', async () => {
    const { openBatch, sendChunk } = await trainer(current());
    const [one] = await learners(1);
    const { body: batch } = await openBatch();
    const key = randomUUID();
    const first = await sendChunk(batch.id, 0, [row(one!.documentNumber)], { key });
    for (const again of [
      await sendChunk(batch.id, 0, [row(one!.documentNumber)], { key }),
      await sendChunk(batch.id, 0, [row(one!.documentNumber)]),
    ]) {
      assert.equal(again.status, 200);
      assert.deepEqual(again.body, first.body);
    }
    assert.equal((await recordsOf(one!.personId)).length, 1);
    const other = [row(one!.documentNumber, { title: '另一门' })];
    assert.equal(codeIn(await sendChunk(batch.id, 0, other)), 'chunk-differs');
    assert.equal(codeIn(await sendChunk(batch.id, 0, [row(one!.documentNumber)], { firstRow: 2 })), 'chunk-differs');
    assert.equal(codeIn(await sendChunk(batch.id, 0, other, { key })), 'idempotency-key-reused');
    assert.equal((await recordsOf(one!.personId)).length, 1);
    const kept = await current()
      .portal.db.selectFrom('idempotencyKeys')
      .select('body')
      .where('key', '=', key)
      .executeTakeFirstOrThrow();
    assert.equal(kept.body, null);
  });

  test('of many that send one chunk at once all get the same answer, and it is carried out once', async () => {
    const { openBatch, sendChunk } = await trainer(current());
    const people = await learners(20);
    const rows = people.map(({ documentNumber }) => row(documentNumber));
    const { body: batch } = await openBatch();
    const answers = await Promise.all(Array.from({ length: 6 }, () => sendChunk(batch.id, 0, rows)));
    for (const answer of answers) assert.deepEqual(answer.body, answers[0]?.body);
    assert.deepEqual(new Set(outcomesIn(answers[0]!)), new Set(['registered']));
    for (const { personId } of people) assert.equal((await recordsOf(personId)).length, 1);
  });

  test('of one file that is sent as two batches at once every record is made once', async () => {
    const { openBatch, sendChunk } = await trainer(current());
    const people = await learners(40);
    const rows = people.map(({ documentNumber }) => row(documentNumber));
    const [first, second] = [(await openBatch()).body, (await openBatch()).body];
    const answers = await Promise.all([
      sendChunk(first.id, 0, rows),
      sendChunk(second.id, 0, [...rows].reverse()),
      sendChunk(second.id, 1, rows),
    ]);
    const outcomes = answers.flatMap(outcomesIn).sort();
    assert.deepEqual(outcomes, [...Array<string>(80).fill('existing'), ...Array<string>(40).fill('registered')]);
    for (const { personId } of people) assert.equal((await recordsOf(personId)).length, 1);
  });

  test('a row that breaks the contract is named, and nothing of the chunk is taken', async () => {
    const { openBatch, sendChunk, token } = await trainer(current());
    const [one] = await learners(1);
    const { body: batch } = await openBatch();
    const answer = await sendChunk(batch.id, 0, [
      row(one!.documentNumber),
      row(one!.documentNumber, { credits: '-3.00', category: '专业' }),
    ]);
    assert.equal(codeIn(answer), 'invalid-request');
    assert.deepEqual(errorsIn(answer), [
      '/rows/1/category schema-invalid-value',
      '/rows/1/credits schema-invalid-format',
    ]);
    assert.equal((await recordsOf(one!.personId)).length, 0);
    assert.deepEqual(errorsIn(await sendChunk(batch.id, 2 ** 40, [row(one!.documentNumber)])), [
      '/index number-too-large',
    ]);
    const chunks = await call<{ items: unknown[] }>(current(), token, `/credit-batches/${batch.id}/chunks`);
    assert.deepEqual(chunks.body, { items: [] });
  });

  test('the batch of another provider is not found', async () => {
    const { sendChunk, token } = await trainer(current());
    const { db } = current().portal;
    const [otherProvider, batchId] = [newId(), newId()];
    await db.insertInto('providers').values({ id: otherProvider, name: otherProvider }).execute();
    await db
      .insertInto('creditBatches')
      .values({ id: batchId, providerId: otherProvider, key: 'somebody else', createdAt: new Date() })
      .execute();
    for (const id of [batchId, newId()]) {
      assert.equal(codeIn(await sendChunk(id, 0, [row('11010519491231002X')])), 'not-found');
      assert.equal(codeIn(await call(current(), token, `/credit-batches/${id}/chunks`)), 'not-found');
    }
  });

  test('a listed course is checked against, and one that is not listed is taken', async () => {
    const { openBatch, sendChunk, token } = await trainer(current());
    const people = await learners(7);
    const number = randomUUID();
    const body = { number, title: '管理会计', year: 2026, category: 'professional', credits: '24.00' };
    const offered = await call<{ id: string }>(current(), token, '/courses', { method: 'POST', body });
    assert.equal(offered.status, 201);
    assert.equal(codeIn(await call(current(), token, '/courses', { method: 'POST', body })), 'course-exists');
    const { body: batch } = await openBatch();
    const rowOf = (index: number, changes: object) =>
      row(people[index]!.documentNumber, { course: number, ...changes });
    const answer = await sendChunk(batch.id, 0, [
      rowOf(0, { credits: '24.00' }),
      rowOf(1, { credits: '24.01' }),
      rowOf(2, { year: 2025, completedOn: '2025-06-01' }),
      rowOf(3, { category: 'general' }),
      rowOf(4, { course: 'nobody listed this' }),
      rowOf(0, { credits: '12.00', title: '同一门课，另一个写法' }),
      rowOf(5, { credits: '24.00', unit: 'hours' }),
    ]);
    assert.deepEqual(outcomesIn(answer), [
      'registered',
      'refused',
      'refused',
      'refused',
      'registered',
      'existing',
      'registered',
    ]);
    assert.deepEqual(
      answer.body.results.map(({ errors }) => errors?.[0]?.code),
      [
        undefined,
        'credits-over-course',
        'course-year-differs',
        'course-category-differs',
        undefined,
        undefined,
        undefined,
      ],
    );
  });

  test('a row that was held for its name is registered when it comes again under the right one', async () => {
    const { openBatch, sendChunk } = await trainer(current());
    const [one] = await learners(1);
    const send = async (changes: Record<string, unknown>) => {
      const { body: batch } = await openBatch();
      const { body } = await sendChunk(batch.id, 0, [row(one!.documentNumber, changes)]);
      return body.results[0];
    };
    const held = await send({ name: '张样利' });
    assert.equal(held?.outcome, 'held');
    assert.deepEqual(await send({ name: '张样利' }), held);
    assert.deepEqual(await send({}), { ...held, outcome: 'registered' });
    const [record, ...others] = await recordsOf(one!.personId);
    assert.equal(record?.status, 'registered');
    assert.deepEqual(others, []);
  });

  test('a course is registered once, with its number or without, and however its title is typed', async () => {
    const { openBatch, sendChunk } = await trainer(current());
    const [one] = await learners(1);
    const outcomes: (string | undefined)[] = [];
    for (const changes of [
      { title: '管理会计 A' },
      { title: '管理 会计Ａ' },
      { title: '管理会计a', course: 'K-1' },
      { title: '管理会计 A', completedOn: '2026-05-19' },
      { title: '成本会计', course: 'K-2' },
      { title: '成本会计' },
      { title: '成本会计二', course: 'ｋ-2' },
    ]) {
      const { body: batch } = await openBatch();
      outcomes.push(outcomesIn(await sendChunk(batch.id, 0, [row(one!.documentNumber, changes)]))[0]);
    }
    assert.deepEqual(outcomes, [
      'registered',
      'existing',
      'existing',
      'registered',
      'registered',
      'existing',
      'existing',
    ]);
  });

  test('a chunk that is asked for again tells what has become of its rows since', async () => {
    const { openBatch, sendChunk, token } = await trainer(current());
    const [one, other, third] = await learners(3);
    const { body: batch } = await openBatch();
    const rows = [
      row(one!.documentNumber),
      row(other!.documentNumber, { name: '张样利' }),
      row(third!.documentNumber, { name: '张样利' }),
    ];
    const before = await sendChunk(batch.id, 0, rows);
    assert.deepEqual(outcomesIn(before), ['registered', 'held', 'held']);
    const [registered, confirmed, rejected] = before.body.results.map(({ recordId }) => recordId ?? '');
    await call(current(), token, `/credit-records/${registered}/revocation`, {
      method: 'POST',
      body: { reason: '填错' },
    });
    const decide = (id: string | undefined, status: 'registered' | 'rejected') =>
      current().portal.db.updateTable('creditRecords').set({ status }).where('id', '=', id!).execute();
    await decide(confirmed, 'registered');
    await decide(rejected, 'rejected');
    const again = await sendChunk(batch.id, 0, rows);
    assert.deepEqual(
      again.body.results.map(({ outcome, errors = [] }) => [outcome, ...errors.map(({ code }) => code)]),
      [['refused', 'credit-revoked'], ['registered'], ['refused', 'credit-rejected']],
    );
    const { body: page } = await call<{ items: CreditChunkResult[] }>(
      current(),
      token,
      `/credit-batches/${batch.id}/chunks`,
    );
    assert.deepEqual(page.items, [again.body]);
  });

  test('what was revoked can be registered again, and only its provider revokes it', async () => {
    const { register, token } = await trainer(current());
    const [one] = await learners(1);
    const { body: record } = await register(row(one!.documentNumber, { credits: '99.00' }));
    const path = `/credit-records/${record.id}/revocation`;
    const revoke = (who: string, body: object = { reason: '学分填错' }) =>
      call<{ status: string }>(current(), who, path, { method: 'POST', body });
    assert.deepEqual(errorsIn(await revoke(token, { reason: ' ' })), ['/reason schema-invalid-format']);
    assert.equal((await revoke(token)).body.status, 'revoked');
    assert.equal(codeIn(await revoke(token)), 'state-conflict');
    assert.equal((await register(row(one!.documentNumber))).status, 201);
    assert.equal(codeIn(await register(row(one!.documentNumber))), 'credit-exists');
    await current()
      .portal.db.updateTable('creditRecords')
      .set({ providerId: await otherProvider() })
      .where('id', '=', record.id)
      .execute();
    assert.equal(codeIn(await revoke(token)), 'not-found');
    assert.equal(codeIn(await revoke(await tokenOf(current(), '朝阳区财政局', ['reviews:read']))), 'forbidden');
  });

  const otherProvider = async (): Promise<string> => {
    const id = newId();
    await current().portal.db.insertInto('providers').values({ id, name: id }).execute();
    return id;
  };
});
