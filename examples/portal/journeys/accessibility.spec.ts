import { expect, test, type Locator, type Page } from '@playwright/test';
import { chenWei, sunLi, wangFang, zhaoJing, zhouMin } from '../server/seed/people.ts';
import { expectAccessible } from './support/axe.ts';
import { chosen, field, fillForm, goTo, openForm, picture, section, signIn } from './support/collection.ts';
import { portrait } from './support/pictures.ts';
import { openCase, returnField } from './support/review.ts';

// The policy of the pages lets no other script in, axe neither; the other journeys run under it.
test.use({ bypassCSP: true });

const sections = ['个人信息', '学历学位', '工作情况', '资格证书', '照片和材料', '真实性承诺'];

async function check(page: Page, path: string, heading: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  await expectAccessible(page, heading);
}

const submit = (form: Locator): Promise<void> => form.getByRole('button', { name: '提交审核' }).click();

test('the pages for everyone', async ({ page }) => {
  await check(page, '/', '会计人员服务平台');
  await check(page, '/sign-in', '选择演示身份登录');
  await check(page, '/collect', '请先登录');
  await check(page, '/no-such-page', '找不到这个页面');
  await signIn(page, wangFang.name);
  await check(page, '/', '会计人员服务平台');
  await check(page, '/review', '当前身份不能使用此页');
});

test('every section of the form, empty and with mistakes', async ({ page }) => {
  await signIn(page, zhouMin.name);
  const form = await openForm(page);
  for (const title of sections) {
    await goTo(form, title);
    await expect(section(form, title)).toBeVisible();
    await expectAccessible(page, title);
  }
  await goTo(form, '资格证书');
  await form.getByRole('button', { name: '添加一项专业技术资格' }).click();
  await form.getByRole('button', { name: /添加.*执业/ }).click();
  await expectAccessible(page, '资格证书 with rows');
  await goTo(form, '照片和材料');
  await field(form, '证件照').setInputFiles(
    await portrait(page, { name: '一张名字特别特别长的证件照片文件名二〇二六年十一月.jpg', width: 200, height: 300 }),
  );
  await expect(form.getByText('不符合要求')).toBeVisible();
  await page.route('**/api/v1/attachments', (route) => route.fulfill({ status: 400, body: '' }));
  await field(form, '学历证书').setInputFiles(picture('diploma.jpg'));
  await expect(chosen(form, 'diploma.jpg')).toContainText('上传中断');
  await goTo(form, '核对并提交');
  await expectAccessible(page, '核对并提交, empty');
  await submit(form);
  await expect(form.getByRole('alert').filter({ hasText: '需要修改' })).toBeFocused();
  for (const title of sections) {
    await goTo(form, title);
    await expectAccessible(page, `${title} with mistakes`);
  }
});

test('the answers, and a submit that fails', async ({ page }) => {
  await signIn(page, zhouMin.name);
  const form = await openForm(page);
  await fillForm(form, zhouMin);
  await expectAccessible(page, '核对并提交');
  await page.route('**/api/v1/applications', (route) => route.fulfill({ status: 400, body: '' }));
  await submit(form);
  await expect(form.getByRole('alert')).toBeFocused();
  await expectAccessible(page, '核对并提交 with a failure');
  await goTo(form, '照片和材料');
  await expectAccessible(page, '照片和材料 with files');
});

test('the receipt, a return, what is to be mended, an approval', async ({ page }) => {
  await signIn(page, sunLi.name);
  await expect(section(await openForm(page), '已提交，等待审核')).toBeVisible();
  await expectAccessible(page, 'receipt');
  await signIn(page, zhaoJing.name);
  await expect(section(await openForm(page), '审核通过')).toBeVisible();
  await expectAccessible(page, 'approved');
  await signIn(page, chenWei.name);
  const form = await openForm(page);
  await expect(section(form, '审核机关退回了您的信息，请修改后重新提交')).toBeVisible();
  await expectAccessible(page, 'returned');
  await form.getByRole('button', { name: '修改并重新提交' }).click();
  await expectAccessible(page, 'mending');
  await goTo(form, '照片和材料');
  await expectAccessible(page, 'mending files');
});

