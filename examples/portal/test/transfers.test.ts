import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Application, CreditYears, Transfer, TransferEntry } from '@acct-kit/core/contract';
import { createFileStore } from '../server/files/file-store.ts';
import { newApplicant } from './support/applicants.ts';
import { onEveryDatabase } from './support/databases.ts';
import {
  approve,
  askTransfer,
  chaoyang,
  decide,
  decideTransfer,
  fileIn,
  fileOf,
  haidian,
  lixia,
  newFile,
  newPhone,
  recordInLixia,
  sendChange,
  type Filed,
} from './support/filing.ts';
import { call, codeIn, errorsIn, tokenOf } from './support/http.ts';
import { scan } from './support/images.ts';
import { hashOf, upload } from './support/uploads.ts';

const confirm = { decision: 'confirm-out' };

onEveryDatabase((current) => {
  const transferOf = async ({ token }: Filed, id: string) =>
    (await call<Transfer>(current(), token, `/transfers/${id}`)).body;

  /** A file that its place has let go. */
  async function letGo() {
    const person = await newFile(current());
    const { body } = await askTransfer(current(), person);
    const { transfer } = (await decideTransfer(current(), body, confirm)).body;
    return { person, transfer };
  }

  const withdrawIn = ({ token }: Filed, { id, version }: Application) =>
    call<Application>(current(), token, `/applications/${id}/withdrawal`, { method: 'POST', version });

  const cancel = ({ token }: Filed, { id, version }: Pick<Transfer, 'id' | 'version'>) =>
    call<Transfer>(current(), token, `/transfers/${id}/cancellation`, { method: 'POST', version });

  test('a file goes from Beijing to Jinan: out, in, received', async () => {
    const person = await newFile(current());
    const asked = await askTransfer(current(), person, { note: '单位调到济南' });
    assert.equal(asked.status, 201);
    assert.match(asked.body.number, /^110105-\d{8}-\d{6}$/);
    assert.deepEqual(asked.body.from, { region: '110000', authority: '110105' });
    assert.equal((await fileOf(current(), person)).body.openCases.transfer?.id, asked.body.id);

    const taken = await decideTransfer(current(), asked.body, { decision: 'take-up' });
    assert.equal(taken.body.transfer.status, 'origin-reviewing');
    assert.equal(taken.body.attachments.length, 1);
    assert.deepEqual(taken.body.record, person.record);
    const confirmed = await decideTransfer(current(), taken.body.transfer, confirm);
    assert.equal(confirmed.body.transfer.status, 'out-confirmed');

    const filed = await fileIn(current(), person, asked.body.id);
    assert.equal(filed.status, 201);
    assert.deepEqual([filed.body.region, filed.body.authority], ['370000', '370102']);
    assert.equal(filed.body.transferId, asked.body.id);
    assert.deepEqual(
      filed.body.changes?.map(({ at, before, after }) => [at, before, after]),
      [['/employment/workRegion', '110105', '370102']],
    );
    const receiving = await transferOf(person, asked.body.id);
    assert.deepEqual([receiving.status, receiving.applicationId], ['destination-reviewing', filed.body.id]);

    const done = await decide(current(), lixia, filed.body, approve);
    assert.equal(done.body.transfer?.status, 'completed');
    const file = (await fileOf(current(), person)).body;
    assert.deepEqual([file.version, file.region, file.authority, file.openCases], [2, '370000', '370102', {}]);
    assert.deepEqual(file.record, recordInLixia(person.record));
    const { history, status } = await transferOf(person, asked.body.id);
    assert.equal(status, 'completed');
    assert.deepEqual(
      history.map(({ event, actor }) => `${actor} ${event}`),
      ['person submit', 'origin take-up', 'origin confirm-out', 'person apply-in', 'destination complete'],
    );
    assert.equal((await call<{ region: string }>(current(), person.token, '/people/me')).body.region, '370000');

    const { standing } = (await call<CreditYears>(current(), person.token, '/credit-years')).body;
    const today = new Date(current().clock.now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
    assert.deepEqual(standing.places, [
      { region: '110000', from: '1990-01-01' },
      { region: '370000', from: today },
    ]);
    // From now on the new place keeps the file, and the old one does not.
    const change = { baseVersion: 2, region: '370000' };
    const { body: next } = await sendChange(current(), person, [newPhone], change);
    assert.equal(next.authority, '370102');
    assert.equal(codeIn(await decide(current(), chaoyang, next, approve)), 'other-jurisdiction');
  });

  test('what the place of origin does not know, or not like, is refused by field', async () => {
    const person = await newFile(current());
    const wrong = async (draft: object) => errorsIn(await askTransfer(current(), person, draft));
    assert.deepEqual(await wrong({ to: { region: '990000', authority: '990101' } }), [
      '/to/region region-without-policy',
    ]);
    assert.deepEqual(await wrong({ to: { region: '370102', authority: '370102' } }), [
      '/to/region region-without-policy',
    ]);
    assert.deepEqual(await wrong({ to: { region: '370000', authority: '110105' } }), [
      '/to/authority district-unknown',
    ]);
    assert.deepEqual(await wrong({ to: { region: '110000', authority: '110105' } }), [
      '/to/authority transfer-to-itself',
    ]);
    assert.deepEqual(await wrong({ attachments: [] }), ['/attachments required']);
    assert.deepEqual(await wrong({ attachments: ['A'.repeat(22)] }), ['/attachments/0 attachment-unknown']);
    const diploma = await upload(current(), person.token, 'diploma', scan);
    assert.deepEqual(await wrong({ attachments: [diploma.body.id] }), ['/attachments required']);
    const stranger = await newApplicant(current());
    assert.equal(codeIn(await askTransfer(current(), stranger)), 'no-dossier');
  });

  test('one thing at a time: a change keeps a transfer waiting, and the reverse', async () => {
    const person = await newFile(current());
    const { body: change } = await sendChange(current(), person, [newPhone]);
    assert.equal(codeIn(await askTransfer(current(), person)), 'case-open');
    await withdrawIn(person, change);
    const { body: transfer } = await askTransfer(current(), person);
    assert.equal(codeIn(await sendChange(current(), person, [newPhone])), 'case-open');
    assert.equal(codeIn(await askTransfer(current(), person)), 'case-open');
    assert.equal((await cancel(person, transfer)).body.status, 'cancelled');
    assert.equal((await sendChange(current(), person, [newPhone])).status, 201);
  });

  test('of a change and a transfer at the same time one begins; two sendings with one key are one transfer', async () => {
    const person = await newFile(current());
    const [proof, key] = [(await upload(current(), person.token, 'employmentProof', scan)).body.id, randomUUID()];
    const draft = { attachments: [proof] };
    const answers = await Promise.all([
      askTransfer(current(), person, draft, key),
      sendChange(current(), person, [newPhone]),
    ]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409]);
    const other = await newFile(current());
    const own = { attachments: [(await upload(current(), other.token, 'employmentProof', scan)).body.id] };
    const one = await askTransfer(current(), other, own, key);
    const again = await askTransfer(current(), other, own, key);
    assert.deepEqual([one.status, again.text], [201, one.text]);
    const list = await call<{ items: Transfer[] }>(current(), other.token, '/transfers');
    assert.equal(list.body.items.length, 1);
  });

  test('only the district of origin decides, with a reason where it refuses, and what was decided stays', async () => {
    const person = await newFile(current());
    const { body } = await askTransfer(current(), person);
    for (const reviewer of [haidian, lixia])
      assert.equal(codeIn(await decideTransfer(current(), body, confirm, reviewer)), 'other-jurisdiction');
    const token = await tokenOf(current(), haidian);
    assert.equal(codeIn(await call(current(), token, `/transfer-reviews/${body.id}`)), 'other-jurisdiction');
    const silent = await decideTransfer(current(), body, { decision: 'reject-out', reason: ' ' });
    assert.deepEqual(errorsIn(silent), ['/reason required']);
    const rejected = await decideTransfer(current(), body, { decision: 'reject-out', reason: '证明没有盖章' });
    assert.equal(rejected.body.transfer.status, 'origin-rejected');
    assert.equal(rejected.body.transfer.history.at(-1)?.reason, '证明没有盖章');
    assert.equal(codeIn(await decideTransfer(current(), body, confirm)), 'version-mismatch');
    const again = { ...body, version: rejected.body.transfer.version };
    assert.equal(codeIn(await decideTransfer(current(), again, confirm)), 'state-conflict');
    assert.equal((await askTransfer(current(), person)).status, 201, 'it can be applied for anew');
  });

  test('the origin takes a confirmed transfer back until the person has filed at the destination', async () => {
    const { person, transfer } = await letGo();
    const back = { decision: 'take-back', reason: '发现有一笔记录没有核实' };
    const { body: filed } = await fileIn(current(), person, transfer.id);
    const late = { ...transfer, version: transfer.version + 1 };
    assert.equal(codeIn(await decideTransfer(current(), late, back)), 'state-conflict');
    assert.equal(codeIn(await cancel(person, late)), 'state-conflict');
    await withdrawIn(person, filed);
    const again = await transferOf(person, transfer.id);
    assert.deepEqual([again.status, again.applicationId], ['out-confirmed', undefined]);
    const taken = await decideTransfer(current(), again, back);
    assert.equal(taken.body.transfer.status, 'withdrawn-by-origin');
    assert.equal(codeIn(await fileIn(current(), person, transfer.id)), 'state-conflict');
    assert.equal((await fileOf(current(), person)).body.authority, '110105');
  });

  test('of a taking back and a filing at the same time one counts', async () => {
    const { person, transfer } = await letGo();
    const answers = await Promise.all([
      decideTransfer(current(), transfer, { decision: 'take-back', reason: '重新核实' }),
      fileIn(current(), person, transfer.id),
    ]);
    const { status } = await transferOf(person, transfer.id);
    assert.equal(answers.filter((answer) => answer.status < 300).length, 1);
    assert.equal(status, answers[0].status === 200 ? 'withdrawn-by-origin' : 'destination-reviewing');
  });

  test('a transfer in needs a confirmed transfer of the person, and goes where that goes', async () => {
    const person = await newFile(current());
    const { body: asked } = await askTransfer(current(), person);
    assert.equal(codeIn(await fileIn(current(), person, asked.id)), 'state-conflict');
    assert.deepEqual(errorsIn(await fileIn(current(), person, 'A'.repeat(22))), ['/transferId transfer-unknown']);
    const { person: other, transfer } = await letGo();
    assert.deepEqual(errorsIn(await fileIn(current(), person, transfer.id)), ['/transferId transfer-unknown']);
    assert.deepEqual(errorsIn(await fileIn(current(), other, transfer.id, { region: '110000' })), [
      '/region differs-from-transfer',
    ]);
    const record = recordInLixia(other.record);
    const elsewhere = { ...record, employment: { ...record.employment, workRegion: '370202' } };
    assert.deepEqual(errorsIn(await fileIn(current(), other, transfer.id, { record: elsewhere })), [
      '/record/employment/workRegion differs-from-transfer',
    ]);
  });

  test('the destination returns to be mended, or rejects with a reason: then the file stays where it is', async () => {
    const { person, transfer } = await letGo();
    const { body: filed } = await fileIn(current(), person, transfer.id);
    const remarks = [{ pointer: '/attachments/employmentProof', reason: 'seal-missing' }];
    const returned = await decide(current(), lixia, filed, { decision: 'return', remarks });
    assert.equal(returned.body.transfer?.status, 'destination-reviewing');
    const path = `/applications/${filed.id}`;
    const mended = await call<Application>(current(), person.token, path, {
      method: 'PUT',
      version: returned.body.application.version,
      body: { record: recordInLixia(person.record) },
    });
    assert.equal(mended.body.status, 'submitted');
    const silent = await decide(current(), lixia, mended.body, { decision: 'reject' });
    assert.deepEqual(errorsIn(silent), ['/reason required']);
    const reason = '单位不在本区';
    const rejected = await decide(current(), lixia, mended.body, { decision: 'reject', reason });
    assert.deepEqual(
      [rejected.body.application.status, rejected.body.application.history.at(-1)?.reason],
      ['rejected', reason],
    );
    assert.equal((await transferOf(person, transfer.id)).status, 'destination-rejected');
    const file = (await fileOf(current(), person)).body;
    assert.deepEqual([file.version, file.authority, file.openCases], [1, '110105', {}]);
  });

  test('files of the old place are judged by the rules of the new one', async () => {
    const { person, transfer } = await letGo();
    const { db } = current().portal;
    const photo = person.record.attachments.photo?.[0] ?? '';
    // Too small for Jinan, as a place with other rules may have taken it.
    const bytes = new Uint8Array(scan.subarray(0, 2000));
    await (await createFileStore(join(current().dataDir, 'files'))).keep(hashOf(bytes), bytes);
    await db
      .updateTable('attachments')
      .set({ sha256: hashOf(bytes), size: bytes.length, received: bytes.length })
      .where('id', '=', photo)
      .execute();
    const answer = await fileIn(current(), person, transfer.id);
    assert.equal(answer.status, 422);
    assert.ok(errorsIn(answer).every((error) => error.startsWith('/record/attachments/photo ')));
  });

  test('a confirmed transfer that is not used in time expires where the place sets a day', async () => {
    const { person, transfer } = await letGo();
    assert.equal(transfer.expiresOn, undefined, 'no place sets one yet');
    await current()
      .portal.db.updateTable('transfers')
      .set({ expiresOn: '2020-01-31' })
      .where('id', '=', transfer.id)
      .execute();
    assert.equal(codeIn(await fileIn(current(), person, transfer.id)), 'state-conflict');
    const expired = await transferOf(person, transfer.id);
    assert.deepEqual(
      [expired.status, expired.history.at(-1)?.event, expired.history.at(-1)?.actor],
      ['expired', 'expire', 'deadline'],
    );
    assert.equal((await askTransfer(current(), person)).status, 201);
  });

  test('the queue of the origin has its transfers, by status, the longest waiting first, in pages', async () => {
    for (const _ of [1, 2]) await askTransfer(current(), await newFile(current()));
    const token = await tokenOf(current(), chaoyang);
    type Queue = { items: TransferEntry[]; nextCursor?: string };
    const first = await call<Queue>(current(), token, '/transfer-reviews?status=submitted&limit=1');
    const second = await call<Queue>(
      current(),
      token,
      `/transfer-reviews?status=submitted&limit=1&cursor=${first.body.nextCursor ?? ''}`,
    );
    const [one, other] = [first.body.items[0]!, second.body.items[0]!];
    assert.ok(one.transfer.submittedAt <= other.transfer.submittedAt && one.transfer.id !== other.transfer.id);
    assert.equal(one.transfer.status, 'submitted');
    assert.ok(one.personName !== '' && one.dueAt > one.transfer.submittedAt);
    const none = await call<Queue>(current(), await tokenOf(current(), haidian), '/transfer-reviews');
    assert.ok(none.body.items.every(({ transfer }) => transfer.from.authority === '110108'));
    const confirmed = await call<Queue>(current(), token, '/transfer-reviews?status=out-confirmed');
    assert.ok(confirmed.body.items.some(({ personName }) => personName === '罗娜'));
  });

  test('the proofs are seen by the district of origin and by nobody else', async () => {
    const { person, transfer } = await letGo();
    const [proof = ''] = transfer.attachments;
    const path = `/attachments/${proof}/content`;
    assert.equal((await call(current(), await tokenOf(current(), chaoyang), path)).status, 200);
    for (const reviewer of [haidian, lixia])
      assert.equal((await call(current(), await tokenOf(current(), reviewer), path)).status, 404);
    const stranger = await newFile(current());
    assert.equal(codeIn(await call(current(), stranger.token, `/transfers/${transfer.id}`)), 'not-found');
    assert.equal(codeIn(await cancel(stranger, transfer)), 'not-found');
    assert.equal((await call(current(), person.token, path)).status, 200);
  });

  test('nothing personal of a change or a transfer is in the log', () => {
    const log = current().lines.join('\n');
    for (const personal of ['张样例', '139000', '单位调到济南', '证明没有盖章', '样例科技', '110105-20'])
      assert.ok(!log.includes(personal), personal);
    assert.ok(log.includes('/transfers'));
  });
});
