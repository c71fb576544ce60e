import { expect } from '@open-wc/testing';
import '../define/acct-collection-form.ts';
import type { AcctCollectionForm } from './acct-collection-form.ts';
import { choose, complete, open, openComplete, press, returned, root, type, until } from './test-form.ts';
import { createTestPortal, dossierOf, receiptOf } from './test-portal.ts';
import { transcript } from './test-screen-reader.ts';

const said = (form: AcctCollectionForm): Promise<string[]> => transcript(root(form).querySelector('.page')!);

/** The phrases from one to another, without the options of lists. */
function between(phrases: readonly string[], first: string, last: string): string[] {
  const [from, to] = [phrases.indexOf(first), phrases.indexOf(last)];
  return phrases.slice(from, to + 1).filter((phrase) => !phrase.startsWith('option, '));
}

describe('<acct-collection-form>, as a screen reader gets it', () => {
  it('tells the mistakes of a section first, and each again with its field', async () => {
    const form = await open(createTestPortal());
    await press(form, '下一步');
    await until(() => root(form).querySelector('.summary'), 'the mistakes are shown');
    const phrases = await said(form);
    expect(phrases.slice(0, 6)).to.deep.equal([
      'alert, 有 5 处需要修改',
      'strong',
      '有 5 处需要修改',
      'list',
      'listitem, level 1, position 1, set size 5',
      'link, 请填写姓名',
    ]);
    expect(between(phrases, '第 1 步，共 7 步', '性别')).to.deep.equal([
      '第 1 步，共 7 步',
      'heading, 个人信息, level 2',
      'group',
      '依据 个人信息',
      '依据',
      '个人信息',
      'list',
      'listitem, level 1, position 1, set size 1',
      '北京会计人员信息采集',
      '姓名',
      '与证件上的姓名一致。生僻字打不出来时，可以用“*”或拼音代替。',
      '请填写姓名',
      'textbox, 姓名, 与证件上的姓名一致。生僻字打不出来时，可以用“*”或拼音代替。 请填写姓名, invalid, required',
      '证件类型',
      '请选择证件类型',
      'combobox, 证件类型, 请选择证件类型, has popup listbox, not expanded, invalid, required',
      '证件号码',
      '请填写证件号码',
      'textbox, 证件号码, 请填写证件号码, invalid, required',
      '性别',
    ]);
  });

  it('tells which row of a list a field is in, and what is done with it', async () => {
    const form = await open(createTestPortal());
    await press(form, '学历学位');
    await press(form, '添加一项学历');
    const phrases = await said(form);
    expect(phrases.filter((phrase) => /^group, |^button, /.test(phrase))).to.deep.equal([
      'group, 学历 1',
      'button, 删除这一项 1',
      'group, 学历 2',
      'button, 删除这一项 2',
      'button, 添加一项学历',
      'button, 下一步',
      'button, 上一步',
    ]);
    expect(phrases).to.include('textbox, 毕业院校, 填写证书上的全称。, not invalid, required');
  });

  it('tells what became of a file, and what can be done about it', async () => {
    const form = await open(createTestPortal());
    await press(form, '照片和材料');
    await choose(form, '证件照', new File([new Uint8Array(40_000)], 'photo.jpg'));
    await until(() => root(form).querySelector('.file.refused'), 'the file was refused');
    const rule = '近期一寸免冠彩色证件照：JPG 格式，白色或蓝色背景，大于 30 KB，不小于 295×413 像素。';
    expect(between(await said(form), '证件照', '身份证件（人像面或信息页）')).to.deep.equal([
      '证件照',
      rule,
      'list',
      'listitem, level 1, position 1, set size 1',
      'photo.jpg',
      '39 KB',
      'status',
      '不符合要求，没有上传',
      '无法识别这个文件，请选择 JPG 或 PNG 格式的图片。',
      'button, 现在调整',
      'button, 删除文件 photo.jpg',
      '删除',
      `证件照, ${rule}`,
      'button, 选择照片并裁剪, 证件照',
      '身份证件（人像面或信息页）',
    ]);
  });

  it('tells the answers before they are sent, each with its question', async () => {
    const form = await openComplete(createTestPortal([returned()]));
    const phrases = await said(form);
    expect(phrases.slice(0, 12)).to.deep.equal([
      '第 7 步，共 7 步',
      'heading, 核对并提交, level 2',
      '请仔细核对。提交后由财政部门审核，审核期间不能修改。',
      'button, 显示完整号码, not pressed',
      'heading, 个人信息, level 3',
      'button, 修改 个人信息',
      '修改',
      '个人信息',
      'term',
      '姓名',
      'definition',
      '王芳',
    ]);
    expect(phrases.slice(-4)).to.deep.equal([
      '审核机关：朝阳区财政局',
      '您有工作单位，由单位所在区的财政局审核。',
      'button, 提交审核',
      'button, 打印填写的内容',
    ]);
  });

  it('tells the receipt: what became of it, its number, who reviews', async () => {
    const form = await open(
      createTestPortal([receiptOf({ procedure: 'first', region: '110000', record: complete() })]),
    );
    const phrases = await said(form);
    expect(phrases[0]).to.equal('heading, 已提交，等待审核, level 2');
    expect(between(phrases, '受理编号', '提交时间')).to.deep.equal([
      '受理编号',
      'definition',
      '110105-20261121-000001',
      'term',
      '状态',
      'definition',
      '待审核',
      'term',
      '审核机关',
      'definition',
      '朝阳区财政局',
      'term',
      '提交时间',
    ]);
    expect(phrases).to.include.members(['button, 刷新状态', 'button, 打印回执', 'button, 撤回申请']);
  });

  it('tells of a change the old answer and the new one, with the field and before it is sent', async () => {
    const form = await open(createTestPortal([], undefined, dossierOf(complete())), { procedure: 'change' });
    await type(form, '联系地址', '北京市海淀区示例路 2 号');
    const field = (await said(form)).find((phrase) => phrase.startsWith('textbox, 联系地址'));
    expect(field).to.contain('原：北京市朝阳区示例路 1 号').and.to.contain('北京市海淀区示例路 2 号');
    await press(form, '核对并提交');
    const phrases = await said(form);
    expect(between(phrases, '联系地址', '新：北京市海淀区示例路 2 号')).to.deep.equal([
      '联系地址',
      'definition',
      '原：北京市朝阳区示例路 1 号',
      '新：北京市海淀区示例路 2 号',
    ]);
    expect(phrases).to.include(
      'textbox, 这些变化是哪天发生的, 例如 2026-09-01。有几处变化的，填最早的一天。, not invalid',
    );
  });
});
