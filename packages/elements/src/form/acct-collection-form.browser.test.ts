import { createClient } from '@acct-kit/core/client';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../define/acct-collection-form.ts';
import '../locales/en.ts';
import { resolvePolicy } from '@acct-kit/core/policy';
import type { AcctCollectionForm } from './acct-collection-form.ts';
import { source as packs } from './lazy/load-packs.ts';
import {
  all,
  button,
  choose,
  control,
  front,
  revise,
  open,
  openComplete,
  picture,
  press,
  returned,
  root,
  title,
  type,
  until,
  words,
} from './test-form.ts';
import { createTestPortal } from './test-portal.ts';

describe('<acct-collection-form>', () => {
  it('opens on the first section, with nothing marked as wrong', async () => {
    const form = await open(createTestPortal());
    expect(title(form)).to.equal('个人信息');
    expect(all(form, '[aria-invalid="true"]')).to.have.length(0);
    await expect(form).to.be.accessible();
  });

  it('says what is missing when a section is left, and leads to the field', async () => {
    const form = await open(createTestPortal());
    await press(form, '下一步');
    await form.updateComplete;
    const summary = root(form).querySelector('.summary');
    expect(words(summary)).to.contain('请填写姓名');
    await until(() => root(form).activeElement === summary, 'the summary has the focus');
    root(form).querySelector<HTMLAnchorElement>('.summary a')!.click();
    await until(() => root(form).activeElement === control(form, '姓名'), 'the field has the focus');
    expect(control(form, '姓名').getAttribute('aria-describedby')).to.contain('error');
    await expect(form).to.be.accessible();
  });

  it('takes birth date and sex from the number, and shows them read-only', async () => {
    const form = await open(createTestPortal());
    await type(form, '证件类型', 'resident-id');
    await type(form, '证件号码', '110105199003070025');
    expect(control(form, '出生日期').value).to.equal('1990-03-07');
    expect(control(form, '出生日期').readOnly).to.equal(true);
    expect(control(form, '性别').value).to.equal('女');
  });

  it('asks only what follows from the answers', async () => {
    const form = await open(createTestPortal());
    await press(form, '工作情况');
    const labels = () => all(form, 'label').map(words);
    expect(labels()).not.to.contain('工作单位全称');
    await type(form, '就业状态', 'accounting');
    expect(labels()).to.contain('工作单位全称');
    await type(form, '就业状态', 'unemployed');
    expect(labels()).not.to.contain('工作单位全称');
    expect(labels()).to.contain('户籍所在地或常住地所属区');
  });

  it('fills in the name of an employer that the portal knows, and leaves what the person wrote', async () => {
    const form = await open(createTestPortal());
    await press(form, '工作情况');
    await type(form, '就业状态', 'accounting');
    const code = async (value: string) => {
      await type(form, '统一社会信用代码', value);
      control(form, '统一社会信用代码').dispatchEvent(new Event('change'));
    };
    const name = () => control(form, '工作单位全称');
    await code('91110105ma00dem228');
    await until(() => name().value === '京样商贸有限公司（演示）', 'the name is filled in');
    expect(words(root(form).getElementById(name().getAttribute('aria-describedby')!))).to.contain('请核对');
    await type(form, '工作单位全称', '京样商贸有限公司第二分公司');
    await code('91110105MA00DEM228');
    await code('91110108551385082Q');
    await form.updateComplete;
    expect(name().value).to.equal('京样商贸有限公司第二分公司');
    await expect(form).to.be.accessible();
  });

  it('adds and removes rows', async () => {
    const form = await open(createTestPortal());
    await press(form, '学历学位');
    expect(all(form, 'fieldset')).to.have.length(1);
    await press(form, '添加一项学历');
    expect(all(form, 'fieldset')).to.have.length(2);
    await press(form, '删除这一项');
    expect(all(form, 'fieldset')).to.have.length(1);
  });

  it('redraws nothing while an input method composes', async () => {
    const form = await open(createTestPortal());
    await press(form, '下一步');
    const input = control(form, '姓名');
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
    await type(form, '姓名', 'wang');
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    input.value = '王';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
    await form.updateComplete;
    expect(input.getAttribute('aria-invalid')).to.equal('false');
    expect(input.value).to.equal('王');
  });

  it('refuses a file of the wrong kind before it leaves the device', async () => {
    const form = await open(createTestPortal());
    await press(form, '照片和材料');
    const files = new DataTransfer();
    files.items.add(new File([new Uint8Array(40_000)], 'photo.jpg', { type: 'image/jpeg' }));
    const input = control(form, '证件照');
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
    await until(() => root(form).querySelector('.file.refused'), 'the file was refused');
    expect(words(root(form).querySelector('.file.refused'))).to.contain('photo.jpg');
    await expect(form).to.be.accessible();
  });

  it('sends nothing that was removed, and keeps what was there', async () => {
    const portal = createTestPortal();
    const form = await open(portal);
    await press(form, '照片和材料');
    await choose(form, front, await picture('first.png'));
    await until(() => root(form).querySelector('.file.ready'), 'the first has arrived');
    // The file is removed while it is still being inspected.
    await choose(form, front, await picture('second.png'));
    all<HTMLButtonElement>(form, '.file-actions button')
      .find((one) => one.ariaLabel?.includes('second.png'))!
      .click();
    await form.updateComplete;
    // The next file is uploaded. By then the removed one would have been uploaded as well.
    await choose(form, '学历证书', await picture('diploma.png'));
    await until(() => all(form, '.file.ready').length === 2, 'the next has arrived');
    expect(portal.announced).to.deep.equal(['first.png', 'diploma.png']);
    expect(words(root(form))).to.contain('first.png');
  });

  it('keeps the newer choice when the older one arrives late', async () => {
    const portal = createTestPortal();
    const form = await open(portal);
    await press(form, '照片和材料');
    const release = portal.hold();
    await choose(form, front, await picture('old.png'));
    await until(() => portal.announced.includes('old.png'), 'the older one is on its way');
    await choose(form, front, await picture('new.png'));
    await until(() => portal.announced.includes('new.png'), 'and so is the newer one');
    release();
    await until(() => root(form).querySelector('.file.ready'), 'one has arrived');
    expect(words(root(form)))
      .to.contain('new.png')
      .and.not.to.contain('old.png');
  });

  it('lets nobody submit without a file that failed', async () => {
    const form = await open(createTestPortal());
    await press(form, '照片和材料');
    await choose(form, front, new File([new Uint8Array(100)], 'no-picture.png'));
    await until(() => root(form).querySelector('.file.refused'), 'it was refused');
    await press(form, '核对并提交');
    await press(form, '提交审核');
    await until(() => root(form).querySelector('.summary'), 'the summary is shown');
    expect(words(root(form).querySelector('.summary'))).to.contain('有文件没有上传成功');
  });

  it('shows a return with its reasons and leads to the marked field', async () => {
    const form = await open(createTestPortal([returned()]));
    expect(title(form)).to.contain('退回');
    expect(words(root(form).querySelector('.remarks'))).to.contain('与毕业证书不一致');
    await expect(form).to.be.accessible();
    await revise(form);
    expect(words(root(form).querySelector('.remarked'))).to.contain('与毕业证书不一致');
    await expect(form).to.be.accessible();
    await type(form, '毕业院校', '示例第二中学');
    expect(root(form).querySelector('.remarked')).to.equal(null);
  });

  it('covers numbers on the page of answers until they are asked for', async () => {
    const form = await openComplete(createTestPortal([returned()]));
    expect(words(root(form))).to.contain('110105********0025');
    await expect(form).to.be.accessible();
    await press(form, '显示完整号码');
    expect(words(root(form))).to.contain('110105199003070025');
  });

  it('submits and shows the receipt', async () => {
    const portal = createTestPortal([returned()]);
    const form = await openComplete(portal);
    setTimeout(() => button(form, '提交审核').click());
    const event = await oneEvent(form, 'acct-submitted');
    expect((event as CustomEvent<{ number: string }>).detail.number).to.equal('110105-20261121-000001');
    await until(() => title(form).startsWith('已提交'), 'the receipt is shown');
    expect(portal.applications[0]?.record.education[0]?.school).to.equal('示例第二中学');
    await expect(form).to.be.accessible();
  });

  it('lets the host hold a submit', async () => {
    const portal = createTestPortal([returned()]);
    const form = await openComplete(portal);
    form.addEventListener('acct-before-submit', (event) => event.preventDefault());
    await press(form, '提交审核');
    expect(portal.applications[0]?.status).to.equal('returned');
    await form.submit();
    expect(portal.applications[0]?.status).to.equal('submitted');
  });

  it('puts what the server found on its field, in whichever section', async () => {
    const portal = createTestPortal([returned()]);
    const form = await openComplete(portal);
    portal.refuse('invalid-request', [{ pointer: '/record/personal/documentNumber', code: 'differs-from-account' }]);
    await press(form, '提交审核');
    await until(() => root(form).querySelector('.summary a'), 'the summary is shown');
    expect(words(root(form).querySelector('.summary'))).to.contain('实名信息不一致');
    root(form).querySelector<HTMLAnchorElement>('.summary a')!.click();
    await until(() => title(form) === '个人信息', 'the section has opened');
    await until(() => root(form).activeElement === control(form, '证件号码'), 'the field has the focus');
    expect(control(form, '证件号码').value).to.equal('110105199003070025');
  });

  for (const { pointer, code, section, said, focused } of [
    {
      pointer: '/record/education/0/school',
      code: 'too-many-characters',
      section: '学历学位',
      said: '毕业院校',
      focused: '毕业院校',
    },
    {
      pointer: '/record/attachments/photo/0',
      code: 'attachment-unknown',
      section: '照片和材料',
      said: '证件照没有保存成功',
      focused: '证件照',
    },
    {
      pointer: '/record/education',
      code: 'too-many-rows',
      section: '学历学位',
      said: '最多填写',
      focused: undefined,
    },
  ])
    it(`puts what the server found at ${pointer} there, and leads to it`, async () => {
      const portal = createTestPortal([returned()]);
      const form = await openComplete(portal);
      portal.refuse('invalid-request', [{ pointer, code, params: { limit: 10 } }]);
      await press(form, '提交审核');
      await until(() => root(form).querySelector('.summary a'), 'the summary is shown');
      expect(words(root(form).querySelector('.summary'))).to.contain(said);
      root(form).querySelector<HTMLAnchorElement>('.summary a')!.click();
      await until(() => title(form) === section, 'the section has opened');
      const place = () => (focused ? control(form, focused) : root(form).querySelector('.add-row'));
      await until(() => root(form).activeElement === place(), 'it has the focus');
      expect(words(root(form).querySelector('.note.error'))).to.contain(said);
      await expect(form).to.be.accessible();
    });

  it('takes dates as people write them, and says what is wrong with others', async () => {
    const form = await open(createTestPortal());
    await press(form, '学历学位');
    await type(form, '毕业年月', '二〇一二年七月');
    control(form, '毕业年月').dispatchEvent(new Event('change'));
    await form.updateComplete;
    expect(control(form, '毕业年月').value).to.equal('2012-07');
    await type(form, '毕业年月', '2012年13月');
    await press(form, '下一步');
    expect(words(root(form).querySelector('.summary'))).to.contain('毕业年月写的日期不存在');
  });

  it('shows where the rules come from, for those who ask', async () => {
    const form = await open(createTestPortal());
    await press(form, '照片和材料');
    const basis = root(form).querySelector<HTMLDetailsElement>('.basis')!;
    expect(basis.open).to.equal(false);
    expect(words(basis.querySelector('summary'))).to.equal('依据 照片和材料');
    basis.open = true;
    expect(words(basis)).to.contain('北京会计人员信息采集');
    await expect(form).to.be.accessible();
  });

  it('says the host’s words for its own texts and for those of the rules', async () => {
    const form = await open(createTestPortal());
    form.messages = { next: '继续', 姓名: '您的姓名' };
    await form.updateComplete;
    expect(button(form, '继续')).to.exist;
    expect(control(form, '您的姓名')).to.exist;
  });

  for (const [code, said] of [
    ['application-exists', '不能重复提交'],
    ['token-expired', '登录已过期'],
    ['internal', 'request-1'],
  ] as const) {
    it(`says what to do when a submit ends with ${code}, and keeps everything`, async () => {
      const portal = createTestPortal([returned()]);
      const form = await openComplete(portal);
      portal.refuse(code);
      await press(form, '提交审核');
      await until(() => root(form).querySelector('.failure'), 'the failure is shown');
      expect(words(root(form).querySelector('.failure'))).to.contain(said);
      expect(words(root(form))).to.contain('示例第二中学');
      await expect(form).to.be.accessible();
    });
  }

  it('says that the file cannot be read, and tries again', async () => {
    const portal = createTestPortal();
    let broken = true;
    const client = createClient({
      getToken: () => 'token',
      fetch: (...call) => (broken ? Promise.reject(new TypeError('cut')) : portal.fetch(...call)),
      retry: { limit: 0 },
    });
    const form = await fixture<AcctCollectionForm>(
      html`<acct-collection-form region="110000" .client=${client}></acct-collection-form>`,
    );
    await until(() => root(form).querySelector('[role="alert"]'), 'the failure is shown');
    expect(words(root(form))).to.contain('网络连接不上');
    await expect(form).to.be.accessible();
    broken = false;
    await press(form, '重试');
    await until(() => title(form) === '个人信息', 'the form has opened');
  });

  it('says that the rules of the place cannot be loaded, and does without them where the host has its own', async () => {
    const { load } = packs;
    const client = createClient({ getToken: () => 'token', fetch: createTestPortal().fetch, retry: { limit: 0 } });
    const policy = resolvePolicy('110000', '2026-11-21');
    try {
      packs.load = () => Promise.reject(new TypeError('404'));
      const form = await fixture<AcctCollectionForm>(
        html`<acct-collection-form region="110000" .client=${client}></acct-collection-form>`,
      );
      await until(() => root(form).querySelector('[role="alert"]'), 'the failure is shown');
      form.policy = policy;
      await press(form, '重试');
      await until(() => title(form) === '个人信息', 'the form has opened');
    } finally {
      packs.load = load;
    }
  });

  it('speaks English where it is asked to', async () => {
    const form = await open(createTestPortal(), { locale: 'en' });
    expect(title(form)).to.equal('Personal data');
    const chineseLeft = all(form, 'h2, label, legend, button, .hint')
      .map(words)
      .filter((text) => /\p{Script=Han}/u.test(text));
    expect(chineseLeft).to.deep.equal([]);
  });
});
