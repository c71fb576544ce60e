import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Application } from '@acct-kit/core/contract';
import { newApplicant, newPerson, submit } from './support/applicants.ts';
import { onEveryDatabase } from './support/databases.ts';
import { call, formBody, request, signIn, tokenOf, type Answer } from './support/http.ts';

const chaoyang = '朝阳区财政局';
const provider = '京华会计培训中心（演示）';

/** Says what is missing, and does not print the page. */
const has = ({ text }: Answer, pattern: RegExp): void =>
  assert.ok(pattern.test(text.replace(/\s+/g, ' ')), `${String(pattern)} is not on the page`);

onEveryDatabase((current) => {
  const open = (path: string, cookie?: string) =>
    request(current(), path, cookie === undefined ? {} : { headers: { Cookie: cookie } });

  const post = (path: string, cookie: string, fields: Record<string, string>) =>
    request(current(), path, {
      ...formBody(fields),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Cookie: cookie },
    });

  test('every page has a strict policy, a title and one heading', async () => {
    const pages: [string, string][] = [
      ['/', '王芳'],
      ['/sign-in', '王芳'],
      ['/collect', '王芳'],
      ['/credits', '王芳'],
      ['/review', chaoyang],
      ['/provider', provider],
      ['/no-such-page', '王芳'],
    ];
    for (const [path, name] of pages) {
      const answer = await open(path, await signIn(current(), name));
      assert.equal(answer.status, path === '/no-such-page' ? 404 : 200, path);
      const policy = answer.headers.get('content-security-policy') ?? '';
      for (const part of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'"])
        assert.ok(policy.includes(part), `${path} ${part}`);
      assert.ok(!policy.includes('blob:'), path);
      assert.match(policy, /require-trusted-types-for 'script'; trusted-types acct-kit/);
      assert.equal(answer.text.match(/<h1>/g)?.length, 1, path);
      has(answer, /<html lang="zh-CN">/);
      assert.ok(!/<style|style="|<script>|javascript:|\son\w+="/.test(answer.text), path);
    }
  });

  test('assets are served by name and checked by the browser', async () => {
    for (const name of ['portal.css', 'collect.js', 'credits.js', 'embed-token.js', 'icon.svg']) {
      const answer = await open(`/assets/${name}`);
      assert.equal(answer.status, 200, name);
      const etag = answer.headers.get('etag') ?? '';
      const again = await request(current(), `/assets/${name}`, { headers: { 'If-None-Match': etag } });
      assert.equal(again.status, 304);
    }
    for (const name of ['..%2Fpackage.json', 'constructor', 'none.js'])
      assert.equal((await open(`/assets/${name}`)).status, 404, name);
    for (const name of [
      'acct-kit.files.json',
      '..%2Fpackage.json',
      'acct-kit.none.min.js',
      'http:%2F%2F',
      'constructor',
    ])
      assert.equal((await open(`/sdk/${name}`)).status, 404, name);
  });

  test('the style sheet needs nothing that Chromium 83 does not know', async () => {
    const { text } = await open('/assets/portal.css');
    const rules = text.replace(/\/\*.*?\*\//gs, '').match(/[^{}]+\{[^{}]*\}/g) ?? [];
    assert.ok(rules.length > 100);
    for (const rule of rules) {
      assert.doesNotMatch(rule, /\b(margin|padding|border|inset)-(inline|block)\b|[\s;]inset:/);
      assert.doesNotMatch(rule, /:(is|where|has)\(|:not\([^()]*,/);
      if (/display: flex/.test(rule)) assert.doesNotMatch(rule, /\bgap:/);
    }
    assert.ok(rules.some((rule) => /^\s*:focus \{[^}]*outline: 3px/.test(rule)));
  });

  test('who is not signed in, or with another role, is led to the sign-in', async () => {
    const paths = { '/collect': '王芳', '/credits': '王芳', '/review': chaoyang, '/provider': provider };
    for (const [path, name] of Object.entries(paths)) {
      const signedOut = await open(path);
      assert.equal(signedOut.status, 401, path);
      has(signedOut, /请先登录/);
      assert.ok(signedOut.text.includes(name), path);
      const other = await open(path, await signIn(current(), name === '王芳' ? provider : '王芳'));
      assert.equal(other.status, 403, path);
      has(other, /当前身份不能使用此页/);
    }
  });

  test('signing in leads to where one wanted to go, and nowhere else', async () => {
    const { text } = await open('/sign-in?next=/credits');
    const account = /name="account" value="([^"]+)"/.exec(text)?.[1] ?? '';
    const good = await request(current(), '/sign-in', formBody({ account, next: '/credits' }));
    assert.equal(good.headers.get('location'), '/credits');
    for (const next of ['//example.com', 'https://example.com', '/\\example.com', '/%0d%0a']) {
      const answer = await request(current(), '/sign-in', formBody({ account, next }));
      assert.equal(answer.headers.get('location'), '/collect');
    }
    const cookie = good.headers.get('set-cookie') ?? '';
    assert.match(cookie, /HttpOnly/i);
    assert.match(cookie, /SameSite=Strict/i);
  });

  const newCase = async () => {
    const applicant = await newApplicant(current());
    const { body } = await submit(current(), applicant);
    return { applicant, application: body, path: `/review/${body.id}` };
  };

  test('the queue shows the waiting cases, and the case its answers beside the material', async () => {
    const { application, applicant, path } = await newCase();
    const cookie = await signIn(current(), chaoyang);
    const queue = await open('/review', cookie);
    has(queue, /李明/);
    const page = await open(path, cookie);
    assert.ok(page.text.includes(application.number));
    assert.ok(page.text.includes(applicant.documentNumber));
    has(page, /<dt>毕业院校<\/dt> <dd> <span class="answer-value">某某大学<\/span>/);
    const image = /src="(\/review\/[\w-]+\/files\/[\w-]+)"/.exec(page.text)?.[1] ?? '';
    const file = await open(image, cookie);
    assert.equal(file.status, 200);
    assert.equal(file.headers.get('content-type'), 'image/jpeg');
    assert.equal(file.headers.get('content-security-policy'), "default-src 'none'; sandbox");
    assert.match(file.headers.get('content-disposition') ?? '', /^inline/);
    assert.equal((await open(image, await signIn(current(), '王芳'))).status, 403);
    assert.equal((await open(image, await signIn(current(), '海淀区财政局'))).status, 403);
  });

  test('a return with remarks reaches the applicant; what is typed survives a mistake', async () => {
    const { application, applicant, path } = await newCase();
    const cookie = await signIn(current(), chaoyang);
    const typed = { version: '1', 'text:/personal/address': '门牌号不清楚 <b>' };
    const wrong = await post(path, cookie, typed);
    assert.equal(wrong.status, 422);
    has(wrong, /有 2 处需要修改/);
    has(wrong, /href="#decision"/);
    has(wrong, /门牌号不清楚 &lt;b&gt;/);
    has(wrong, /<title>有错误/);
    const done = await post(path, cookie, {
      ...typed,
      decision: 'return',
      'reason:/personal/address': 'differs-from-document',
    });
    assert.equal(done.status, 303);
    const { body } = await call<Application>(current(), applicant.token, `/applications/${application.id}`);
    assert.deepEqual(body.remarks, [
      { pointer: '/personal/address', reason: 'differs-from-document', text: '门牌号不清楚 <b>' },
    ]);
    const after = await open(done.headers.get('location') ?? '', cookie);
    has(after, /审核结论已提交/);
    has(after, /填写内容与证明材料不一致/);
  });

  test('a decision must be one, and must not contradict its remarks', async () => {
    const { path } = await newCase();
    const cookie = await signIn(current(), chaoyang);
    has(await post(path, cookie, { version: '1' }), /请选择审核结论/);
    assert.match(
      (await post(path, cookie, { version: '1', decision: 'return' })).text,
      /请至少在一个项目下选择退回原因/,
    );
    const both = { version: '1', decision: 'approve', 'reason:/personal/name': 'other', 'text:/personal/name': '有误' };
    has(await post(path, cookie, both), /不能同时审核通过/);
    const long = { ...both, decision: 'return', 'text:/personal/name': '长'.repeat(501) };
    has(await post(path, cookie, long), /说明不能超过 500 个字/);
    const mute = { ...both, decision: 'return', 'text:/personal/name': '' };
    has(await post(path, cookie, mute), /请写明说明/);
    assert.equal((await post(path, cookie, { version: '1', decision: 'approve' })).status, 303);
  });

  test('who decides second is told so', async () => {
    const { path } = await newCase();
    const cookie = await signIn(current(), chaoyang);
    assert.equal((await post(path, cookie, { version: '1', decision: 'approve' })).status, 303);
    const late = await post(path, cookie, {
      version: '1',
      decision: 'return',
      'reason:/personal/address': 'differs-from-document',
      'text:/personal/address': '门牌号不清楚 <b>',
    });
    assert.equal(late.status, 412);
    has(late, /此件刚刚有了变动/);
    has(late, /没有提交.*联系地址<\/strong>：填写内容与证明材料不一致：门牌号不清楚 &lt;b&gt;/);
    assert.equal((await post(path, cookie, { version: '2' })).status, 409);
  });

  const keyIn = ({ text }: Answer): string => /name="formKey" value="([^"]+)"/.exec(text)?.[1] ?? '';

  test('a decision that is sent twice is recorded once, and the second time leads to the receipt, too', async () => {
    const { path, application, applicant } = await newCase();
    const cookie = await signIn(current(), chaoyang);
    const [formKey, otherKey] = [keyIn(await open(path, cookie)), keyIn(await open(path, cookie))];
    assert.notEqual(formKey, otherKey);
    const fields = { version: '1', decision: 'approve', formKey };
    const answers = await Promise.all([post(path, cookie, fields), post(path, cookie, fields)]);
    answers.push(await post(path, cookie, fields));
    for (const answer of answers) {
      assert.equal(answer.status, 303);
      assert.equal(answer.headers.get('location'), `${path}?decided`);
    }
    const { body } = await call<Application>(current(), applicant.token, `/applications/${application.id}`);
    assert.deepEqual(
      body.history.map(({ event }) => event),
      ['submit', 'approve'],
    );
    assert.equal((await post(path, cookie, { ...fields, formKey: otherKey })).status, 412);
    const changed = { ...fields, decision: 'return', 'reason:/personal/name': 'other', 'text:/personal/name': '有误' };
    assert.equal((await post(path, cookie, changed)).status, 412);
  });

  test('a decision that is sent after the sign-in has ended is shown, and the sign-in leads back', async () => {
    const { path, application, applicant } = await newCase();
    const fields = {
      version: '1',
      decision: 'return',
      'reason:/personal/address': 'differs-from-document',
      'text:/personal/address': '门牌号不清楚 <b>',
    };
    const other = await signIn(current(), '王芳');
    for (const [cookie, status] of [
      ['portal_session=ended', 401],
      [other, 403],
    ] as const) {
      const answer = await post(path, cookie, fields);
      assert.equal(answer.status, status);
      has(answer, /没有被处理/);
      has(answer, /审核结论<\/strong>：退回补正/);
      has(answer, /联系地址<\/strong>：填写内容与证明材料不一致：门牌号不清楚 &lt;b&gt;/);
      assert.ok(answer.text.includes(`name="next" value="${path}"`));
    }
    const account = /name="account" value="([^"]+)"/.exec((await post(path, '', fields)).text)?.[1] ?? '';
    const back = await request(current(), '/sign-in', formBody({ account, next: path }));
    assert.equal(back.headers.get('location'), path);
    const { body } = await call<Application>(current(), applicant.token, `/applications/${application.id}`);
    assert.equal(body.status, 'submitted');
    assert.ok(!current().lines.some((line) => line.includes('门牌号')));
    const elsewhere = await request(current(), path, {
      ...formBody(fields),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'cross-site' },
    });
    assert.equal(elsewhere.status, 403);
    assert.ok(!elsewhere.text.includes('门牌号'));
  });

  test('a registration that is sent after the sign-in has ended is shown, and the sign-in leads back', async () => {
    const answer = await post('/provider', 'portal_session=ended', {
      documentType: 'passport',
      documentNumber: 'E00000000',
      title: '政府会计 <实务>',
      category: 'general',
    });
    assert.equal(answer.status, 401);
    has(answer, /证件类型<\/strong>：护照/);
    has(answer, /证件号码<\/strong>：E00000000/);
    has(answer, /课程名称<\/strong>：政府会计 &lt;实务&gt;/);
    has(answer, /科目<\/strong>：公需科目/);
    assert.ok(!answer.text.includes('学员姓名'));
    has(answer, /name="next" value="\/provider"/);
  });

  test('the case of another district is a clear page', async () => {
    const { path } = await newCase();
    const cookie = await signIn(current(), '海淀区财政局');
    for (const answer of [await open(path, cookie), await post(path, cookie, { version: '1', decision: 'approve' })]) {
      assert.equal(answer.status, 403);
      has(answer, /此件不归您所在的区审核/);
    }
  });

  test('a decision that comes from another site is refused', async () => {
    const { path, application, applicant } = await newCase();
    const answer = await request(current(), path, {
      ...formBody({ version: '1', decision: 'approve' }),
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        Cookie: await signIn(current(), chaoyang),
        'Sec-Fetch-Site': 'cross-site',
      },
    });
    assert.equal(answer.status, 403);
    const { body } = await call<Application>(current(), applicant.token, `/applications/${application.id}`);
    assert.equal(body.status, 'submitted');
  });

  test('a provider registers credits, sees the receipt, and is told of a repetition', async () => {
    const { account, documentNumber } = await newPerson(current());
    const cookie = await signIn(current(), provider);
    const fields = {
      documentType: 'resident-id',
      documentNumber,
      name: '张样例',
      title: '政府会计 <实务>',
      category: 'professional',
      year: '2026',
      credits: '7.5',
      completedOn: '2026-03-01',
    };
    const done = await post('/provider', cookie, fields);
    assert.equal(done.status, 303);
    const receipt = await open(done.headers.get('location') ?? '', cookie);
    has(receipt, /已登记<\/strong>：政府会计 &lt;实务&gt;， 2026 年度，专业科目 7\.50 学分/);
    assert.ok(!receipt.text.includes(documentNumber));
    const { body } = await call<{ items: { credits: string }[] }>(
      current(),
      await tokenOf(current(), account),
      '/credit-records',
    );
    assert.deepEqual(
      body.items.map(({ credits }) => credits),
      ['7.50'],
    );
    const again = await post('/provider', cookie, fields);
    assert.equal(again.status, 422);
    has(again, /没有重复登记/);
    assert.ok(again.text.includes(`value="${documentNumber}"`));
  });

  test('a registration that is sent twice is made once, and the second time leads to the receipt, too', async () => {
    const { account, documentNumber } = await newPerson(current());
    const cookie = await signIn(current(), provider);
    const formKey = keyIn(await open('/provider', cookie));
    const fields = {
      documentType: 'resident-id',
      documentNumber,
      name: '张样例',
      title: '成本核算',
      category: 'professional',
      year: '2026',
      credits: '8',
      completedOn: '2026-03-02',
      formKey,
    };
    const answers = await Promise.all([post('/provider', cookie, fields), post('/provider', cookie, fields)]);
    answers.push(await post('/provider', cookie, fields));
    assert.deepEqual(
      answers.map(({ status }) => status),
      [303, 303, 303],
    );
    assert.equal(new Set(answers.map(({ headers }) => headers.get('location'))).size, 1);
    const next = await post('/provider', cookie, { ...fields, title: '成本管理' });
    assert.equal(next.status, 303);
    const { body } = await call<{ items: object[] }>(current(), await tokenOf(current(), account), '/credit-records');
    assert.equal(body.items.length, 2);
    const old = await post('/provider', cookie, { ...fields, year: '1989' });
    assert.equal(old.status, 422);
    has(old, /所属年度应在 1990 年到明年之间/);
  });

  test('what is wrong with a registration is said field by field', async () => {
    const cookie = await signIn(current(), provider);
    const empty = await post('/provider', cookie, { documentType: 'resident-id' });
    assert.equal(empty.status, 422);
    has(empty, /有 7 处需要修改/);
    const wrong = await post('/provider', cookie, {
      documentType: 'resident-id',
      documentNumber: '110105199003070026',
      name: '王芳',
      title: '课',
      category: 'general',
      year: '26',
      credits: '十',
      completedOn: '2026-02-30',
    });
    has(wrong, /年度应是四位数字/);
    has(wrong, /学分应是大于 0 的数/);
    const number = await post('/provider', cookie, {
      documentType: 'resident-id',
      documentNumber: '110105199003070026',
      name: '王芳',
      title: '课',
      category: 'general',
      year: '2026',
      credits: '10',
      completedOn: '2026-02-30',
    });
    has(number, /证件号码：/);
    has(number, /完成日期应是真实的日期/);
  });
});
