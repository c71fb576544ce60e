import { expect, oneEvent } from '@open-wc/testing';
import '../../../define/acct-collection-form.ts';
import '../../../locales/en.ts';
import type { Application, CollectionRecord, Transfer } from '@acct-kit/core/contract';
import type { AcctCollectionForm } from '../../acct-collection-form.ts';
import { source as changes } from '../load-dossier-edit.ts';
import { all, complete, control, open, press, root, title, type, until, words } from '../../test-form.ts';
import { createTestPortal, dossierOf, receiptOf, type TestPortal } from '../../test-portal.ts';

const procedure = 'change' as const;
const dossier = (part: Partial<CollectionRecord['personal']> = {}, version = 1) => {
  const record = complete();
  return dossierOf({ ...record, personal: { ...record.personal, ...part } }, { version });
};
const kept = (applications: Application[] = []): TestPortal => createTestPortal(applications, undefined, dossier());

const transfer = (status: Transfer['status']): Transfer => ({
  id: 't'.repeat(22),
  number: '370102-20261101-000007',
  from: { region: '370000', authority: '370102' },
  to: { region: '110000', authority: '110105' },
  reason: 'work',
  attachments: [],
  status,
  version: 3,
  expiresOn: '2027-01-31',
  history: [],
  submittedAt: '2026-11-01T02:00:00.000Z',
  updatedAt: '2026-11-03T02:00:00.000Z',
});

/** Ticks the declaration again, which every change requires, and goes to the page of answers. */
async function declare(form: AcctCollectionForm): Promise<void> {
  await press(form, '真实性承诺');
  root(form).querySelector<HTMLInputElement>('input[type=checkbox]')!.click();
  await type(form, '承诺人姓名', '王芳');
  await press(form, '核对并提交');
}

async function leave(form: AcctCollectionForm, label: string, value: string): Promise<void> {
  await type(form, label, value);
  control(form, label).dispatchEvent(new Event('change', { bubbles: true }));
  await form.updateComplete;
}

