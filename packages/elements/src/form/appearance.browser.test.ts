import { expect } from '@open-wc/testing';
import '../define/acct-collection-form.ts';
import '../locales/en.ts';
import type { AcctCollectionForm } from './acct-collection-form.ts';
import { source as elder } from './lazy/load-elder-friendly.ts';
import { all, complete, control, revise, open, press, returned, root, title, until, words } from './test-form.ts';
import { createTestPortal, receiptOf } from './test-portal.ts';

const submitted = () => receiptOf({ procedure: 'first', region: '110000', record: complete() });

/** The height of the smallest control. A checkbox can be ticked anywhere on its line, so the line counts. */
const smallest = (form: AcctCollectionForm): number =>
  Math.min(
    ...all(
      form,
      'button, select, textarea, input:not([type=checkbox], .visually-hidden), .tick-line, .button, a, summary',
    )
      .filter((one) => one.getClientRects().length > 0)
      .map((one) => one.getBoundingClientRect().height),
  );

describe('<acct-collection-form>, elder-friendly', () => {
  it('has text of 18 points, targets of 60 pixels and plain words', async () => {
    const form = await open(createTestPortal(), { elderFriendly: true });
    await until(() => words(root(form)).includes('下一页'), 'the plain words are there');
    expect(getComputedStyle(control(form, '姓名')).fontSize).to.equal('24px');
    expect(smallest(form)).to.be.at.least(60);
    await press(form, '下一页');
    await until(() => root(form).querySelector('.summary'), 'the mistakes are shown');
    expect(smallest(form)).to.be.at.least(60);
    await expect(form).to.be.accessible();
  });

  it('shows what came back in plain words', async () => {
    const form = await open(createTestPortal([returned()]), { elderFriendly: true });
    await until(() => title(form) === '有些内容要改，改好后再提交一次', 'the plain words are there');
    expect(smallest(form)).to.be.at.least(60);
    await expect(form).to.be.accessible();
  });

  it('is as large whatever type size the page has set', async () => {
    const form = await open(createTestPortal(), { elderFriendly: true });
    form.style.setProperty('--acct-font-size', '12px');
    expect(getComputedStyle(control(form, '姓名')).fontSize).to.equal('24px');
  });

  it('leaves what a person declares word for word', async () => {
    const form = await open(createTestPortal(), { elderFriendly: true });
    await press(form, '真实性承诺');
    expect(words(root(form))).to.contain('我承诺所填信息和上传的材料真实、完整、准确');
  });

  it('can be switched while the form is filled in', async () => {
    const form = await open(createTestPortal());
    form.elderFriendly = true;
    await until(() => words(root(form)).includes('下一页'), 'plain words');
    form.elderFriendly = false;
    await form.updateComplete;
    expect(words(root(form))).to.contain('下一步');
    expect(getComputedStyle(control(form, '姓名')).fontSize).to.equal('17px');
  });

  it('has the usual words in large type where the plain ones cannot be loaded, and in English', async () => {
    const { load } = elder;
    try {
      elder.load = () => Promise.reject(new TypeError('404'));
      const form = await open(createTestPortal(), { elderFriendly: true });
      expect(words(root(form))).to.contain('下一步');
      expect(smallest(form)).to.be.at.least(60);
    } finally {
      elder.load = load;
    }
    const english = await open(createTestPortal(), { elderFriendly: true, locale: 'en' });
    expect(words(root(english))).to.contain('Next');
  });
});

describe('<acct-collection-form>, dark', () => {
  it('is as accessible as when it is light, in every section and with every state', async () => {
    const form = await open(createTestPortal(), { appearance: 'dark' });
    expect(getComputedStyle(form).backgroundColor).to.equal('rgb(22, 27, 34)');
    for (const section of ['学历学位', '工作情况', '资格证书', '照片和材料', '真实性承诺', '核对并提交']) {
      await press(form, section);
      await expect(form).to.be.accessible();
    }
    await press(form, '提交审核');
    await expect(form).to.be.accessible();
    await press(form, '个人信息');
    await expect(form).to.be.accessible();
  });

  for (const [what, application] of [
    ['a receipt', submitted],
    ['a return', returned],
    ['an approval', () => ({ ...submitted(), status: 'approved' as const })],
  ] as const)
    it(`shows ${what}`, async () => {
      const form = await open(createTestPortal([application()]), { appearance: 'dark' });
      await expect(form).to.be.accessible();
    });

  it('shows what is to be mended', async () => {
    const form = await open(createTestPortal([returned()]), { appearance: 'dark' });
    await revise(form);
    expect(title(form)).to.equal('学历学位');
    await expect(form).to.be.accessible();
  });

  it('keeps the colours that the page has set', async () => {
    const form = await open(createTestPortal(), { appearance: 'dark' });
    form.style.setProperty('--acct-color-surface', '#000');
    expect(getComputedStyle(form).backgroundColor).to.equal('rgb(0, 0, 0)');
  });
});
