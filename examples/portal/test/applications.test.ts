import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Application, Attachment } from '@acct-kit/core/contract';
import { newApplicant, submit, type Applicant } from './support/applicants.ts';
import { onEveryDatabase, type TestPortal } from './support/databases.ts';
import { call, codeIn, errorsIn, tokenOf } from './support/http.ts';
import { photo, scan } from './support/images.ts';
import { announce, sendPiece, upload } from './support/uploads.ts';

const chaoyang = '朝阳区财政局';

const returned = { decision: 'return', remarks: [{ pointer: '/personal/address', reason: 'differs-from-document' }] };

const decide = async (current: TestPortal, { id, version }: Application, body: unknown) =>
  call(current, await tokenOf(current, chaoyang), `/reviews/${id}/decision`, { method: 'POST', version, body });

const withPersonal = (applicant: Applicant, personal: object): Applicant => ({
  ...applicant,
  record: { ...applicant.record, personal: { ...applicant.record.personal, ...personal } },
});

onEveryDatabase((current) => {
  test('a complete record is received, with a number that names authority and day', async () => {
    const applicant = await newApplicant(current());
    const receipt = await submit(current(), applicant);
    assert.equal(receipt.status, 201);
    assert.match(receipt.body.number, /^110105-\d{8}-\d{6}$/);
    assert.equal(receipt.body.status, 'submitted');
    assert.equal(receipt.headers.get('etag'), '"1"');
    const read = await call<Application>(current(), applicant.token, `/applications/${receipt.body.id}`);
    assert.deepEqual(read.body, receipt.body);
    const { db } = current().portal;
    const row = await db
      .selectFrom('applications')
      .selectAll()
      .where('id', '=', receipt.body.id)
      .executeTakeFirstOrThrow();
    assert.equal(row.authority, '110105');
    assert.equal(row.record.personal.documentNumber, applicant.documentNumber);
  });

  test('running numbers of one authority and day do not repeat', async () => {
    const applicants = await Promise.all([1, 2, 3].map(() => newApplicant(current())));
    const receipts = await Promise.all(applicants.map((applicant) => submit(current(), applicant)));
    assert.equal(new Set(receipts.map(({ body }) => body.number)).size, 3);
  });

  test('a number with a wrong check digit is refused where it stands', async () => {
    const applicant = await newApplicant(current());
    const last = applicant.documentNumber.endsWith('1') ? '2' : '1';
    const answer = await submit(
      current(),
      withPersonal(applicant, { documentNumber: applicant.documentNumber.slice(0, 17) + last }),
    );
    assert.equal(answer.status, 422);
    assert.equal(codeIn(answer), 'invalid-request');
    assert.deepEqual(errorsIn(answer), ['/record/personal/documentNumber check-digit']);
  });

  test('the record of another person is refused', async () => {
    const [one, other] = [await newApplicant(current()), await newApplicant(current())];
    const answer = await submit(
      current(),
      withPersonal(one, {
        documentNumber: other.documentNumber,
        birthDate: other.record.personal.birthDate,
        sex: other.record.personal.sex,
      }),
    );
    assert.deepEqual(errorsIn(answer), ['/record/personal/documentNumber differs-from-account']);
  });

  test('attachments must be complete, the own ones, and of their kind', async () => {
    const [one, other] = [await newApplicant(current()), await newApplicant(current())];
    const unfinished = (await announce(current(), one.token, 'photo', photo)).body.id;
    const attachments = {
      ...one.record.attachments,
      photo: [unfinished],
      diploma: other.record.attachments.diploma,
      titleCertificate: one.record.attachments.degreeCertificate,
    };
    const answer = await submit(current(), { ...one, record: { ...one.record, attachments } });
    assert.deepEqual(errorsIn(answer).sort(), [
      '/record/attachments/diploma attachment-unknown',
      '/record/attachments/photo attachment-unknown',
      '/record/attachments/titleCertificate attachment-unknown',
    ]);
  });

  test('a file that was judged by the rules of another place is not taken', async () => {
    const applicant = await newApplicant(current());
    const announced = await announce(current(), applicant.token, 'diploma', scan, { region: '370000' });
    const elsewhere = await sendPiece(current(), applicant.token, announced.body.id, 0, scan);
    assert.equal(elsewhere.body.mediaType, 'image/jpeg');
    const diploma = [announced.body.id, announced.body.id];
    const attachments = { ...applicant.record.attachments, diploma };
    const record = { ...applicant.record, attachments };
    const answer = await submit(current(), { ...applicant, record });
    assert.deepEqual(errorsIn(answer), ['/record/attachments/diploma attachment-unknown']);
    const { body: receipt } = await submit(current(), applicant);
    const { body: back } = await decide(current(), receipt, returned);
    const { version } = (back as { application: Application }).application;
    const path = `/applications/${receipt.id}`;
    const mended = await call(current(), applicant.token, path, { method: 'PUT', version, body: { record } });
    assert.deepEqual(errorsIn(mended), ['/record/attachments/diploma attachment-unknown']);
  });

  test('everything that is missing is said at once', async () => {
    const { token, record } = await newApplicant(current());
    const answer = await submit(current(), { token, record: { ...record, personal: {}, education: [] } });
    const errors = errorsIn(answer);
    for (const expected of ['/record/personal/name required', '/record/education too-few-rows'])
      assert.ok(errors.includes(expected), `${expected} is not in ${errors.join(', ')}`);
  });

  test('a second first collection of one person is refused, also at the same time', async () => {
    const applicant = await newApplicant(current());
    const answers = await Promise.all([submit(current(), applicant), submit(current(), applicant)]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409]);
    assert.equal(codeIn(answers.find(({ status }) => status === 409)!), 'application-exists');
  });

  test('after a withdrawal one can submit anew', async () => {
    const applicant = await newApplicant(current());
    const { body } = await submit(current(), applicant);
    const path = `/applications/${body.id}/withdrawal`;
    const withdrawn = await call<Application>(current(), applicant.token, path, { method: 'POST', version: 1 });
    assert.equal(withdrawn.body.status, 'withdrawn');
    assert.equal((await submit(current(), applicant)).status, 201);
    const again = await call(current(), applicant.token, path, { method: 'POST', version: 2 });
    assert.equal(codeIn(again), 'state-conflict');
  });

  test('a returned application is mended, submitted again and approved', async () => {
    const applicant = await newApplicant(current());
    const { body: receipt } = await submit(current(), applicant);
    assert.equal((await decide(current(), receipt, returned)).status, 200);
    const path = `/applications/${receipt.id}`;
    const back = await call<Application>(current(), applicant.token, path);
    assert.equal(back.body.status, 'returned');
    assert.deepEqual(back.body.remarks, returned.remarks);
    const record = { ...applicant.record, personal: { ...applicant.record.personal, address: '样例街 2 号' } };
    const mended = await call<Application>(current(), applicant.token, path, {
      method: 'PUT',
      version: back.body.version,
      body: { record },
    });
    assert.equal(mended.body.status, 'submitted');
    assert.deepEqual(mended.body.remarks, []);
    assert.equal((await decide(current(), mended.body, { decision: 'approve' })).status, 200);
    const done = await call<Application>(current(), applicant.token, path);
    assert.deepEqual(
      done.body.history.map(({ event }) => event),
      ['submit', 'return', 'resubmit', 'approve'],
    );
    assert.deepEqual(done.body.history[1]?.remarks, returned.remarks);
  });

  test('a change needs the version that it is made on', async () => {
    const applicant = await newApplicant(current());
    const { body: receipt } = await submit(current(), applicant);
    const path = `/applications/${receipt.id}`;
    const put = { method: 'PUT', body: { record: applicant.record } };
    assert.equal(codeIn(await call(current(), applicant.token, path, put)), 'precondition-required');
    assert.equal(codeIn(await call(current(), applicant.token, path, { ...put, version: 7 })), 'version-mismatch');
    assert.equal(codeIn(await call(current(), applicant.token, path, { ...put, version: 1 })), 'state-conflict');
  });

  test('another person finds nothing', async () => {
    const [one, other] = [await newApplicant(current()), await newApplicant(current())];
    const { body: receipt } = await submit(current(), one);
    const path = `/applications/${receipt.id}`;
    assert.equal(codeIn(await call(current(), other.token, path)), 'not-found');
    const put = { method: 'PUT', version: 1, body: { record: other.record } };
    assert.equal(codeIn(await call(current(), other.token, path, put)), 'not-found');
    const file = one.record.attachments.photo?.[0] ?? '';
    assert.equal(codeIn(await call(current(), other.token, `/attachments/${file}`)), 'not-found');
    assert.equal(codeIn(await call(current(), other.token, `/attachments/${file}/content`)), 'not-found');
  });

  test('lists come in pages', async () => {
    const applicant = await newApplicant(current());
    for (let round = 0; round < 3; round += 1) {
      const { body } = await submit(current(), applicant);
      await call(current(), applicant.token, `/applications/${body.id}/withdrawal`, { method: 'POST', version: 1 });
      current().clock.now = new Date(current().clock.now.getTime() + 1000);
    }
    type Page = { items: Application[]; nextCursor?: string };
    const first = await call<Page>(current(), applicant.token, '/applications?limit=2');
    assert.equal(first.body.items.length, 2);
    const rest = await call<Page>(
      current(),
      applicant.token,
      `/applications?limit=2&cursor=${first.body.nextCursor ?? ''}`,
    );
    assert.equal(rest.body.items.length, 1);
    assert.equal(rest.body.nextCursor, undefined);
    const all = [...first.body.items, ...rest.body.items].map(({ id }) => id);
    assert.equal(new Set(all).size, 3);
    const unknown = await call(current(), applicant.token, '/applications?cursor=what');
    assert.deepEqual(errorsIn(unknown), ['/query/cursor cursor-unknown']);
  });

  test('a cursor that no list has given is refused by field', async () => {
    const { token } = await newApplicant(current());
    const reviewer = await tokenOf(current(), chaoyang);
    const id = 'A'.repeat(22);
    const forged = [
      [8.64e15, id],
      [-8.64e15, id],
      [0.5, id],
      [0, 'a\0b'],
      [0, `${id}\0`],
      [0, ''],
      ['0', id],
      {},
      null,
      1,
    ];
    for (const one of forged) {
      const cursor = Buffer.from(JSON.stringify(one)).toString('base64url');
      for (const [bearer, path] of [
        [token, '/applications'],
        [token, '/credit-records'],
        [reviewer, '/reviews'],
      ] as const) {
        const answer = await call(current(), bearer, `${path}?cursor=${cursor}`);
        assert.equal(answer.status, 422, `${path} ${JSON.stringify(one)}`);
        assert.deepEqual(errorsIn(answer), ['/query/cursor cursor-unknown']);
      }
    }
  });

  test('a page has one entry at least and a hundred at most; a query is checked by field', async () => {
    const { token } = await newApplicant(current());
    const reviewer = await tokenOf(current(), chaoyang);
    await submit(current(), await newApplicant(current()));
    for (const limit of [0, -1, -9007199254740991, 101, 9007199254740991]) {
      const answer = await call<{ items: unknown[] }>(current(), reviewer, `/reviews?limit=${limit}`);
      assert.equal(answer.status, 200, String(limit));
      assert.ok(limit > 1 ? answer.body.items.length >= 2 : answer.body.items.length === 1, String(limit));
    }
    const wrong = await call(current(), token, '/applications?limit=1.5&surplus=1');
    assert.deepEqual(
      errorsIn(wrong)
        .map((error) => error.split(' ')[0])
        .sort(),
      ['/query/limit', '/query/surplus'],
    );
  });

  test('a procedure that there is not, and a place without a policy, are refused by field', async () => {
    const { token, record } = await newApplicant(current());
    const post = (body: object) => call(current(), token, '/applications', { method: 'POST', body });
    assert.deepEqual(errorsIn(await post({ procedure: 'rename', region: '110000', record })), [
      '/procedure schema-invalid-value',
    ]);
    assert.deepEqual(errorsIn(await post({ procedure: 'first', region: '990000', record })), [
      '/region region-without-policy',
    ]);
  });

  test('a text that no database can hold is refused by field', async () => {
    const applicant = await newApplicant(current());
    const answer = await submit(current(), withPersonal(applicant, { address: 'a\0b', name: '\ud800' }));
    assert.deepEqual(errorsIn(answer).sort(), [
      '/record/personal/address text-not-storable',
      '/record/personal/name text-not-storable',
    ]);
  });

  test('the reviewer sees every file that the record names', async () => {
    const applicant = await newApplicant(current());
    const extra = await upload(current(), applicant.token, 'other', photo);
    const attachments = { ...applicant.record.attachments, other: [extra.body.id] };
    const { body } = await submit(current(), { ...applicant, record: { ...applicant.record, attachments } });
    const token = await tokenOf(current(), chaoyang);
    const reviewCase = await call<{ attachments: Attachment[] }>(current(), token, `/reviews/${body.id}`);
    assert.equal(reviewCase.body.attachments.length, 8);
  });
});