describe('<acct-collection-form>, change', () => {
  it('opens with what the dossier says, and says until when a change is to be reported', async () => {
    const form = await open(kept(), { procedure });
    expect(title(form)).to.equal('个人信息');
    expect(control(form, '联系地址').value).to.equal('北京市朝阳区示例路 1 号');
    const said = words(root(form).querySelector('.case'));
    expect(said).to.contain('3 个月内').and.to.contain('还没有修改').and.to.contain('依据');
    await expect(form).to.be.accessible();
  });

  it('shows the old answer beside the new one, and none once it is the old one again', async () => {
    const form = await open(kept(), { procedure });
    await type(form, '联系地址', '北京市海淀区示例路 2 号');
    const before = root(form).querySelector('.before');
    expect(words(before)).to.equal('原：北京市朝阳区示例路 1 号');
    expect(control(form, '联系地址').getAttribute('aria-describedby')).to.contain(before!.id);
    expect(words(root(form).querySelector('.case'))).to.contain('已修改 1 处');
    await expect(form).to.be.accessible();
    await type(form, '联系地址', '北京市朝阳区示例路 1 号');
    expect(root(form).querySelector('.before')).to.equal(null);
  });

  it('covers an old number', async () => {
    const form = await open(kept(), { procedure });
    await type(form, '手机号码', '13900000002');
    expect(words(root(form).querySelector('.before'))).to.equal('原：139****0001');
  });

  it('refuses to submit nothing', async () => {
    const portal = kept();
    const form = await open(portal, { procedure });
    await declare(form);
    expect(words(root(form).querySelector('.nothing-changed'))).to.contain('还没有修改任何内容');
    await press(form, '提交审核');
    await until(() => root(form).activeElement === root(form).querySelector('.nothing-changed'), 'it has the focus');
    expect(portal.drafts).to.have.length(0);
    await expect(form).to.be.accessible();
  });

  it('shows only what has changed before it is sent, and sends only that', async () => {
    const portal = kept();
    const form = await open(portal, { procedure });
    await type(form, '联系地址', '北京市海淀区示例路 2 号');
    await press(form, '学历学位');
    await press(form, '添加一项学历');
    expect(words(root(form).querySelector('.added'))).to.equal('新增');
    const second = all<HTMLFieldSetElement>(form, 'fieldset')[1]!;
    for (const [name, value] of [
      ['level', '61'],
      ['mode', 'part-time'],
    ] as const) {
      const select = second.querySelector<HTMLSelectElement>(`select[name=${name}]`)!;
      select.value = value;
      select.dispatchEvent(new Event('change'));
      await form.updateComplete;
    }
    for (const [name, value] of [
      ['school', '示例夜校'],
      ['major', '会计'],
      ['graduatedOn', '2010-07'],
    ] as const) {
      const input = all<HTMLFieldSetElement>(form, 'fieldset')[1]!.querySelector<HTMLInputElement>(
        `input[name=${name}]`,
      )!;
      input.value = value;
      input.dispatchEvent(new InputEvent('input'));
      await form.updateComplete;
    }
    const degree = all<HTMLFieldSetElement>(form, 'fieldset')[1]!.querySelector<HTMLSelectElement>(
      'select[name=degree]',
    );
    if (degree) {
      degree.value = '0';
      degree.dispatchEvent(new Event('change'));
    }
    await declare(form);
    const shown = words(root(form).querySelector('.page'));
    expect(shown).to.contain('联系地址 原：北京市朝阳区示例路 1 号 新：北京市海淀区示例路 2 号');
    expect(shown).to.contain('学历 2（新增）').and.to.contain('示例夜校');
    expect(shown).not.to.contain('汉族');
    await expect(form).to.be.accessible();
    setTimeout(() => void press(form, '提交审核'));
    await oneEvent(form, 'acct-submitted');
    const [draft] = portal.drafts;
    expect(draft?.procedure).to.equal('change');
    expect(draft?.baseVersion).to.equal(1);
    expect(draft?.record).to.equal(undefined);
    const pointers = draft?.changes?.map(({ pointer }) => pointer);
    expect(pointers).to.include.members(['/personal/address', '/education/-']);
    await until(() => title(form).startsWith('已提交'), 'the receipt is shown');
    expect(words(root(form).querySelector('.page')))
      .to.contain('新：北京市海淀区示例路 2 号')
      .and.not.to.contain('汉族');
    await expect(form).to.be.accessible();
  });

  it('says what was taken out of a list', async () => {
    const record = complete();
    const education = [...record.education, { ...record.education[0]!, school: '示例二中' }];
    const form = await open(createTestPortal([], undefined, dossierOf({ ...record, education })), { procedure });
    await press(form, '学历学位');
    all<HTMLButtonElement>(form, '.remove-row')[1]!.click();
    await form.updateComplete;
    expect(words(root(form).querySelector('.removed')))
      .to.contain('已删除')
      .and.to.contain('示例二中');
    await declare(form);
    expect(words(root(form).querySelector('.changes'))).to.contain('学历 2（删除）');
  });

  it('asks when it happened, in whatever way it is written, and says whether that is in time', async () => {
    const portal = kept();
    const form = await open(portal, { procedure });
    await type(form, '联系地址', '北京市海淀区示例路 2 号');
    await declare(form);
    await leave(form, '这些变化是哪天发生的', '读书');
    await press(form, '提交审核');
    await until(() => root(form).activeElement === control(form, '这些变化是哪天发生的'), 'the field has the focus');
    expect(control(form, '这些变化是哪天发生的').getAttribute('aria-invalid')).to.equal('true');
    await expect(form).to.be.accessible();
    await leave(form, '这些变化是哪天发生的', '二〇二〇年九月一日');
    expect(control(form, '这些变化是哪天发生的').value).to.equal('2020-09-01');
    expect(words(root(form).getElementById('happened-on-term')))
      .to.contain('2020-12-01')
      .and.to.contain('已经超过期限');
    await press(form, '提交审核');
    await until(() => title(form).startsWith('已提交'), 'the receipt is shown');
    expect(portal.drafts[0]?.happenedOn).to.equal('2020-09-01');
  });

  it('goes on with a newer version of the dossier, with all that still applies', async () => {
    const portal = kept();
    const form = await open(portal, { procedure });
    await type(form, '联系地址', '北京市海淀区示例路 2 号');
    await declare(form);
    portal.refuse('base-version-stale');
    await press(form, '提交审核');
    await until(() => root(form).querySelector('.failure'), 'the failure is shown');
    expect(words(root(form).querySelector('.failure'))).to.contain('新的版本');
    portal.keep(dossier({ email: 'wang@example.cn' }, 2));
    await press(form, '在新的档案上继续');
    await until(() => words(root(form).querySelector('.case')).includes('新的版本'), 'the form has opened anew');
    await press(form, '个人信息');
    expect(control(form, '联系地址').value).to.equal('北京市海淀区示例路 2 号');
    expect(control(form, '电子邮箱').value).to.equal('wang@example.cn');
    expect(words(root(form).querySelector('.case'))).to.contain('已修改 1 处');
  });

  it('mends what came back against the same version', async () => {
    const record = { ...complete(), personal: { ...complete().personal, address: '北京市海淀区示例路 2 号' } };
    const returned = receiptOf(
      { procedure, region: '110000', record },
      {
        status: 'returned',
        baseVersion: 1,
        changes: [
          {
            pointer: '/personal/address',
            at: '/personal/address',
            before: '北京市朝阳区示例路 1 号',
            after: '北京市海淀区示例路 2 号',
          },
        ],
        remarks: [{ pointer: '/personal/address', reason: 'differs-from-document' }],
      },
    );
    const portal = kept([returned]);
    const form = await open(portal, { procedure });
    expect(title(form)).to.contain('退回');
    expect(words(root(form).querySelector('.changes'))).to.contain('原：北京市朝阳区示例路 1 号');
    await press(form, '修改并重新提交');
    await until(() => title(form) === '个人信息', 'the form has opened');
    expect(words(root(form).querySelector('.before'))).to.contain('示例路 1 号');
    await type(form, '联系地址', '北京市海淀区示例路 3 号');
    await press(form, '核对并提交');
    await press(form, '提交审核');
    await until(() => title(form).startsWith('已提交'), 'the receipt is shown');
    expect(portal.drafts[0]?.changes?.find(({ pointer }) => pointer === '/personal/address')?.value).to.equal(
      '北京市海淀区示例路 3 号',
    );
    expect(portal.drafts[0]?.record).to.equal(undefined);
  });

  it('gives back after a withdrawal what had been changed', async () => {
    const record = { ...complete(), personal: { ...complete().personal, address: '北京市海淀区示例路 2 号' } };
    const form = await open(
      kept([receiptOf({ procedure, region: '110000', record }, { baseVersion: 1, changes: [] })]),
      {
        procedure,
      },
    );
    await press(form, '撤回申请');
    await press(form, '确定撤回');
    await until(() => title(form) === '个人信息', 'the form has opened');
    expect(control(form, '联系地址').value).to.equal('北京市海淀区示例路 2 号');
    expect(words(root(form).querySelector('.case'))).to.contain('已修改 1 处');
  });

  it('leads on where there is no dossier', async () => {
    const form = await open(createTestPortal(), { procedure });
    expect(title(form)).to.equal('您还没有会计人员信息档案');
    await expect(form).to.be.accessible();
    form.addEventListener('acct-lead', (event) => event.preventDefault(), { once: true });
    await press(form, '办理首次采集');
    expect(form.procedure).to.equal('change');
    await press(form, '办理首次采集');
    await until(() => title(form) === '个人信息', 'the first collection has opened');
  });

  it('says what is under way', async () => {
    const openCases = { transfer: transfer('submitted') };
    const form = await open(createTestPortal([], undefined, dossierOf(complete(), { openCases })), { procedure });
    expect(words(root(form))).to.contain('370102-20261101-000007');
    await expect(form).to.be.accessible();
  });

  it('says that it cannot be opened where its part cannot be loaded', async () => {
    const { load } = changes;
    try {
      changes.load = () => Promise.reject(new TypeError('404'));
      const form = await open(kept(), { procedure });
      expect(words(root(form))).to.contain('服务暂时不可用');
    } finally {
      changes.load = load;
    }
  });

  it('speaks English', async () => {
    const form = await open(kept(), { procedure, locale: 'en' });
    expect(words(root(form).querySelector('.case'))).not.to.match(/\p{Script=Han}/u);
  });
});

