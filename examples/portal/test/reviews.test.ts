import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReviewCase, ReviewEntry } from '@acct-kit/core/contract';
import { newApplicant, submit } from './support/applicants.ts';
import { onEveryDatabase } from './support/databases.ts';
import { call, codeIn, errorsIn, tokenOf } from './support/http.ts';

const chaoyang = '朝阳区财政局';
const haidian = '海淀区财政局';
const approve = { decision: 'approve' };

interface Queue {
  items: ReviewEntry[];
  nextCursor?: string;
}

onEveryDatabase((current) => {
  test('the queue holds the cases of the own district, the longest waiting first', async () => {
    const token = await tokenOf(current(), chaoyang);
    await submit(current(), await newApplicant(current()));
    await submit(current(), await newApplicant(current(), '110108'));
    const { body } = await call<Queue>(current(), token, '/reviews?status=submitted&limit=100');
    assert.equal(body.items[0]?.personName, '李明');
    assert.ok(body.items.every(({ application }) => application.authority === '110105'));
    const waiting = body.items.map(({ dueAt }) => dueAt);
    assert.deepEqual(waiting, [...waiting].sort());
    const first = await call<Queue>(current(), token, '/reviews?limit=1');
    const second = await call<Queue>(current(), token, `/reviews?limit=1&cursor=${first.body.nextCursor ?? ''}`);
    assert.notEqual(first.body.items[0]?.application.id, second.body.items[0]?.application.id);
  });

  test('the due day is so many working days off as the policy says', async () => {
    const { body } = await submit(current(), await newApplicant(current()));
    const reviewCase = await call<ReviewCase>(current(), await tokenOf(current(), chaoyang), `/reviews/${body.id}`);
    const days = (Date.parse(reviewCase.body.dueAt) - Date.parse(body.submittedAt)) / 86_400_000;
    assert.ok(days >= 19 && days <= 23, `${days} days`);
    assert.equal(reviewCase.headers.get('etag'), '"1"');
  });

  test('the case of another district can be neither read nor decided', async () => {
    const { body } = await submit(current(), await newApplicant(current()));
    const token = await tokenOf(current(), haidian);
    const read = await call(current(), token, `/reviews/${body.id}`);
    assert.equal(read.status, 403);
    assert.equal(codeIn(read), 'other-jurisdiction');
    const decided = await call(current(), token, `/reviews/${body.id}/decision`, {
      method: 'POST',
      version: 1,
      body: approve,
    });
    assert.equal(codeIn(decided), 'other-jurisdiction');
    const still = await call<ReviewCase>(current(), await tokenOf(current(), chaoyang), `/reviews/${body.id}`);
    assert.equal(still.body.application.status, 'submitted');
  });

  test('its files are those of the district, too', async () => {
    const applicant = await newApplicant(current());
    const file = applicant.record.attachments.photo?.[0] ?? '';
    const token = await tokenOf(current(), chaoyang);
    assert.equal((await call(current(), token, `/attachments/${file}`)).status, 404);
    await submit(current(), applicant);
    assert.equal((await call(current(), token, `/attachments/${file}/content`)).status, 200);
    assert.equal(
      (await call(current(), await tokenOf(current(), haidian), `/attachments/${file}/content`)).status,
      404,
    );
  });

  test('of two decisions at the same time one counts', async () => {
    const { body } = await submit(current(), await newApplicant(current()));
    const token = await tokenOf(current(), chaoyang);
    const decide = (decision: unknown) =>
      call(current(), token, `/reviews/${body.id}/decision`, { method: 'POST', version: 1, body: decision });
    const back = { decision: 'return', remarks: [{ pointer: '/personal/name', reason: 'other', text: '请核对' }] };
    const answers = await Promise.all([decide(approve), decide(back)]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 412]);
    const { body: after } = await call<ReviewCase>(current(), token, `/reviews/${body.id}`);
    assert.equal(after.application.history.length, 2);
    const again = await call(current(), token, `/reviews/${body.id}/decision`, {
      method: 'POST',
      version: 2,
      body: approve,
    });
    assert.equal(codeIn(again), 'state-conflict');
  });

  test('a return needs a remark, on something that is asked', async () => {
    const { body } = await submit(current(), await newApplicant(current()));
    const token = await tokenOf(current(), chaoyang);
    const decide = (remarks?: unknown[]) =>
      call(current(), token, `/reviews/${body.id}/decision`, {
        method: 'POST',
        version: 1,
        body: { decision: 'return', ...(remarks === undefined ? {} : { remarks }) },
      });
    assert.deepEqual(errorsIn(await decide()), ['/remarks required']);
    assert.deepEqual(errorsIn(await decide([])), ['/remarks required']);
    assert.deepEqual(errorsIn(await decide([{ pointer: '/nothing', reason: 'other' }])), [
      '/remarks/0/pointer pointer-unknown',
    ]);
    const contradictory = await call(current(), token, `/reviews/${body.id}/decision`, {
      method: 'POST',
      version: 1,
      body: { ...approve, remarks: [{ pointer: '/personal/name', reason: 'other' }] },
    });
    assert.deepEqual(errorsIn(contradictory), ['/remarks approved-with-remarks']);
    assert.deepEqual(errorsIn(await decide([{ pointer: '/personal/name', reason: 'because' }])), [
      '/remarks/0/reason schema-invalid-value',
    ]);
  });

  test('a case that does not exist is not found', async () => {
    const answer = await call(current(), await tokenOf(current(), chaoyang), `/reviews/${'A'.repeat(22)}`);
    assert.equal(codeIn(answer), 'not-found');
  });
});
