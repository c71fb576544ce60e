import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CreditDeclaration, CreditRecord, CreditYears, DeclarationEntry } from '@acct-kit/core/contract';
import { newFiledPerson, newPerson } from './support/applicants.ts';
import { onEveryDatabase } from './support/databases.ts';
import { decide, declare, declarePaper, paper, proofOf } from './support/declaring.ts';
import { call, codeIn, errorsIn, tokenOf } from './support/http.ts';

const chaoyang = '朝阳区财政局';

onEveryDatabase((current) => {
  const get = (token: string, id: string) => call<CreditDeclaration>(current(), token, `/credit-declarations/${id}`);
  const recordsOf = async (token: string) =>
    (await call<{ items: CreditRecord[] }>(current(), token, '/credit-records')).body.items;

  test('a paper is declared, returned, mended, approved, and then is a credit record', async () => {
    const { token } = await newFiledPerson(current());
    const reviewer = await tokenOf(current(), chaoyang);
    const declared = await declarePaper(current(), token);
    assert.equal(declared.status, 'submitted');
    assert.equal(declared.credits, '10.00');
    assert.equal(declared.authority, '110105');
    const queue = await call<{ items: DeclarationEntry[] }>(
      current(),
      reviewer,
      '/credit-reviews/declarations?status=submitted&limit=100',
    );
    assert.ok(queue.body.items.some(({ declaration }) => declaration.id === declared.id));
    const states = async () => (await recordsOf(token)).map(({ status, credits }) => `${status} ${credits}`);
    assert.deepEqual(await states(), ['pending 10.00']);
    assert.equal(declared.recordId, undefined);

    const remarks = [{ pointer: '/answers/journal', reason: 'differs-from-document', text: '刊名不一致' }];
    const returned = await decide(current(), reviewer, declared, { decision: 'return', remarks });
    assert.equal(returned.body.declaration.status, 'returned');
    assert.equal(returned.body.attachments.length, 1);
    assert.deepEqual((await get(token, declared.id)).body.remarks, remarks);

    const mended = paper({ answers: { ...paper().answers, role: 'sole' }, attachments: declared.attachments });
    const put = { method: 'PUT', version: 2, body: mended };
    const resubmitted = await call<CreditDeclaration>(current(), token, `/credit-declarations/${declared.id}`, put);
    assert.equal(resubmitted.body.credits, '30.00');
    assert.deepEqual(await states(), ['pending 30.00']);
    assert.deepEqual(resubmitted.body.remarks, []);

    const approved = await decide(current(), reviewer, resubmitted.body, { decision: 'approve' });
    assert.equal(approved.status, 200);
    const [record] = await recordsOf(token);
    assert.equal(approved.body.declaration.recordId, record?.id);
    const { id: _, registeredAt, ...rest } = record!;
    assert.deepEqual(rest, {
      year: 2026,
      credits: '30.00',
      kind: 'paper',
      quantity: 1,
      role: 'sole',
      title: '数字经济下的成本管理',
      provider: '朝阳区财政局',
      completedOn: '2026-04-15',
      status: 'registered',
    });
    assert.equal(registeredAt, declared.submittedAt);
    assert.deepEqual(
      approved.body.declaration.history.map(({ event }) => event),
      ['submit', 'return', 'resubmit', 'approve'],
    );
    const { body } = await call<CreditYears>(current(), token, '/credit-years');
    assert.equal(body.years.find(({ year }) => year === 2026)?.earned, '30.00');
  });

  test('what is wrong with the answers is said by field, as the policy asks them', async () => {
    const { token } = await newFiledPerson(current());
    const attachments = [await proofOf(current(), token)];
    const with_ = (answers: object) => declare(current(), token, paper({ answers, attachments }));
    assert.deepEqual(errorsIn(await with_({})), [
      '/answers/title required',
      '/answers/journal required',
      '/answers/cnNumber required',
      '/answers/role required',
      '/answers/completedOn required',
    ]);
    const { answers } = paper();
    assert.deepEqual(errorsIn(await with_({ ...answers, role: 'boss' })), ['/answers/role unknown-code']);
    assert.deepEqual(errorsIn(await with_({ ...answers, completedOn: '2026-02-30' })), [
      '/answers/completedOn date-impossible',
    ]);
    assert.deepEqual(errorsIn(await with_({ ...answers, completedOn: '2199-01-01' })), [
      '/answers/completedOn date-in-future',
    ]);
    assert.deepEqual(errorsIn(await with_({ ...answers, title: '长'.repeat(201) })), [
      '/answers/title too-many-characters',
    ]);
    assert.deepEqual(errorsIn(await with_({ ...answers, bonus: '90' })), ['/answers/bonus answer-unknown']);
    const meeting = { title: '年会', organiser: '某会计学会', quantity: '两', completedOn: '2026-05-01' };
    assert.deepEqual(
      errorsIn(await declare(current(), token, paper({ kind: 'meeting', answers: meeting, attachments }))),
      ['/answers/quantity quantity-implausible'],
    );
    const two = await declare(
      current(),
      token,
      paper({ kind: 'meeting', answers: { ...meeting, quantity: '2', completedOn: '2026年5月1日' }, attachments }),
    );
    assert.equal(two.body.credits, '20.00');
    assert.equal(two.body.answers['completedOn'], '2026-05-01');
  });

  test('a declaration has its proof, its kind, its year and its place', async () => {
    const { token } = await newFiledPerson(current());
    const other = await newFiledPerson(current());
    const attachments = [await proofOf(current(), token)];
    const errors = async (changes: Record<string, unknown>) =>
      errorsIn(await declare(current(), token, paper(changes)));
    assert.deepEqual(await errors({}), ['/attachments required']);
    assert.deepEqual(await errors({ attachments: [await proofOf(current(), other.token)] }), [
      '/attachments/0 attachment-unknown',
    ]);
    assert.deepEqual(await errors({ attachments, kind: 'hobby' }), ['/kind unknown-code']);
    const earlier = { ...paper().answers, completedOn: '2019-04-15' };
    assert.deepEqual(await errors({ attachments, answers: earlier }), ['/answers/completedOn outside-credit-year']);
    assert.deepEqual(await errors({ attachments, year: 1900 }), ['/year year-implausible']);
    assert.deepEqual(await errors({ attachments, region: '370000' }), ['/region differs-from-dossier']);
    assert.deepEqual(await errors({ attachments, region: '990000' }), ['/region region-without-policy']);
    const { account } = await newPerson(current());
    const unfiled = await tokenOf(current(), account);
    assert.deepEqual(errorsIn(await declare(current(), unfiled, paper())), ['/region dossier-missing']);
  });

  test('the same is declared once, also at the same time; a withdrawn one stands in nobody’s way', async () => {
    const { token } = await newFiledPerson(current());
    const body = paper({ attachments: [await proofOf(current(), token)] });
    const answers = await Promise.all([declare(current(), token, body), declare(current(), token, body)]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409]);
    assert.equal(codeIn(answers.find(({ status }) => status === 409)!), 'declaration-exists');
    const { id, version } = answers.find(({ status }) => status === 201)!.body;
    const path = `/credit-declarations/${id}/withdrawal`;
    assert.equal(codeIn(await call(current(), token, path, { method: 'POST' })), 'precondition-required');
    assert.equal(codeIn(await call(current(), token, path, { method: 'POST', version: 9 })), 'version-mismatch');
    assert.equal((await call(current(), token, path, { method: 'POST', version })).status, 200);
    assert.deepEqual(await recordsOf(token), []);
    assert.equal(codeIn(await call(current(), token, path, { method: 'POST', version: 2 })), 'state-conflict');
    assert.equal((await declare(current(), token, body)).status, 201);
    const list = await call<{ items: CreditDeclaration[] }>(current(), token, '/credit-declarations');
    assert.deepEqual(list.body.items.map(({ status }) => status).sort(), ['submitted', 'withdrawn']);
  });

  test('another person’s declaration is not found', async () => {
    const [one, other] = [await newFiledPerson(current()), await newFiledPerson(current())];
    const declared = await declarePaper(current(), one.token);
    assert.equal(codeIn(await get(other.token, declared.id)), 'not-found');
    const path = `/credit-declarations/${declared.id}`;
    const put = await call(current(), other.token, path, { method: 'PUT', version: 1, body: paper() });
    assert.equal(codeIn(put), 'not-found');
    const post = await call(current(), other.token, `${path}/withdrawal`, { method: 'POST', version: 1 });
    assert.equal(codeIn(post), 'not-found');
    const file = `/attachments/${declared.attachments[0] ?? ''}/content`;
    assert.equal(codeIn(await call(current(), other.token, file)), 'not-found');
    assert.equal((await call(current(), await tokenOf(current(), chaoyang), file)).status, 200);
    assert.equal(codeIn(await call(current(), await tokenOf(current(), '海淀区财政局'), file)), 'not-found');
  });

  test('only the reviewer of the district decides, with reasons that lead somewhere', async () => {
    const { token } = await newFiledPerson(current());
    const declared = await declarePaper(current(), token);
    const [reviewer, elsewhere] = [await tokenOf(current(), chaoyang), await tokenOf(current(), '海淀区财政局')];
    assert.equal(codeIn(await decide(current(), elsewhere, declared, { decision: 'approve' })), 'other-jurisdiction');
    const path = `/credit-reviews/declarations/${declared.id}`;
    assert.equal(codeIn(await call(current(), elsewhere, path)), 'other-jurisdiction');
    const errors = async (body: object) => errorsIn(await decide(current(), reviewer, declared, body));
    assert.deepEqual(await errors({ decision: 'return' }), ['/remarks required']);
    assert.deepEqual(await errors({ decision: 'reject', reason: ' ' }), ['/reason required']);
    const remarks = [{ pointer: '/answers/nothing', reason: 'other' }];
    assert.deepEqual(await errors({ decision: 'return', remarks }), ['/remarks/0/pointer pointer-unknown']);
    assert.deepEqual(await errors({ decision: 'approve', remarks }), ['/remarks approved-with-remarks']);
    const rejected = await decide(current(), reviewer, declared, { decision: 'reject', reason: '不属于会计类' });
    assert.equal(rejected.body.declaration.status, 'rejected');
    assert.equal(rejected.body.declaration.history.at(-1)?.reason, '不属于会计类');
    assert.equal(
      codeIn(await decide(current(), reviewer, { ...declared, version: 2 }, { decision: 'approve' })),
      'state-conflict',
    );
    assert.deepEqual(
      (await recordsOf(token)).map(({ status }) => status),
      ['rejected'],
    );
  });

  test('of two decisions at once one is made, and one record comes of it', async () => {
    const { token } = await newFiledPerson(current());
    const declared = await declarePaper(current(), token);
    const reviewer = await tokenOf(current(), chaoyang);
    const answers = await Promise.all(
      [1, 2, 3].map(() => decide(current(), reviewer, declared, { decision: 'approve' })),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 412, 412]);
    assert.equal((await recordsOf(token)).length, 1);
  });

  test('an exemption that is granted takes the year away', async () => {
    const { token } = await newFiledPerson(current());
    const answers = { startedOn: '2025-03-01', reason: '产假，2025 年 3 月至 9 月' };
    const declared = await declarePaper(current(), token, { kind: 'childbirth', year: 2025, answers });
    assert.equal(declared.credits, undefined);
    await decide(current(), await tokenOf(current(), chaoyang), declared, { decision: 'approve' });
    const { body } = await call<CreditYears>(current(), token, '/credit-years');
    assert.deepEqual(
      body.standing.exemptions.map(({ year, kind, authority }) => [year, kind, authority]),
      [[2025, 'childbirth', '110105']],
    );
    assert.equal(body.years.find(({ year }) => year === 2025)?.status, 'not-required');
    assert.deepEqual(await recordsOf(token), []);
  });
});
