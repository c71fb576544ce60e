import { expect, fixtureCleanup, oneEvent } from '@open-wc/testing';
import '../../../define/acct-collection-form.ts';
import '../../../locales/en.ts';
import type { AcctCollectionForm } from '../../acct-collection-form.ts';
import { source } from '../load-drafts.ts';
import {
  all,
  button,
  choose,
  complete,
  control,
  front,
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
} from '../../test-form.ts';
import { createTestPortal, dossierOf } from '../../test-portal.ts';
// eslint-disable-next-line no-restricted-imports -- what tests inject is not published
import { injectFault, type FaultKind } from '../../../../../core/src/drafts/test-faults.ts';

/** Each test is somebody else. */
let count = 0;
const somebody = () => `person-${(count += 1)}-${Date.now()}`;

const draftLine = (form: AcctCollectionForm) => words(root(form).querySelector('.draft'));
const isSaved = (form: AcctCollectionForm) => until(() => draftLine(form).startsWith('已保存'), 'the draft is on disk');

/** Types a name, and waits until it is on disk. */
async function typeName(form: AcctCollectionForm, name: string): Promise<void> {
  await type(form, '姓名', name);
  await isSaved(form);
}

const downloads = async (act: () => Promise<void>): Promise<string> => {
  const original = URL.createObjectURL.bind(URL);
  let blob: Blob | undefined;
  URL.createObjectURL = (given) => original((blob = given as Blob));
  const stop = (event: Event) => event.preventDefault();
  addEventListener('click', stop);
  await act();
  removeEventListener('click', stop);
  URL.createObjectURL = original;
  return blob!.text();
};

// The first import takes until the test server has compiled the modules. On a busy machine that is longer than a form waits
// for its drafts, and then the form has none.
before(() => source.load());

