import { expect, test, type Locator, type Page } from '@playwright/test';
import { fengXue } from '../server/seed/people.ts';
import { chosen, field, openForm, picture, section, signIn } from './support/collection.ts';
import { chooseIn, expectLed, expectVisibleFocus, pressButton, tabTo, typeInto } from './support/keyboard.ts';

// The whole form without a mouse: Tab, arrows, Space, Enter and typing.

const button = (form: Locator, name: string): Locator => form.getByRole('button', { name, exact: true });

/** Goes on to the next section, whose heading then has the focus. */
async function goOn(page: Page, form: Locator, title: string): Promise<void> {
  await pressButton(page, button(form, '下一步'));
  await expectLed(section(form, title));
}

/** Files are chosen in the browser's own window, which no test reaches; the control itself is reached by Tab. */
async function chooseFile(page: Page, form: Locator, label: string, name: string): Promise<void> {
  await tabTo(page, field(form, label));
  await field(form, label).setInputFiles(picture(name));
  await expect(chosen(form, name)).toContainText('已上传');
  await expect(field(form, label)).toBeFocused();
}

test('the keyboard alone leads from the first field to the receipt', async ({ page }) => {
  await signIn(page, fengXue.name);
  const form = await openForm(page);

  // A mistake first: the summary has the focus and leads to the field.
  await typeInto(page, field(form, '姓名'), fengXue.name);
  await pressButton(page, button(form, '下一步'));
  const summary = form.getByRole('alert').filter({ hasText: '需要修改' });
  await expectLed(summary);
  await pressButton(page, summary.getByRole('link', { name: /证件类型/ }));
  await expectVisibleFocus(field(form, '证件类型'));

  await chooseIn(page, field(form, '证件类型'), '居民身份证');
  await typeInto(page, field(form, '证件号码'), fengXue.documentNumber);
  await chooseIn(page, field(form, '民族'), '汉族');
  await chooseIn(page, field(form, '政治面貌'), '群众');
  await typeInto(page, field(form, '手机号码'), fengXue.mobilePhone);
  await typeInto(page, field(form, '联系地址'), '北京市朝阳区示例路 2 号');
  await goOn(page, form, '学历学位');

  await chooseIn(page, field(form, '学历'), '大学本科毕业');
  await chooseIn(page, field(form, '学习形式'), '全日制');
  await typeInto(page, field(form, '毕业院校'), '示例财经大学');
  await typeInto(page, field(form, '所学专业'), '会计学');
  await typeInto(page, field(form, '毕业年月'), '2011-07');
  await typeInto(page, field(form, '学历证书编号'), '100341201105001234');
  await chooseIn(page, field(form, '学位'), '学士');
  await typeInto(page, field(form, '学位证书编号'), '1003442011001234');
  await goOn(page, form, '工作情况');

  await chooseIn(page, field(form, '就业状态'), '在职，从事会计工作');
  await typeInto(page, field(form, '工作单位全称'), '北京示例科技有限公司');
  await typeInto(page, field(form, '统一社会信用代码'), '91110108551385082Q');
  await chooseIn(page, field(form, '单位类型'), '企业');
  await chooseIn(page, field(form, '工作单位所在区'), '朝阳区');
  await chooseIn(page, field(form, '会计岗位'), '财务会计报告（决算报告）编制');
  await typeInto(page, field(form, '开始从事会计工作时间'), '2011-08');
  await goOn(page, form, '资格证书');

  await pressButton(page, button(form, '添加一项专业技术资格'), 'Space');
  await chooseIn(page, field(form, '资格级别'), '中级');
  await chooseIn(page, field(form, '取得方式'), '考试');
  await typeInto(page, field(form, '取得年月'), '2015-09');
  await typeInto(page, field(form, '证书编号（管理号）或批文号'), '20150911010800098');
  await typeInto(page, field(form, '批准单位'), '北京市人力资源和社会保障局');
  await goOn(page, form, '照片和材料');

  await chooseFile(page, form, '证件照', 'photo-c.jpg');
  await chooseFile(page, form, '身份证件（人像面或信息页）', 'identity-front.jpg');
  await chooseFile(page, form, '身份证件（国徽面或背面）', 'identity-back.jpg');
  await chooseFile(page, form, '学历证书', 'diploma.jpg');
  await chooseFile(page, form, '学位证书', 'degree.jpg');
  await chooseFile(page, form, '专业技术资格证书', 'title-certificate.jpg');
  await goOn(page, form, '真实性承诺');

  await tabTo(page, form.getByRole('checkbox', { name: /我承诺/ }));
  await page.keyboard.press('Space');
  await expect(form.getByRole('checkbox', { name: /我承诺/ })).toBeChecked();
  await typeInto(page, field(form, '承诺人姓名'), fengXue.name);
  await goOn(page, form, '核对并提交');

  // Changed from the page of answers, and back to it.
  await pressButton(page, form.getByRole('button', { name: '修改 个人信息' }));
  await expectLed(section(form, '个人信息'));
  await pressButton(page, button(form, '返回核对'));
  await expectLed(section(form, '核对并提交'));

  await pressButton(page, button(form, '提交审核'));
  await expectLed(section(form, '已提交，等待审核'));
  await expect(form.locator('.receipt')).toContainText(/110105-\d{8}-\d{6}/);
});
