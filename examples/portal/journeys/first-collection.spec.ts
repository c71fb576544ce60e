import { expect, test } from '@playwright/test';
import { wangFang } from '../server/seed/people.ts';
import { field, fillForm, goTo, openForm, picture, section, signIn, upload } from './support/collection.ts';
import { openCase, returnField } from './support/review.ts';

// The main job, from end to end: filed, returned with reasons, mended, approved; and credits beside it.
test.describe.configure({ mode: 'serial' });

let number = '';

test('an accountant fills the first collection and gets a receipt', async ({ page }) => {
  await signIn(page, wangFang.name);
  const form = await openForm(page);
  await fillForm(form, wangFang);

  // What was typed is shown in its normal form, numbers covered.
  await expect(form.getByText('110105********0025')).toBeVisible();
  await expect(form.getByText('2012-07', { exact: true })).toBeVisible();
  await expect(form.getByText('朝阳区财政局')).toBeVisible();

  await form.getByRole('button', { name: '提交审核' }).click();
  await expect(section(form, '已提交，等待审核')).toBeVisible();
  const receipt = form.locator('.receipt');
  await expect(receipt).toContainText('待审核');
  number = /110105-\d{8}-\d{6}/.exec(await receipt.innerText())?.[0] ?? '';
  expect(number).not.toBe('');
});

test('the receipt is still there when the page is opened again', async ({ page }) => {
  await signIn(page, wangFang.name);
  const form = await openForm(page);
  await expect(form.getByText(number)).toBeVisible();
});

test('a reviewer of another district neither sees the case nor opens it', async ({ page }) => {
  await signIn(page, '朝阳区财政局');
  const address = await openCase(page, number);
  await signIn(page, '海淀区财政局');
  await page.goto('/review');
  await expect(page.getByText(number)).toHaveCount(0);
  const response = await page.goto(address);
  expect(response?.status()).toBe(403);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the reviewer of the district returns it with reasons', async ({ page }) => {
  await signIn(page, '朝阳区财政局');
  await openCase(page, number);
  await returnField(page, '证件照', '照片不符合要求', '照片不是近期照片');
  await returnField(page, '毕业院校', '填写内容与证明材料不一致');
  await page.getByLabel('退回补正', { exact: true }).check();
  await page.getByRole('button', { name: '提交审核结论' }).click();
  await expect(page.getByText('审核结论已提交')).toBeVisible();
});

test('the accountant is led to the marked fields, mends them and submits again', async ({ page }) => {
  await signIn(page, wangFang.name);
  const form = await openForm(page);
  await expect(section(form, '审核机关退回了您的信息，请修改后重新提交')).toBeVisible();
  await expect(form.getByText('照片不是近期照片')).toBeVisible();
  await form.getByRole('button', { name: '修改并重新提交' }).click();

  await expect(section(form, '学历学位')).toBeVisible();
  await expect(form.locator('.remarked')).toContainText('填写内容与证明材料不一致');
  await field(form, '毕业院校').fill('示例财经大学（本部）');
  await goTo(form, '照片和材料');
  await expect(form.locator('.remarked')).toContainText('照片不是近期照片');
  await upload(form, '证件照', picture('photo-b.jpg'));

  await goTo(form, '核对并提交');
  await expect(form.getByText('示例财经大学（本部）')).toBeVisible();
  await form.getByRole('button', { name: '提交审核' }).click();
  await expect(section(form, '已提交，等待审核')).toBeVisible();
  await expect(form.getByText(number)).toBeVisible();
});

test('the reviewer approves what was mended', async ({ page }) => {
  await signIn(page, '朝阳区财政局');
  await openCase(page, number);
  await expect(page.getByText('示例财经大学（本部）')).toBeVisible();
  await page.getByLabel('审核通过', { exact: true }).check();
  await page.getByRole('button', { name: '提交审核结论' }).click();
  await expect(page.getByText('审核结论已提交')).toBeVisible();
});

test('the accountant sees the approval, and until when a change has to be reported', async ({ page }) => {
  await signIn(page, wangFang.name);
  const form = await openForm(page);
  await expect(section(form, '审核通过')).toBeVisible();
  await expect(form.getByText(/3 个月内/)).toBeVisible();
});

test('credits that a training provider registers show in the viewer', async ({ page }) => {
  await signIn(page, '京华会计培训中心');
  await page.goto('/provider');
  await page.getByLabel('证件号码', { exact: true }).fill(wangFang.documentNumber);
  await page.getByLabel('学员姓名', { exact: true }).fill(wangFang.name);
  await page.getByLabel('课程名称', { exact: true }).fill('企业会计准则解释专题');
  await page.getByLabel('专业科目', { exact: true }).check();
  await page.getByLabel('所属年度', { exact: true }).fill('2026');
  await page.getByLabel('学分', { exact: true }).fill('12.5');
  await page.getByLabel('完成日期', { exact: true }).fill('2026-11-01');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await expect(page.locator('.notice-done')).toContainText('12.50 学分');

  await signIn(page, wangFang.name);
  await page.goto('/credits');
  const viewer = page.locator('ce-credit-viewer');
  await expect(viewer.getByText('企业会计准则解释专题')).toBeVisible();
});
