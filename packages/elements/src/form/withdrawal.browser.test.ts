import { expect, oneEvent } from '@open-wc/testing';
import '../define/acct-collection-form.ts';
import { button, complete, control, open, press, returned, root, title, until, words } from './test-form.ts';
import { createTestPortal, receiptOf } from './test-portal.ts';

const submitted = () => receiptOf({ procedure: 'first', region: '110000', record: complete() });

describe('<acct-collection-form>, withdrawal', () => {
  it('asks first, and goes on as before when the answer is no', async () => {
    const portal = createTestPortal([submitted()]);
    const form = await open(portal);
    await press(form, '撤回申请');
    await until(() => root(form).activeElement === root(form).querySelector('.question'), 'the question has the focus');
    await expect(form).to.be.accessible();
    await press(form, '不撤回');
    await until(() => root(form).activeElement === button(form, '撤回申请'), 'the button has the focus again');
    expect(portal.applications[0]?.status).to.equal('submitted');
  });

  it('leads back to a form in which everything is still there, and submits it anew', async () => {
    const portal = createTestPortal([submitted()]);
    const form = await open(portal);
    await press(form, '撤回申请');
    setTimeout(() => button(form, '确定撤回').click());
    await oneEvent(form, 'acct-withdrawn');
    await until(() => title(form) === '个人信息', 'the form has opened');
    expect(portal.applications[0]?.status).to.equal('withdrawn');
    expect(words(root(form))).to.contain('申请已撤回');
    expect(control(form, '姓名').value).to.equal('王芳');
    await expect(form).to.be.accessible();
    await press(form, '核对并提交');
    expect(words(root(form))).to.contain('photo.jpg');
    await press(form, '提交审核');
    await until(() => title(form).startsWith('已提交'), 'the receipt is shown');
    expect(portal.drafts[0]?.record?.personal.name).to.equal('王芳');
  });

  it('has everything on a later visit, too', async () => {
    const form = await open(createTestPortal([{ ...submitted(), status: 'withdrawn' }]));
    expect(title(form)).to.equal('个人信息');
    expect(control(form, '姓名').value).to.equal('王芳');
  });

  it('can be done with what came back; what the reviewer wrote stays', async () => {
    const form = await open(createTestPortal([returned()]));
    await press(form, '撤回申请');
    await press(form, '确定撤回');
    await until(() => title(form) === '学历学位', 'the form has opened');
    expect(words(root(form).querySelector('.remarked'))).to.contain('与毕业证书不一致');
  });

  it('says when it was decided meanwhile, and shows how', async () => {
    const portal = createTestPortal([submitted()]);
    const form = await open(portal);
    portal.refuse('state-conflict');
    await press(form, '撤回申请');
    await press(form, '确定撤回');
    await until(() => root(form).querySelector('.failure'), 'the failure is shown');
    expect(words(root(form).querySelector('.failure'))).to.contain('没有撤回成功');
    await expect(form).to.be.accessible();
    portal.applications[0] = { ...submitted(), status: 'approved' };
    await press(form, '刷新状态');
    await until(() => title(form) === '审核通过', 'the approval is shown');
    expect(words(root(form))).not.to.contain('撤回申请');
  });
});
