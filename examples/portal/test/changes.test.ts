import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { Application, DossierVersion, Dossier, ReviewCase } from '@acct-kit/core/contract';
import { newApplicant, submit } from './support/applicants.ts';
import { onEveryDatabase } from './support/databases.ts';
import { approve, chaoyang, decide, fileOf, haidian, newFile, newPhone, sendChange } from './support/filing.ts';
import { call, codeIn, errorsIn, tokenOf } from './support/http.ts';
import { scan } from './support/images.ts';
import { upload } from './support/uploads.ts';

onEveryDatabase((current) => {
  test('an approved first collection is a file, with its version as ETag', async () => {
    const applicant = await newApplicant(current());
    assert.equal(codeIn(await fileOf(current(), applicant)), 'not-found');
    const { body: receipt } = await submit(current(), applicant);
    await decide(current(), chaoyang, receipt, approve);
    const file = await fileOf(current(), applicant);
    assert.equal(file.headers.get('etag'), '"1"');
    const { version, region, authority, record, openCases } = file.body;
    assert.deepEqual([version, region, authority], [1, '110000', '110105']);
    assert.deepEqual(record, receipt.record);
    assert.deepEqual(openCases, {});
  });

  test('a change sends what changed, shows old beside new, and makes a new version once it is approved', async () => {
    const person = await newFile(current());
    const changes = [
      newPhone,
      { pointer: '/education/-', value: { ...person.record.education[0], graduatedOn: '2012-07', level: '14' } },
      { pointer: '/qualifications/0/authority', value: '北京市人事考试中心' },
    ];
    const { status, body: receipt } = await sendChange(current(), person, changes);
    assert.equal(status, 201);
    assert.deepEqual([receipt.procedure, receipt.authority, receipt.baseVersion], ['change', '110105', 1]);
    assert.equal(receipt.record.personal.mobilePhone, newPhone.value);
    assert.equal(receipt.record.education.length, 2);
    const phone = receipt.changes?.find(({ at }) => at === '/personal/mobilePhone');
    assert.deepEqual([phone?.before, phone?.after], [person.record.personal.mobilePhone, newPhone.value]);
    assert.deepEqual(
      receipt.changes?.map(({ pointer }) => pointer),
      changes.map(({ pointer }) => pointer),
    );
    const before = (await fileOf(current(), person)).body;
    assert.equal(before.version, 1);
    assert.deepEqual(before.record, person.record);
    assert.equal(before.openCases.application?.id, receipt.id);

    const decided = await decide(current(), chaoyang, receipt, approve);
    assert.deepEqual(decided.body.application.changes, receipt.changes);
    const after = (await fileOf(current(), person)).body;
    assert.deepEqual([after.version, after.since, after.openCases], [2, before.since, {}]);
    assert.deepEqual(after.record, receipt.record);
    const versions = await call<{ items: DossierVersion[]; nextCursor: string }>(
      current(),
      person.token,
      '/dossier/versions?limit=1',
    );
    assert.deepEqual(
      versions.body.items.map(({ version, procedure, applicationId }) => [version, procedure, applicationId]),
      [[2, 'change', receipt.id]],
    );
    const earlier = await call<{ items: DossierVersion[] }>(
      current(),
      person.token,
      `/dossier/versions?cursor=${versions.body.nextCursor}`,
    );
    assert.deepEqual(
      earlier.body.items.map(({ version, procedure }) => [version, procedure]),
      [[1, 'first']],
    );
  });

  test('a change is refused without a file, on a stale version, with nothing changed, and of another place', async () => {
    const stranger = await newApplicant(current());
    assert.equal(codeIn(await sendChange(current(), stranger, [newPhone])), 'no-dossier');
    const person = await newFile(current());
    const stale = await sendChange(current(), person, [newPhone], { baseVersion: 2 });
    assert.deepEqual([stale.status, codeIn(stale)], [409, 'base-version-stale']);
    const same = { pointer: '/personal/name', value: person.record.personal.name };
    for (const changes of [[], [same]]) {
      const nothing = await sendChange(current(), person, changes);
      assert.deepEqual([nothing.status, codeIn(nothing)], [422, 'nothing-changed']);
    }
    const elsewhere = await sendChange(current(), person, [newPhone], { region: '370000' });
    assert.deepEqual(errorsIn(elsewhere), ['/region differs-from-dossier']);
  });

  test('what is wrong with a change is said of the record that it makes, or of the change that leads nowhere', async () => {
    const person = await newFile(current());
    const send = async (...changes: { pointer: string; value?: unknown }[]) =>
      errorsIn(await sendChange(current(), person, changes));
    assert.deepEqual(await send({ pointer: '/personal/mobilePhone', value: '12' }), [
      '/record/personal/mobilePhone too-short',
    ]);
    assert.deepEqual(await send({ pointer: '/personal/name' }), ['/record/personal/name required']);
    assert.deepEqual(await send({ pointer: '/education/0' }), ['/record/education too-few-rows']);
    assert.deepEqual(await send({ pointer: '/education/7/level', value: '21' }), [
      '/changes/0/pointer change-misplaced',
    ]);
    assert.deepEqual(await send(newPhone, newPhone), [
      '/changes/0/pointer change-misplaced',
      '/changes/1/pointer change-misplaced',
    ]);
    assert.deepEqual(await send({ pointer: '/personal/surprise', value: '1' }), [
      '/record/personal/surprise schema-unrecognized-keys',
    ]);
    assert.deepEqual(await send({ pointer: '/personal/name', value: 7 }), [
      '/record/personal/name schema-invalid-type',
    ]);
    assert.deepEqual(await send({ pointer: '/attachments/photo', value: ['A'.repeat(22)] }), [
      '/record/attachments/photo attachment-unknown',
    ]);
    const other = await newFile(current());
    const number = await send({ pointer: '/personal/documentNumber', value: other.documentNumber });
    assert.ok(number.includes('/record/personal/documentNumber differs-from-account'));
  });

  test('each procedure takes its own parts, and no others', async () => {
    const person = await newFile(current());
    const post = async (body: object) =>
      errorsIn(
        await call(current(), person.token, '/applications', { method: 'POST', body: { region: '110000', ...body } }),
      );
    assert.deepEqual(await post({ procedure: 'change', record: person.record }), [
      '/record not-of-this-procedure',
      '/changes required',
      '/baseVersion required',
    ]);
    const stranger = await newApplicant(current());
    const first = await call(current(), stranger.token, '/applications', {
      method: 'POST',
      body: { procedure: 'first', region: '110000', changes: [newPhone] },
    });
    assert.deepEqual(errorsIn(first), ['/record required', '/changes not-of-this-procedure']);
  });

  test('a change that takes the person to another district asks for a transfer', async () => {
    const person = await newFile(current());
    const moved = await sendChange(current(), person, [{ pointer: '/employment/workRegion', value: '110108' }]);
    assert.deepEqual([moved.status, codeIn(moved)], [409, 'transfer-required']);
  });

  test('the day of the change gives its deadline; a late one is taken, and marked', async () => {
    const day = (ago: number) => new Date(current().clock.now.getTime() - ago * 86_400_000).toISOString().slice(0, 10);
    const person = await newFile(current());
    const wrong = async (happenedOn: string) =>
      errorsIn(await sendChange(current(), person, [newPhone], { happenedOn }));
    assert.deepEqual(await wrong('2026-02-30'), ['/happenedOn date-format']);
    assert.deepEqual(await wrong(day(-3)), ['/happenedOn date-in-future']);
    const { body: late } = await sendChange(current(), person, [newPhone], { happenedOn: '2020-11-30' });
    assert.deepEqual([late.happenedOn, late.deadline, late.late], ['2020-11-30', '2021-02-28', true]);
    await decide(current(), chaoyang, late, approve);
    const back = { pointer: newPhone.pointer, value: '13900000456' };
    const { body: inTime } = await sendChange(current(), person, [back], { baseVersion: 2, happenedOn: day(10) });
    assert.deepEqual([inTime.happenedOn, inTime.late], [day(10), false]);
  });

  test('of two changes at the same time one is taken; the other waits until it has been decided', async () => {
    const person = await newFile(current());
    const email = { pointer: '/personal/email', value: 'new@example.com' };
    const answers = await Promise.all([
      sendChange(current(), person, [newPhone]),
      sendChange(current(), person, [email]),
    ]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409]);
    assert.equal(codeIn(answers.find(({ status }) => status === 409)!), 'case-open');
    const taken = answers.find(({ status }) => status === 201)!.body;
    await decide(current(), chaoyang, taken, approve);
    assert.equal(codeIn(await sendChange(current(), person, [email])), 'base-version-stale');
    const address = { pointer: '/personal/address', value: '北京市某区样例路 9 号' };
    assert.equal((await sendChange(current(), person, [address], { baseVersion: 2 })).status, 201);
  });

  test('the same change with the same key is one application', async () => {
    const person = await newFile(current());
    const key = randomUUID();
    const [one, again] = [
      await sendChange(current(), person, [newPhone], { key }),
      await sendChange(current(), person, [newPhone], { key }),
    ];
    assert.equal(one.status, 201);
    assert.equal(again.text, one.text);
    const other = await sendChange(current(), person, [newPhone], { key, happenedOn: '2026-01-05' });
    assert.equal(codeIn(other), 'idempotency-key-reused');
    const list = await call<{ items: Application[] }>(current(), person.token, '/applications');
    assert.deepEqual(list.body.items.map(({ procedure }) => procedure).sort(), ['change', 'first']);
  });

  test('a returned change is mended against the same version; a withdrawn one leaves the file as it is', async () => {
    const person = await newFile(current());
    const proof = (await upload(current(), person.token, 'employmentProof', scan)).body.id;
    const { body: receipt } = await sendChange(current(), person, [newPhone]);
    const remarks = [{ pointer: '/personal/mobilePhone', reason: 'other', text: '请核对' }];
    const returned = await decide(current(), chaoyang, receipt, { decision: 'return', remarks });
    assert.equal(returned.status, 200);
    const path = `/applications/${receipt.id}`;
    const version = returned.body.application.version;
    const whole = await call(current(), person.token, path, {
      method: 'PUT',
      version,
      body: { record: person.record },
    });
    assert.deepEqual(errorsIn(whole), ['/record not-of-this-procedure', '/changes required']);
    const mended = await call<Application>(current(), person.token, path, {
      method: 'PUT',
      version,
      body: {
        changes: [
          { pointer: '/personal/mobilePhone', value: '13900000789' },
          { pointer: '/attachments/employmentProof', value: [proof] },
        ],
      },
    });
    assert.deepEqual([mended.body.status, mended.body.baseVersion], ['submitted', 1]);
    assert.equal(mended.body.record.personal.mobilePhone, '13900000789');
    const withdrawn = await call<Application>(current(), person.token, `${path}/withdrawal`, {
      method: 'POST',
      version: mended.body.version,
    });
    assert.equal(withdrawn.body.status, 'withdrawn');
    const file = (await fileOf(current(), person)).body;
    assert.deepEqual([file.version, file.record, file.openCases], [1, person.record, {}]);
    assert.equal((await sendChange(current(), person, [newPhone])).status, 201);
  });

  test('only the district that keeps the file reviews its change; a change cannot be rejected', async () => {
    const person = await newFile(current());
    const { body: receipt } = await sendChange(current(), person, [newPhone]);
    assert.equal(codeIn(await decide(current(), haidian, receipt, approve)), 'other-jurisdiction');
    const rejected = await decide(current(), chaoyang, receipt, { decision: 'reject', reason: '不行' });
    assert.equal(codeIn(rejected), 'state-conflict');
    const token = await tokenOf(current(), chaoyang);
    const queue = await call<{ items: { application: Application }[] }>(
      current(),
      token,
      '/reviews?status=submitted&procedure=change&limit=100',
    );
    assert.ok(queue.body.items.some(({ application }) => application.id === receipt.id));
    assert.ok(queue.body.items.every(({ application }) => application.procedure === 'change'));
    const reviewCase = await call<ReviewCase>(current(), token, `/reviews/${receipt.id}`);
    assert.deepEqual(reviewCase.body.application.changes, receipt.changes);
    assert.equal(reviewCase.body.attachments.length, 7);
  });

  test('a new name is that of the file from then on', async () => {
    const person = await newFile(current());
    const { body: receipt } = await sendChange(current(), person, [
      { pointer: '/personal/name', value: '张新名' },
      { pointer: '/declaration/signature', value: '张新名' },
    ]);
    await decide(current(), chaoyang, receipt, approve);
    const me = await call<{ name: string }>(current(), person.token, '/people/me');
    assert.equal(me.body.name, '张新名');
  });

  test('the file is the person’s own: a token without its permission, and a reviewer, are refused', async () => {
    const reviewer = await tokenOf(current(), chaoyang);
    assert.equal(codeIn(await call(current(), reviewer, '/dossier')), 'forbidden');
    const narrow = await tokenOf(current(), '王芳', ['people:read', 'applications:read']);
    assert.equal(codeIn(await call(current(), narrow, '/dossier')), 'forbidden');
    const none = await call<Dossier>(current(), await tokenOf(current(), '王芳'), '/dossier');
    assert.equal(codeIn(none), 'not-found');
  });
});