test('the credits, year by year', async ({ page }) => {
  for (const { name } of [zhaoJing, sunLi]) {
    await signIn(page, name);
    await page.goto('/credits');
    const viewer = page.locator('ce-credit-viewer');
    await expect(viewer.getByRole('heading').first()).toBeVisible();
    await expectAccessible(page, `credits of ${name}`);
  }
});

test('the queue, a case, a mistake in its decision, and the decided case', async ({ page }) => {
  await signIn(page, '海淀区财政局');
  await check(page, '/review?status=approved', '采集信息审核');
  await check(page, '/review', '采集信息审核');
  await openCase(page, sunLi.name);
  await expectAccessible(page, 'case');
  await returnField(page, '毕业院校', '其他');
  await page.getByRole('button', { name: '提交审核结论' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page, 'case with a mistake');
  await signIn(page, '朝阳区财政局');
  await page.goto('/review?status=returned');
  await page.getByRole('row').filter({ hasText: chenWei.name }).getByRole('link').click();
  await expect(page.getByText('现在的状态')).toBeVisible();
  await expectAccessible(page, 'returned case');
  await page.goto(page.url().slice(0, -1) + 'A');
  await expectAccessible(page, 'no such case');
});

test('the registration of credits, its mistakes and its receipt', async ({ page }) => {
  await signIn(page, '京华会计培训中心');
  await check(page, '/provider', '继续教育学分登记');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page, '/provider with mistakes');
  await page.getByLabel('证件号码', { exact: true }).fill(zhouMin.documentNumber);
  await page.getByLabel('学员姓名', { exact: true }).fill('周民');
  await page.getByLabel('课程名称', { exact: true }).fill('会计人员继续教育专题班');
  await page.getByLabel('公需科目', { exact: true }).check();
  await page.getByLabel('学分', { exact: true }).fill('3');
  await page.getByLabel('完成日期', { exact: true }).fill('2026-11-02');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await expect(page.getByText('已提交，待确认')).toBeVisible();
  await expectAccessible(page, '/provider with a receipt');
});

test('what a person declares and proves, and the page where anybody checks a proof', async ({ page }) => {
  await signIn(page, zhaoJing.name);
  await check(page, '/credits/declare?year=2026', '申报学分');
  await page.getByRole('table').getByRole('link').first().click();
  await expectAccessible(page, 'a declaration');
  await page.goto('/credits/declare/new?year=2026&kind=exam-subject');
  await page.getByRole('button', { name: '提交申报' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page, 'a declaration with mistakes');
  await check(page, '/credits/proofs', '继续教育完成证明');
  await page.getByRole('button', { name: '开具证明' }).first().click();
  await expectAccessible(page, 'a proof');
  const code = await page.locator('.proof-code').innerText();
  await check(page, '/verify', '核验继续教育完成证明');
  await page.getByLabel('核验编码').fill(code);
  await page.getByRole('button', { name: '核验', exact: true }).click();
  await expect(page.getByText('核验通过')).toBeVisible();
  await expectAccessible(page, 'a proof that holds');
});

test('the queue of declarations, one of them, and the records that are held', async ({ page }) => {
  await signIn(page, '朝阳区财政局');
  await check(page, '/review/credits', '学分审核');
  await page.getByRole('row').filter({ hasText: zhaoJing.name }).getByRole('link').click();
  await returnField(page, '通过的科目', '其他');
  await page.getByRole('button', { name: '提交审核结论' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page, 'a declaration with a mistake in the decision');
  await check(page, '/review/credits/held', '待核实的登记');
});

test('what a provider finds, offers and sends in bulk', async ({ page }) => {
  await signIn(page, '京华会计培训中心');
  await check(page, '/provider/records', '查找登记');
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page, 'a registration with a mistake');
  await check(page, '/provider/courses', '课程');
  await page.goto('/provider/batch');
  await expect(page.getByLabel('选择文件')).toBeVisible();
  await expectAccessible(page, '/provider/batch');
});

test('the figures, with their tables open', async ({ page }) => {
  await signIn(page, '北京市财政局');
  await check(page, '/statistics', '继续教育完成情况');
  for (const table of await page.getByText('数据表').all()) await table.click();
  await expect(page.getByRole('row').filter({ hasText: '朝阳区' })).toBeVisible();
  await expectAccessible(page, '/statistics with tables');
});
