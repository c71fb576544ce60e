import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CreditDeclaration, CreditProof, CreditRecord } from '@acct-kit/core/contract';
import { newFiledPerson, newPerson } from './support/applicants.ts';
import { onEveryDatabase } from './support/databases.ts';
import { declarePaper } from './support/declaring.ts';
import { call, formBody, request, signIn, tokenOf, type Answer } from './support/http.ts';
import { scan } from './support/images.ts';
import { provider, row, trainer } from './support/training.ts';

const [chaoyang, haidian, city] = ['朝阳区财政局', '海淀区财政局', '北京市财政局（演示）'];

/** Says what is missing, and does not print the page. */
const has = ({ text }: Answer, pattern: RegExp): void =>
  assert.ok(pattern.test(text.replace(/\s+/g, ' ')), `${String(pattern)} is not on the page`);

onEveryDatabase((current) => {
  const open = (path: string, cookie = '') => request(current(), path, { headers: { Cookie: cookie } });

  const post = (path: string, cookie: string, fields: Record<string, string>) =>
    request(current(), path, {
      ...formBody(fields),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Cookie: cookie },
    });

  const upload = (path: string, cookie: string, fields: Record<string, string>, file?: Uint8Array<ArrayBuffer>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    if (file !== undefined) body.append('proof-other', new Blob([file]), '期刊扫描件.jpg');
    return request(current(), path, { method: 'POST', headers: { Cookie: cookie }, body });
  };

  const paper = {
    year: '2026',
    kind: 'paper',
    'answer-title': '成本 <管理>',
    'answer-journal': '财会样刊',
    'answer-cnNumber': 'CN11-0000/F',
    'answer-role': 'sole',
    'answer-completedOn': '2026年4月15日',
  };

  const filed = async () => {
    const person = await newFiledPerson(current());
    return { ...person, cookie: await signIn(current(), person.account) };
  };

  const declarationsOf = async (token: string) =>
    (await call<{ items: CreditDeclaration[] }>(current(), token, '/credit-declarations')).body.items;

  test('every new page has a strict policy, one heading, and is only for its role', async () => {
    const pages = {
      '/credits/declare': '王芳',
      '/credits/declare/new?year=2026&kind=paper': '何云',
      '/credits/proofs': '王芳',
      '/review/credits': chaoyang,
      '/review/credits/held': chaoyang,
      '/provider/records': provider,
      '/provider/courses': provider,
      '/provider/batch': provider,
      '/statistics': city,
      '/verify': city,
    };
    for (const [path, name] of Object.entries(pages)) {
      const answer = await open(path, await signIn(current(), name));
      assert.equal(answer.status, 200, path);
      assert.equal(answer.text.match(/<h1>/g)?.length, 1, path);
      assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'; script-src 'self'/);
      assert.ok(!/<style|style="|<script>|javascript:|\son\w+="/.test(answer.text), path);
      if (path === '/verify') continue;
      assert.equal((await open(path)).status, 401, path);
      assert.equal(
        (await open(path, await signIn(current(), name === '王芳' || name === '何云' ? city : '王芳'))).status,
        403,
      );
    }
  });

  test('a paper is declared with its proof in one plain form; a second click declares nothing more', async () => {
    const { token, cookie } = await filed();
    const form = { ...paper, formKey: 'AAAAAAAAAAAAAAAAAAAAAA' };
    const done = await upload('/credits/declare/new', cookie, form, scan);
    assert.equal(done.status, 303);
    const again = await upload('/credits/declare/new', cookie, form, scan);
    assert.equal(again.headers.get('location'), done.headers.get('location'));
    const page = await open(done.headers.get('location') ?? '', cookie);
    has(page, /已提交/);
    has(page, /成本 &lt;管理&gt;/);
    has(page, /30 学分/);
    const [declaration] = await declarationsOf(token);
    assert.equal((await declarationsOf(token)).length, 1);
    assert.equal(declaration?.answers['completedOn'], '2026-04-15');
    const file = /href="(\/credits\/declare\/[\w-]+\/files\/[\w-]+)"/.exec(page.text)?.[1] ?? '';
    assert.equal((await open(file, cookie)).headers.get('content-type'), 'image/jpeg');
    assert.equal((await open(file, (await filed()).cookie)).status, 404);
  });

  test('what is wrong is said at its field, and neither the answers nor the file have to be given again', async () => {
    const { token, cookie } = await filed();
    const wrong = await upload('/credits/declare/new', cookie, { ...paper, 'answer-completedOn': '昨天' }, scan);
    assert.equal(wrong.status, 422);
    has(wrong, /<title>有错误/);
    has(wrong, /href="#answer-completedOn">发表日期应是真实的日期/);
    has(wrong, /value="成本 &lt;管理&gt;"/);
    const kept = /name="attachments" id="kept-[\w-]+" value="([\w-]+)"/.exec(wrong.text)?.[1] ?? '';
    const done = await upload('/credits/declare/new', cookie, { ...paper, attachments: kept });
    assert.equal(done.status, 303);
    assert.deepEqual((await declarationsOf(token))[0]?.attachments, [kept]);
    const text = await upload('/credits/declare/new', cookie, paper, new TextEncoder().encode('no image'));
    has(text, /“期刊扫描件.jpg”没有上传/);
    has(await upload('/credits/declare/new', cookie, { ...paper, 'answer-title': '另一篇' }), /请上传至少一项证明材料/);
    has(await upload('/credits/declare/new', cookie, { ...paper, attachments: kept }), /没有重复提交/);
  });

  test('a declaration that is sent after the sign-in has ended is shown', async () => {
    const answer = await upload('/credits/declare/new', 'portal_session=ended', paper, scan);
    assert.equal(answer.status, 401);
    has(answer, /论文题目<\/strong>：成本 &lt;管理&gt;/);
    has(answer, /本人身份<\/strong>：独立完成/);
    assert.ok(answer.text.includes('name="next" value="/credits/declare/new"'));
  });

  test('whose file nobody keeps is led to the collection first', async () => {
    const { account } = await newPerson(current());
    const cookie = await signIn(current(), account);
    has(await open('/credits/declare', cookie), /请先完成<a href="\/collect">信息采集<\/a>/);
    assert.equal((await open('/credits/declare/new?year=2026&kind=paper', cookie)).status, 404);
  });

  test('a declaration is returned with a reason at the answer, mended, and rejected with a reason', async () => {
    const { token, cookie } = await filed();
    const declared = await declarePaper(current(), token);
    const reviewer = await signIn(current(), chaoyang);
    const path = `/review/credits/${declared.id}`;
    has(await open('/review/credits', reviewer), new RegExp(declared.id));
    has(await open(path, reviewer), /计入 10 学分/);
    assert.equal((await open(path, await signIn(current(), haidian))).status, 403);
    const mute = await post(path, reviewer, { version: '1', decision: 'reject' });
    assert.equal(mute.status, 422);
    has(mute, /不予通过的，请写明原因/);
    has(await post(path, reviewer, { version: '1', decision: 'return' }), /请至少在一个项目下选择退回原因/);
    const returned = await post(path, reviewer, {
      version: '1',
      decision: 'return',
      'reason:/answers/journal': 'differs-from-document',
      'text:/answers/journal': '刊名不一致',
      'reason:/attachments': 'scan-unclear',
    });
    assert.equal(returned.status, 303);
    has(await open(returned.headers.get('location') ?? '', reviewer), /证明材料<\/strong >：/);
    const mend = await open(`/credits/declare/${declared.id}`, cookie);
    has(mend, /刊名不一致/);
    has(mend, /修改并重新提交/);
    const sent = await upload(`/credits/declare/${declared.id}`, cookie, {
      ...paper,
      version: '2',
      attachments: declared.attachments[0]!,
    });
    assert.equal(sent.status, 303);
    const late = await post(path, reviewer, { version: '2', decision: 'reject', reason: '不属于会计类 <文章>' });
    assert.equal(late.status, 412);
    has(late, /不属于会计类 &lt;文章&gt;/);
    assert.equal(
      (await post(path, reviewer, { version: '3', decision: 'reject', reason: '不属于会计类' })).status,
      303,
    );
    has(await open(`/credits/declare/${declared.id}`, cookie), /原因：不属于会计类/);
  });

  test('a declaration is withdrawn', async () => {
    const { token, cookie } = await filed();
    const { id } = await declarePaper(current(), token);
    const done = await post(`/credits/declare/${id}/withdraw`, cookie, { version: '1' });
    assert.equal(done.status, 303);
    has(await open(`/credits/declare/${id}`, cookie), /已撤回/);
    assert.equal((await post(`/credits/declare/${id}/withdraw`, cookie, { version: '2' })).status, 409);
  });

  test('a held record is shown with both names and settled', async () => {
    const { documentNumber, token } = await filed();
    const { register } = await trainer(current());
    const { body } = await register(row(documentNumber, { name: '张样力' }));
    const reviewer = await signIn(current(), chaoyang);
    const page = await open('/review/credits/held', reviewer);
    has(page, /张样力.*张样例/);
    assert.ok(page.text.includes(`action="/review/credits/held/${body.id}"`));
    const done = await post(`/review/credits/held/${body.id}`, reviewer, { decision: 'confirm', reason: '' });
    assert.equal(done.status, 303);
    has(await open('/review/credits/held?settled', reviewer), /核实结论已提交/);
    const { body: list } = await call<{ items: CreditRecord[] }>(current(), token, '/credit-records');
    assert.equal(list.items[0]?.status, 'registered');
  });

  test('a proof is issued, printed, and checked by anybody without a code in any address', async () => {
    const { documentNumber, token, cookie } = await filed();
    const { register } = await trainer(current());
    has(await open('/credits/proofs', cookie), /还没有已完成的年度/);
    await register(row(documentNumber, { credits: '60.00' }));
    await register(row(documentNumber, { credits: '30.00', category: 'general' }));
    const done = await post('/credits/proofs', cookie, { year: '2026' });
    assert.equal(done.headers.get('location'), '/credits/proofs/2026');
    const { body } = await call<{ items: CreditProof[] }>(current(), token, '/credit-proofs');
    const { code } = body.items[0]!;
    has(await open('/credits/proofs/2026', cookie), new RegExp(code));
    assert.equal((await open('/credits/proofs/2025', cookie)).status, 404);
    has(await post('/verify', '', { code: code.toLowerCase() }), /核验通过.*张样例/);
    const wrong = await post('/verify', '', { code: '7QK4M' });
    assert.equal(wrong.status, 422);
    has(wrong, /没有这个编码的证明/);
    has(await post('/verify', '', { code: ' ' }), /请输入证明上的核验编码/);
    assert.equal((await post('/credits/proofs', cookie, { year: '2025' })).status, 409);
  });

  test('a provider finds a registration by the number of the document and revokes it', async () => {
    const { documentNumber } = await newPerson(current());
    const { register } = await trainer(current());
    const { body } = await register(row(documentNumber, { title: '独一无二的课' }));
    const cookie = await signIn(current(), provider);
    const search = { documentNumber, course: '', year: '2026', status: 'registered' };
    const found = await post('/provider/records', cookie, search);
    assert.equal(found.text.match(/<a href="\/provider\/records\/[\w-]{22}"/g)?.length, 1);
    has(await post('/provider/records', cookie, { ...search, year: '1999' }), /没有符合条件的登记/);
    has(await post('/provider/records', cookie, { course: '独一%' }), /没有符合条件的登记/);
    has(await post('/provider/records', cookie, { course: '独一无' }), /独一无二的课/);
    const path = `/provider/records/${body.id}`;
    has(await post(path, cookie, { reason: '' }), /请填写撤销原因/);
    assert.equal((await post(path, cookie, { reason: '学员退课' })).status, 303);
    has(await open(path, cookie), /已撤销.*学员退课/);
    assert.equal((await open('/provider/records/AAAAAAAAAAAAAAAAAAAAAA', cookie)).status, 404);
    assert.ok(!current().lines.some((line) => line.includes(documentNumber)));
  });

  test('a provider adds a course, and is told what is wrong with one', async () => {
    const cookie = await signIn(current(), provider);
    const course = { number: '2026-T1', title: '税务 <筹划>', year: '2026', category: 'professional', credits: '12' };
    assert.equal((await post('/provider/courses', cookie, course)).status, 303);
    has(await open('/provider/courses', cookie), /税务 &lt;筹划&gt;/);
    has(await post('/provider/courses', cookie, { ...course, title: '另一门' }), /已经有一门课程用了这个编号/);
    const wrong = await post('/provider/courses', cookie, { ...course, number: '', year: '26', credits: '0' });
    assert.equal(wrong.status, 422);
    has(wrong, /有 2 处需要修改/);
  });

  test('the figures have a table behind every chart; a reviewer sees the own district only', async () => {
    const whole = await open('/statistics', await signIn(current(), city));
    assert.equal(whole.text.match(/<svg class="bar-track"/g)!.length > 10, true);
    assert.equal(whole.text.match(/<table/g)?.length, 3);
    has(whole, /各区完成率/);
    const own = await open('/statistics?year=2025', await signIn(current(), haidian));
    assert.equal(own.text.match(/<table/g)?.length, 2);
    has(own, /海淀区，截至/);
    has(own, /2025 年度各资格级别完成率/);
  });

  test('the page for bulk registration loads what it needs from here', async () => {
    const page = await open('/provider/batch', await signIn(current(), provider));
    has(page, /src="\/assets\/batch.js"/);
    for (const name of ['batch-page.js', 'batch-page.css', 'template.xlsx', 'template.csv'])
      assert.equal((await request(current(), `/assets/provider/${name}`)).status, 200, name);
    for (const name of ['constructor', '..%2Fpackage.json', 'none.js'])
      assert.equal((await request(current(), `/assets/provider/${name}`)).status, 404, name);
    assert.equal((await call(current(), await tokenOf(current(), provider), '/courses')).status, 200);
  });
});