describe('the draft of <acct-collection-form>', () => {
  afterEach(() => fixtureCleanup());

  it('writes nothing on a public computer, and says so', async () => {
    const form = await open(createTestPortal(), { account: somebody(), publicComputer: true });
    expect(draftLine(form)).to.contain('公共电脑');
    await type(form, '姓名', '王芳');
    await expect(form).to.be.accessible();
    form.remove();
    expect(await indexedDB.databases()).to.deep.equal([]);
  });

  it('is there again after the page was closed, at the step where it was left', async () => {
    const account = somebody();
    const form = await open(createTestPortal(), { account });
    expect(draftLine(form)).to.contain('自动保存');
    await expect(form).to.be.accessible();
    setTimeout(() => void type(form, '姓名', '王芳'));
    const { detail } = await oneEvent<CustomEvent<{ savedAt: number }>>(form, 'acct-draft-saved');
    expect(Date.now() - detail.savedAt).to.be.lessThan(5000);
    await expect(form).to.be.accessible();
    await press(form, '学历学位');
    await isSaved(form);
    await type(form, '毕业院校', '示例大学');
    await isSaved(form);
    form.remove();

    const again = await open(createTestPortal(), { account });
    expect(draftLine(again)).to.match(/已恢复 \d+月\d+日 ?\d\d:\d\d 的草稿/);
    expect(title(again)).to.equal('学历学位');
    expect(control(again, '毕业院校').value).to.equal('示例大学');
    await expect(again).to.be.accessible();
    await press(again, '个人信息');
    expect(control(again, '姓名').value).to.equal('王芳');
  });

  it('belongs to whom the token is for, and to nobody else', async () => {
    const me = 'a'.repeat(22);
    await typeName(await open(createTestPortal([], me)), '王芳');
    fixtureCleanup();
    const other = await open(createTestPortal([], 'b'.repeat(22)));
    expect(control(other, '姓名').value).to.equal('');
    fixtureCleanup();
    expect(control(await open(createTestPortal([], me)), '姓名').value).to.equal('王芳');
  });

  it('is not kept where nobody knows whose it is', async () => {
    const form = await open(createTestPortal());
    expect(draftLine(form)).to.contain('没有保存草稿');
    await expect(form).to.be.accessible();
  });

  it('goes on when the form is moved to another place of the page', async () => {
    const form = await open(createTestPortal(), { account: somebody() });
    await typeName(form, '王芳');
    const place = document.createElement('div');
    form.parentElement!.append(place);
    place.append(form);
    await until(() => root(form).querySelector('.draft'), 'the draft is back');
    await typeName(form, '王小芳');
    expect(control(form, '姓名').value).to.equal('王小芳');
  });

  it('is cleared when the person says so twice', async () => {
    const account = somebody();
    const form = await open(createTestPortal(), { account });
    await typeName(form, '王芳');
    await press(form, '清除草稿');
    await expect(form).to.be.accessible();
    await press(form, '不清除');
    expect(control(form, '姓名').value).to.equal('王芳');
    await press(form, '清除草稿');
    await press(form, '确定清除');
    await until(() => control(form, '姓名').value === '', 'the form is empty');
    form.remove();
    expect(control(await open(createTestPortal(), { account }), '姓名').value).to.equal('');
  });

  it('goes to a file and comes back from it', async () => {
    const form = await open(createTestPortal(), { account: somebody() });
    await typeName(form, '王芳');
    const text = await downloads(() => press(form, '下载草稿文件'));
    expect(draftLine(form)).to.contain('没有加密');
    form.remove();

    const other = await open(createTestPortal(), { account: somebody() });
    await choose(other, '从文件恢复', new File(['{"format":"other"}'], 'other.json'));
    await until(() => draftLine(other).includes('不是草稿文件'), 'the other file is refused');
    await choose(other, '从文件恢复', new File([text], 'draft.json'));
    await until(() => control(other, '姓名').value === '王芳', 'the draft is taken');
    await isSaved(other);
  });

  it('is written once an input method has composed, and not before', async () => {
    const form = await open(createTestPortal(), { account: somebody() });
    const input = control(form, '姓名');
    input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
    await type(form, '姓名', 'wang');
    const saved = oneEvent(form, 'acct-draft-saved');
    expect(draftLine(form)).to.contain('自动保存');
    await type(form, '姓名', '王');
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
    await saved;
    expect(input.value).to.equal('王');
  });

  it('is one for all tabs, and moves nobody', async () => {
    const account = somebody();
    const one = await open(createTestPortal(), { account });
    const other = await open(createTestPortal(), { account });
    await press(other, '学历学位');
    await typeName(one, '王芳');
    await press(one, '学历学位');
    const input = control(one, '毕业院校');
    input.focus();
    await type(other, '毕业院校', '示例大学');
    await until(() => input.value === '示例大学', 'the one has what the other typed');
    expect(root(one).activeElement === input).to.equal(true);
    await press(other, '个人信息');
    expect(control(other, '姓名').value).to.equal('王芳');
    expect(title(one)).to.equal('学历学位');
  });

  it('leaves a file to the tab that sends it', async () => {
    const account = somebody();
    const portal = createTestPortal();
    const one = await open(portal, { account });
    const other = await open(portal, { account });
    await press(one, '照片和材料');
    await press(other, '照片和材料');
    const release = portal.hold();
    await choose(one, front, await picture('front.png'));
    await until(() => words(root(other).querySelector('.file')).includes('front.png'), 'the other shows it');
    release();
    await until(() => root(one).querySelector('.file.ready'), 'it has arrived');
    await until(() => root(other).querySelector('.file.ready'), 'the other knows');
    expect(portal.announced).to.have.length(1);
    expect(all(one, '.file')).to.have.length(1);
    expect(all(other, '.file')).to.have.length(1);
  });

  const faults: [FaultKind, string, string][] = [
    ['throws', 'QuotaExceededError', '存储空间已满'],
    ['fails', 'QuotaExceededError', '存储空间已满'],
    ['throws', 'SecurityError', '不允许本页存储'],
    ['fails', 'UnknownError', '不允许本页存储'],
    ['hangs', 'UnknownError', '没有响应'],
  ];
  for (const [kind, name, said] of faults) {
    it(`says within a second that storage ${kind} with ${name}, and keeps what was typed`, async () => {
      const account = somebody();
      const form = await open(createTestPortal(), { account });
      const fault = injectFault({ kind, name, hits: () => true });
      await type(form, '姓名', '王芳');
      const before = performance.now();
      await until(() => draftLine(form).includes(said), 'it is said');
      expect(performance.now() - before).to.be.lessThan(1400);
      expect(control(form, '姓名').value).to.equal('王芳');
      await expect(form).to.be.accessible();
      fault.restore();
      await isSaved(form);
      form.remove();
      expect(control(await open(createTestPortal(), { account }), '姓名').value).to.equal('王芳');
    });
  }

  it('says that there is none where its file cannot be loaded, and the form works', async () => {
    const { load } = source;
    source.load = () => Promise.reject(new Error('404'));
    const form = await open(createTestPortal(), { account: somebody() });
    source.load = load;
    expect(words(root(form))).to.contain('没有保存草稿');
    await type(form, '姓名', '王芳');
    await press(form, '学历学位');
    expect(title(form)).to.equal('学历学位');
    await expect(form).to.be.accessible();
  });

  it('goes on with an upload that was cut by closing the page', async () => {
    const account = somebody();
    const portal = createTestPortal();
    const form = await open(portal, { account });
    await press(form, '照片和材料');
    const release = portal.hold();
    await choose(form, front, await picture('front.png'));
    await until(() => portal.announced.length === 1, 'it is on its way');
    await isSaved(form);
    form.remove();
    release();

    const again = await open(portal, { account });
    await until(() => root(again).querySelector('.file.ready'), 'it has arrived');
    expect(words(root(again).querySelector('.file'))).to.contain('front.png');
    expect(portal.announced).to.have.length(1);
    await isSaved(again);
    again.remove();
    const third = await open(portal, { account });
    await until(() => root(third).querySelector('.file.ready'), 'it is still there');
  });
});

