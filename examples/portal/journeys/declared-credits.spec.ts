import { expect, test } from '@playwright/test';
import { heYun } from '../server/seed/people.ts';
import { picture, signIn } from './support/collection.ts';
import { returnField } from './support/review.ts';

// A declaration from end to end: declared with a proof, returned with a reason, mended, approved, and then in the
// viewer. Every page but the viewer is plain HTML.

const title = '数字经济下的成本管理研究';

test('a paper is declared, returned, mended, approved, and shows in the viewer', async ({ page }) => {
  await signIn(page, heYun.name);
  await page.goto('/credits/declare?year=2026');
  await page.getByRole('link', { name: '发表会计类论文' }).click();
  await page.getByLabel('论文题目').fill(title);
  await page.getByLabel('报刊名称').fill('财会样刊');
  await page.getByLabel('国内统一刊号（CN）').fill('CN11-0000/F');
  await page.getByLabel('独立完成，或者主持人、第一作者').check();
  await page.getByLabel('其他证明材料').setInputFiles(picture('diploma.jpg'));
  await page.getByRole('button', { name: '提交申报' }).click();

  // One date was forgotten: it is said, and nothing else has to be given again.
  await expect(page.getByRole('alert')).toContainText('请填写发表日期');
  await expect(page.getByLabel('论文题目')).toHaveValue(title);
  await expect(page.getByRole('checkbox', { name: /diploma.jpg/ })).toBeChecked();
  await page.getByRole('alert').getByRole('link').click();
  await expect(page.getByLabel('发表日期')).toBeFocused();
  await page.getByLabel('发表日期').fill('2026年4月15日');
  await page.getByRole('button', { name: '提交申报' }).click();
  await expect(page.getByRole('status')).toContainText('待审核');

  await signIn(page, '海淀区财政局');
  await page.goto('/review/credits');
  await page.getByRole('row').filter({ hasText: heYun.name }).getByRole('link').click();
  await expect(page.getByRole('img', { name: /材料/ })).toBeVisible();
  await returnField(page, '报刊名称', '填写内容与证明材料不一致', '刊名以扫描件为准');
  await page.getByLabel('退回补正', { exact: true }).check();
  await page.getByRole('button', { name: '提交审核结论' }).click();
  await expect(page.getByText('审核结论已提交')).toBeVisible();

  await signIn(page, heYun.name);
  await page.goto('/credits/declare');
  await page.getByRole('row').filter({ hasText: '退回补正' }).getByRole('link').click();
  await expect(page.getByText('刊名以扫描件为准')).toBeVisible();
  await page.getByLabel('报刊名称').fill('财务与会计样刊');
  await page.getByRole('button', { name: '重新提交' }).click();
  await expect(page.getByRole('status')).toContainText('待审核');

  await signIn(page, '海淀区财政局');
  await page.goto('/review/credits');
  await page.getByRole('row').filter({ hasText: heYun.name }).getByRole('link').click();
  await expect(page.getByText('财务与会计样刊')).toBeVisible();
  await page.getByLabel('审核通过', { exact: true }).check();
  await page.getByRole('button', { name: '提交审核结论' }).click();
  await expect(page.getByText('审核结论已提交')).toContainText('审核通过');

  await signIn(page, heYun.name);
  await page.goto('/credits');
  const viewer = page.locator('ce-credit-viewer');
  await expect(viewer.getByRole('row').filter({ hasText: title })).toBeVisible();
  await expect(viewer.getByRole('row').filter({ hasText: title })).toContainText('海淀区财政局');
});