describe('<acct-collection-form>, transfer in', () => {
  const moving = (status: Transfer['status']) =>
    createTestPortal(
      [],
      undefined,
      dossierOf(complete(), { region: '370000', openCases: { transfer: transfer(status) } }),
    );

  it('starts from the confirmed transfer and the dossier, and sends both', async () => {
    const portal = moving('out-confirmed');
    const form = await open(portal, { procedure: 'transfer-in' });
    const said = words(root(form).querySelector('.case'));
    expect(said).to.contain('370102-20261101-000007').and.to.contain('调到').and.to.contain('2027-01-31');
    await expect(form).to.be.accessible();
    await press(form, '个人信息');
    expect(control(form, '姓名').value).to.equal('王芳');
    await declare(form);
    await press(form, '提交审核');
    await until(() => title(form).startsWith('已提交'), 'the receipt is shown');
    expect(portal.drafts[0]?.transferId).to.equal('t'.repeat(22));
    expect(portal.drafts[0]?.record?.personal.name).to.equal('王芳');
  });

  for (const [status, said] of [
    [undefined, '没有可以接收的调转'],
    ['submitted', '调出地还没有确认'],
  ] as const)
    it(`says what to do first: ${said}`, async () => {
      const portal = status ? moving(status) : createTestPortal([], undefined, dossierOf(complete()));
      const form = await open(portal, { procedure: 'transfer-in' });
      expect(title(form)).to.equal(said);
      await expect(form).to.be.accessible();
    });

  it('says why it was not accepted', async () => {
    const rejected = receiptOf(
      { procedure: 'transfer-in', region: '110000', record: complete() },
      {
        status: 'rejected',
        history: [
          { at: '2026-11-20T02:00:00.000Z', event: 'reject', actor: 'reviewer', remarks: [], reason: '不在本区工作' },
        ],
      },
    );
    const form = await open(createTestPortal([rejected], undefined, dossierOf(complete())), {
      procedure: 'transfer-in',
    });
    expect(title(form)).to.equal('审核未通过');
    expect(words(root(form))).to.contain('不在本区工作');
    await expect(form).to.be.accessible();
  });
});