describe('a submit of <acct-collection-form> without a network', () => {
  afterEach(() => fixtureCleanup());

  it('waits, is made once when the network is back, and leaves no draft', async () => {
    const account = somebody();
    const portal = createTestPortal([returned()]);
    const form = await openComplete(portal, { account });
    const reconnect = portal.cut();
    await press(form, '提交审核');
    await until(() => title(form) === '已保存，联网后自动提交', 'it waits');
    await expect(form).to.be.accessible();
    expect(portal.carriedOut).to.deep.equal([]);
    reconnect();
    dispatchEvent(new Event('online'));
    await until(() => title(form).startsWith('已提交'), 'the receipt is shown');
    expect(portal.carriedOut).to.have.length(1);
    expect(portal.applications[0]?.record.education[0]?.school).to.equal('示例第二中学');
  });

  it('is made after the page was closed', async () => {
    const account = somebody();
    const portal = createTestPortal([returned()]);
    const form = await openComplete(portal, { account });
    const reconnect = portal.cut();
    await press(form, '提交审核');
    await until(() => title(form) === '已保存，联网后自动提交', 'it waits');
    form.remove();
    reconnect();
    const again = await open(portal, { account });
    await until(() => title(again).startsWith('已提交'), 'the receipt is shown');
    expect(portal.carriedOut).to.have.length(1);
  });

  it('can be taken back', async () => {
    const portal = createTestPortal([returned()]);
    const form = await openComplete(portal, { account: somebody() });
    portal.cut();
    await press(form, '提交审核');
    await until(() => title(form) === '已保存，联网后自动提交', 'it waits');
    await press(form, '先不提交');
    await until(() => title(form) === '核对并提交', 'the answers are back');
    expect(words(root(form))).to.contain('示例第二中学');
  });

  it('shows what the server found on its field', async () => {
    const portal = createTestPortal([returned()]);
    const form = await openComplete(portal, { account: somebody() });
    const reconnect = portal.cut();
    await press(form, '提交审核');
    await until(() => title(form) === '已保存，联网后自动提交', 'it waits');
    portal.refuse('invalid-request', [{ pointer: '/record/personal/documentNumber', code: 'differs-from-account' }]);
    reconnect();
    button(form, '立即再试').click();
    await until(() => root(form).querySelector('.summary a'), 'the summary is shown');
    expect(words(root(form).querySelector('.summary'))).to.contain('实名信息不一致');
    expect(all(form, '.waiting')).to.have.length(0);
  });

  it('of a change goes on top of a file that is newer by then, and says what does not fit it', async () => {
    const account = somebody();
    const record = complete();
    const portal = createTestPortal([], undefined, dossierOf(record));
    const form = await open(portal, { procedure: 'change', account });
    await type(form, '联系地址', '北京市海淀区示例路 2 号');
    await press(form, '学历学位');
    await type(form, '毕业院校', '示例二中');
    await press(form, '核对并提交');
    await type(form, '这些变化是哪天发生的', '2026年9月1日');
    control(form, '这些变化是哪天发生的').dispatchEvent(new Event('change'));
    await isSaved(form);
    form.remove();
    const education = [{ ...record.education[0]!, school: '示例三中' }];
    const personal = { ...record.personal, email: 'wang@example.cn' };
    portal.keep(dossierOf({ ...record, personal, education }, { version: 2 }));
    const again = await open(portal, { procedure: 'change', account });
    const told = words(root(again).querySelector('.case'));
    expect(told).to.contain('没有保留').and.to.contain('学历 1 · 毕业院校');
    await expect(again).to.be.accessible();
    await press(again, '核对并提交');
    expect(control(again, '这些变化是哪天发生的').value).to.equal('2026-09-01');
    expect(words(root(again).querySelector('.page')))
      .to.contain('新：北京市海淀区示例路 2 号')
      .and.not.to.contain('示例二中');
    await press(again, '个人信息');
    expect(control(again, '电子邮箱').value).to.equal('wang@example.cn');
  });
});
