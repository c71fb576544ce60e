import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newApplicant, submit } from './support/applicants.ts';
import { onEveryDatabase } from './support/databases.ts';
import { call, formBody, request, signIn, tokenOf } from './support/http.ts';

const canary = '机密样例文字';

onEveryDatabase((current) => {
  test('nothing that a person typed, no id and no token is in the log', async () => {
    const applicant = await newApplicant(current());
    const record = { ...applicant.record, personal: { ...applicant.record.personal, address: canary } };
    const { body } = await submit(current(), { ...applicant, record });
    await submit(current(), { ...applicant, record: { ...record, personal: { name: canary } } });
    await call(current(), applicant.token, `/applications/${body.id}?name=${canary}`);
    await call(current(), applicant.token, `/${canary}`);
    const provider = await tokenOf(current(), '京华会计培训中心（演示）');
    await call(current(), provider, '/credit-records', {
      method: 'POST',
      body: {
        documentType: 'resident-id',
        documentNumber: applicant.documentNumber,
        name: canary,
        year: 2026,
        category: 'general',
        credits: '1.00',
        title: canary,
        completedOn: '2026-01-01',
      },
    });
    const cookie = await signIn(current(), '朝阳区财政局');
    const form = formBody({ decision: 'return', 'text:/personal/name': canary });
    await request(current(), `/review/${body.id}`, {
      ...form,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Cookie: cookie },
    });
    await request(current(), `/review/${body.id}`, { headers: { Cookie: cookie } });

    const log = current().lines.join('\n');
    assert.ok(current().lines.length > 8);
    for (const secret of [
      canary,
      encodeURIComponent(canary),
      applicant.documentNumber,
      applicant.token,
      body.id,
      body.number,
    ])
      assert.ok(!log.includes(secret));
    assert.match(log, /^POST \/api\/v1\/applications 201 \d+ms [\w-]{12}$/m);
    assert.match(log, /^GET \/api\/v1\/applications\/\{applicationId\} 200 /m);
    assert.match(log, /^POST \/review\/\{applicationId\} 422 /m);
  });

  test('a fault of the database is logged without its message', async () => {
    const token = await tokenOf(current(), '王芳');
    const { db } = current().portal;
    await db.schema.alterTable('people').renameTo('people_away').execute();
    const answer = await call(current(), token, '/people/me');
    await db.schema.alterTable('people_away').renameTo('people').execute();
    assert.equal(answer.status, 500);
    const fault =
      current()
        .lines.filter((line) => line.startsWith('fault '))
        .at(-1) ?? '';
    assert.match(fault, /42P01/);
    assert.doesNotMatch(fault, /does not exist/);
  });
});
