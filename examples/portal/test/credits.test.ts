import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CreditRecord, Person } from '@acct-kit/core/contract';
import { chinaDay } from '../server/time.ts';
import { newPerson } from './support/applicants.ts';
import { onEveryDatabase } from './support/databases.ts';
import { call, codeIn, errorsIn, tokenOf } from './support/http.ts';
import { provider, row as course } from './support/training.ts';

interface List {
  items: CreditRecord[];
  nextCursor?: string;
}

onEveryDatabase((current) => {
  const register = async (body: object) =>
    call<CreditRecord>(current(), await tokenOf(current(), provider), '/credit-records', { method: 'POST', body });

  test('registered credits show in the learner’s own list', async () => {
    const { account, documentNumber } = await newPerson(current());
    const receipt = await register(course(documentNumber));
    assert.equal(receipt.status, 201);
    assert.equal(receipt.body.status, 'registered');
    assert.equal(receipt.body.credits, '12.50');
    const list = await call<List>(current(), await tokenOf(current(), account), '/credit-records?year=2026');
    assert.deepEqual(list.body.items, [receipt.body]);
    const earlier = await call<List>(current(), await tokenOf(current(), account), '/credit-records?year=2025');
    assert.deepEqual(earlier.body.items, []);
  });

  test('the number may be written in full width and with a small x; a name that differs waits', async () => {
    const { documentNumber } = await newPerson(current());
    const wide = documentNumber
      .toLowerCase()
      .replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    const receipt = await register({ ...course(wide), name: '李四' });
    assert.equal(receipt.body.status, 'pending');
  });

  test('a name that looks like the person’s is the person’s, and texts are kept as they are seen', async () => {
    for (const name of ['\u202d张样例\u202c', '张\u{e0100}样例\ufe0f', '张样\u00ad例']) {
      const { documentNumber } = await newPerson(current());
      const receipt = await register({ ...course(documentNumber), name, title: '\u202e会计\u2f24讲堂\u200b' });
      assert.equal(receipt.body.status, 'registered');
      assert.equal(receipt.body.title, '会计大讲堂');
    }
  });

  test('the same credits twice are refused, also at the same time', async () => {
    const { documentNumber } = await newPerson(current());
    const answers = await Promise.all([register(course(documentNumber)), register(course(documentNumber))]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409]);
    assert.equal(codeIn(answers.find(({ status }) => status === 409)!), 'credit-exists');
    assert.equal((await register({ ...course(documentNumber), category: 'general' })).status, 201);
  });

  test('what is wrong with a registration is said by field', async () => {
    const { documentNumber } = await newPerson(current());
    const good = course(documentNumber);
    assert.deepEqual(errorsIn(await register({ ...good, credits: '12.5' })), ['/credits schema-invalid-format']);
    assert.deepEqual(errorsIn(await register({ ...good, credits: '0.00' })), ['/credits credits-not-positive']);
    assert.deepEqual(errorsIn(await register({ ...good, completedOn: '2026-02-30' })), ['/completedOn date-format']);
    assert.deepEqual(errorsIn(await register({ ...good, completedOn: '2099-01-01' })), ['/completedOn date-in-future']);
    assert.deepEqual(errorsIn(await register({ ...good, documentType: 'toString' })), ['/documentType unknown-code']);
    const wrong = documentNumber.slice(0, 17) + (documentNumber.endsWith('1') ? '2' : '1');
    assert.deepEqual(errorsIn(await register({ ...good, documentNumber: wrong })), ['/documentNumber check-digit']);
  });

  test('credits are for a year from 1990 to the next one in China', async () => {
    const { account, documentNumber } = await newPerson(current());
    const next = Number(chinaDay(current().clock.now).slice(0, 4)) + 1;
    for (const year of [1989, next + 1, -1, 3_000_000_000, 9007199254740991])
      assert.deepEqual(errorsIn(await register({ ...course(documentNumber), year })), ['/year year-implausible']);
    for (const year of [1990, next])
      assert.equal((await register({ ...course(documentNumber), year })).status, 201, String(year));
    const token = await tokenOf(current(), account);
    const none = await call<List>(current(), token, '/credit-records?year=3000000000');
    assert.deepEqual(none.body, { items: [] });
  });

  test('a learner who is not known is not found, by field', async () => {
    const answer = await register(course('11010519491231002X'));
    assert.equal(codeIn(answer), 'not-found');
    assert.deepEqual(errorsIn(answer), ['/documentNumber learner-unknown']);
  });

  test('the demo has credits of several years, one of them pending', async () => {
    const token = await tokenOf(current(), '王芳');
    const { body } = await call<List>(current(), token, '/credit-records?limit=100');
    assert.deepEqual([...new Set(body.items.map(({ year }) => year))].sort(), [2024, 2025, 2026]);
    assert.equal(body.items.filter(({ status }) => status === 'pending').length, 1);
    const first = await call<List>(current(), token, '/credit-records?limit=4');
    const second = await call<List>(
      current(),
      token,
      `/credit-records?limit=100&cursor=${first.body.nextCursor ?? ''}`,
    );
    assert.deepEqual([...first.body.items, ...second.body.items], body.items);
  });

  test('a person sees themselves, with a masked number', async () => {
    const { body } = await call<Person>(current(), await tokenOf(current(), '王芳'), '/people/me');
    assert.equal(body.name, '王芳');
    assert.match(body.maskedDocumentNumber, /^110105\*{8}.{4}$/);
  });
});
