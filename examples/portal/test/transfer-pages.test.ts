import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEveryDatabase } from './support/databases.ts';
import {
  askTransfer,
  chaoyang,
  decideTransfer,
  fileIn,
  haidian,
  lixia,
  newFile,
  newPhone,
  sendChange,
} from './support/filing.ts';
import { scan } from './support/images.ts';
import { browserOf, has, hasNot } from './support/page.ts';
import { upload } from './support/uploads.ts';

onEveryDatabase((current) => {
  /** A new person with a file, and their browser. */
  const newVisitor = async () => {
    const person = await newFile(current());
    return { person, browser: await browserOf(current(), person.account) };
  };

  const draft = { region: '370000', authority: '370102', reason: 'work', note: '随单位调动' };

  test('with a file the collection page offers a change and a transfer; without one the first collection', async () => {
    const { browser } = await newVisitor();
    const page = await browser.open('/collect');
    has(page, /我的档案/);
    has(page, /朝阳区财政局/);
    has(page, /href="\/collect\/change"/);
    has(page, /href="\/transfers"/);
    has(await browser.open('/collect/change'), /<acct-collection-form [^>]*region="110000" procedure="change"/);
    const premature = await browser.open('/collect/transfer-in');
    assert.deepEqual([premature.status, premature.headers.get('location')], [303, '/collect']);

    const stranger = await browserOf(current(), '王芳');
    const first = await stranger.open('/collect');
    has(first, /<acct-collection-form [^>]*procedure="first"/);
    hasNot(first, /我的档案/);
    assert.equal((await stranger.open('/collect/change')).headers.get('location'), '/collect');
    has(await stranger.open('/transfers'), /您还没有档案/);
    has(await stranger.open('/transfers/new'), /还没有档案/);
  });

  test('a transfer is applied for, said what is wrong with, confirmed, and leads to the form of the destination', async () => {
    const { person, browser } = await newVisitor();
    has(await browser.open('/transfers'), /href="\/transfers\/new"/);
    const form = await browser.open('/transfers/new?to=370000');
    has(form, /历下区/);
    has(await browser.open('/transfers/new?to=110000'), /海淀区/);
    hasNot(await browser.open('/transfers/new?to=110000'), /value="110105"/);

    const wrong = await browser.upload('/transfers/new', { region: '370000' }, {});
    assert.equal(wrong.status, 422);
    for (const message of [/请选择调入哪个区县/, /请选择调转原因/, /请上传证明材料/]) has(wrong, message);
    const unproved = await browser.upload(
      '/transfers/new',
      { ...draft, reason: 'study' },
      { 'proof-employmentProof': scan },
    );
    assert.equal(unproved.status, 422);
    has(unproved, /请上传能证明所选原因的材料/);
    has(unproved, /已上传/);
    has(unproved, /随单位调动/);
    const sent = await browser.upload('/transfers/new', draft, { 'proof-employmentProof': scan });
    assert.equal(sent.status, 303);
    const path = sent.headers.get('location') ?? '';
    has(await browser.open(path), /已提交。.*待调出地受理/);
    has(await browser.open('/collect'), /正在办理：.*调转，待调出地受理/);
    assert.equal((await browser.open('/transfers/new')).headers.get('location'), '/transfers');
    const proof = /\/transfers\/[\w-]{22}\/files\/[\w-]{22}/.exec((await browser.open(path)).text)?.[0] ?? '';
    assert.equal((await browser.open(proof)).headers.get('content-type'), 'image/jpeg');

    const reviewer = await browserOf(current(), chaoyang);
    const id = /transfers\/([\w-]{22})/.exec(path)?.[1] ?? '';
    const casePath = `/review/transfers/${id}`;
    has(await reviewer.open('/review/transfers'), new RegExp(`href="${casePath}"`));
    const open = await reviewer.open(casePath);
    has(open, /张样例的调转申请/);
    has(open, /随单位调动/);
    const proofOfCase = new RegExp(`${casePath}/files/[\\w-]{22}`).exec(open.text)?.[0] ?? '';
    assert.equal((await reviewer.open(proofOfCase)).headers.get('content-type'), 'image/jpeg');
    has(await reviewer.post(casePath, { version: '1' }), /请选择审核结论/);
    has(await reviewer.post(casePath, { version: '1', decision: 'reject-out', reason: '' }), /请写明原因/);
    const elsewhere = await browserOf(current(), haidian);
    assert.equal((await elsewhere.open(casePath)).status, 403);
    const confirmed = await reviewer.post(casePath, { version: '1', decision: 'confirm-out', reason: '' });
    assert.equal(confirmed.headers.get('location'), `${casePath}?decided`);
    has(await reviewer.open(`${casePath}?decided`), /审核结论已提交：.*待调入地接收/);
    const late = await reviewer.post(casePath, { version: '1', decision: 'reject-out', reason: '刚想起来的原因' });
    assert.equal(late.status, 412);
    has(late, /刚想起来的原因/);

    has(await browser.open('/collect'), /href="\/collect\/transfer-in"/);
    has(
      await browser.open('/collect/transfer-in'),
      /<acct-collection-form [^>]*region="370000" procedure="transfer-in"/,
    );
    const { body: filed } = await fileIn(current(), person, id);
    has(await browser.open(path), /调入地审核中/);
    const destination = await browserOf(current(), lixia);
    has(await destination.open('/review'), /<td role="cell" data-label="业务">调入<\/td>/);
    const incoming = await destination.open(`/review/${filed.id}`);
    for (const text of [/张样例的调入申请/, /变更内容（1 处）/, /朝阳区/, /历下区/, /随单位调动/, /不予接收/])
      has(incoming, text);
    const silent = await destination.post(`/review/${filed.id}`, { version: '1', decision: 'reject', reason: '' });
    has(silent, /不予接收的，请写明原因/);
    await destination.post(`/review/${filed.id}`, { version: '1', decision: 'approve', reason: '' });
    has(await browser.open(path), /调转完成/);
    const moved = await browser.open('/collect');
    has(moved, /历下区财政局/);
    hasNot(moved, /<acct-collection-form/);
  });

  test('a person cancels while it can be cancelled', async () => {
    const { person, browser } = await newVisitor();
    const { body } = await askTransfer(current(), person);
    const path = `/transfers/${body.id}`;
    has(await browser.open(path), /action="[^"]+\/cancel"/);
    const cancelled = await browser.post(`${path}/cancel`, { version: '1', formKey: 'A'.repeat(22) });
    assert.equal(cancelled.headers.get('location'), path);
    const again = await browser.post(`${path}/cancel`, { version: '1', formKey: 'A'.repeat(22) });
    assert.equal(again.headers.get('location'), path, 'a second click does nothing else');
    has(await browser.open(path), /已取消/);
    hasNot(await browser.open(path), /action="[^"]+\/cancel"/);
    has(await browser.open('/transfers'), /申请调转/);
    const other = await newVisitor();
    assert.equal((await other.browser.open(path)).status, 404);
  });

  test('the place of origin takes back with a reason, which the person reads', async () => {
    const { person, browser } = await newVisitor();
    const { body } = await askTransfer(current(), person);
    await decideTransfer(current(), body, { decision: 'confirm-out' });
    const reviewer = await browserOf(current(), chaoyang);
    const casePath = `/review/transfers/${body.id}`;
    has(await reviewer.open('/review/transfers?status=out-confirmed'), new RegExp(casePath));
    const back = { version: '2', decision: 'take-back', reason: '材料需要再核实' };
    assert.equal((await reviewer.post(casePath, back)).status, 303);
    has(await browser.open(`/transfers/${body.id}`), /调出地已撤回.*材料需要再核实/);
  });

  test('the case of a change shows old beside new first, and the rest below', async () => {
    const { person } = await newVisitor();
    const { body } = await sendChange(
      current(),
      person,
      [
        newPhone,
        { pointer: '/education/-', value: { ...person.record.education[0], level: '14', graduatedOn: '2012-07' } },
        { pointer: '/qualifications/0/level', value: 'senior' },
      ],
      { happenedOn: '2020-11-30' },
    );
    const reviewer = await browserOf(current(), chaoyang);
    has(await reviewer.open('/review'), /<td role="cell" data-label="业务">信息变更<\/td>/);
    const page = await reviewer.open(`/review/${body.id}`);
    for (const text of [
      /张样例的信息变更申请/,
      /变更内容（3 处）/,
      new RegExp(`原来：${person.record.personal.mobilePhone}`),
      /13900000123/,
      /原来：中级/,
      /新增：学历/,
      /2021-02-28.*逾期申报/,
      /其余内容（没有变更）/,
    ])
      has(page, text);
    const rest = page.text.slice(page.text.indexOf('其余内容（没有变更）'));
    assert.ok(rest.includes('京') && !rest.includes('13900000123'), 'each answer is there once');
    const ids = [...page.text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length, 'no id twice');
    const remarked = await reviewer.post(`/review/${body.id}`, {
      version: '1',
      decision: 'return',
      'reason:/personal/mobilePhone': 'other',
      'text:/personal/mobilePhone': '请核对号码',
    });
    assert.equal(remarked.status, 303);
    has(await reviewer.open(`/review/${body.id}`), /请核对号码/);
  });

  test('a replaced file is shown beside the new one', async () => {
    const { person } = await newVisitor();
    const proof = (await upload(current(), person.token, 'employmentProof', scan)).body.id;
    const change = { pointer: '/attachments/employmentProof', value: [proof] };
    const { body } = await sendChange(current(), person, [change]);
    const reviewer = await browserOf(current(), chaoyang);
    const page = await reviewer.open(`/review/${body.id}`);
    has(page, /（变更前）/);
    for (const id of [proof, person.record.attachments.employmentProof?.[0] ?? '']) {
      const file = await reviewer.open(`/review/${body.id}/files/${id}`);
      assert.equal(file.headers.get('content-type'), 'image/jpeg');
    }
  });

  test('every page has one heading and nothing inline', async () => {
    const { person, browser } = await newVisitor();
    const { body } = await askTransfer(current(), person);
    const reviewer = await browserOf(current(), chaoyang);
    const pages = [
      await browser.open('/collect'),
      await browser.open('/transfers'),
      await browser.open(`/transfers/${body.id}`),
      await reviewer.open('/review/transfers'),
      await reviewer.open(`/review/transfers/${body.id}`),
    ];
    for (const page of pages) {
      assert.equal(page.status, 200);
      assert.equal(page.text.match(/<h1>/g)?.length, 1);
      assert.ok(!/<style|style="|<script>|javascript:|\son\w+="/.test(page.text));
    }
  });
});
