import { createClient } from '@acct-kit/core/client';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../define/acct-collection-form.ts';
import '../locales/en.ts';
import type { AcctCollectionForm } from './acct-collection-form.ts';
import {
  all,
  button,
  choose,
  control,
  front,
  mend,
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
    // Removed while it is still being looked at.
    await choose(form, front, await picture('second.png'));
    all<HTMLButtonElement>(form, '.file-actions button')
      .find((one) => one.ariaLabel?.includes('second.png'))!
      .click();
    await form.updateComplete;
    // What comes after it is sent; by then the removed one would have been, too.
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
    await mend(form);
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

  it('speaks English where it is asked to', async () => {
    const form = await open(createTestPortal(), { locale: 'en' });
    expect(title(form)).to.equal('Personal data');
    const chineseLeft = all(form, 'h2, label, legend, button, .hint')
      .map(words)
      .filter((text) => /\p{Script=Han}/u.test(text));
    expect(chineseLeft).to.deep.equal([]);
  });
});
