import { expect, test } from '@playwright/test';
import { hanLin, wuLei } from '../server/seed/people.ts';
import { signIn } from './support/collection.ts';

// A provider registers from a file: what is wrong is said by row before anything is sent, what is right is registered.

const header = '证件类型,证件号码,姓名,年度,科目,学分,课程名称,课程编号,完成日期';

const line = (documentNumber: string, name: string, credits = '12.5'): string =>
  ['居民身份证', documentNumber, name, '2026', '专业科目', credits, '内部控制专题班', '', '2026-03-01'].join(',');

const fileOf = (...lines: string[]) => ({
  name: 'credits.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`\uFEFF${[header, ...lines].join('\r\n')}\r\n`),
});

test('a file is checked, sent, and the same file again registers nothing twice', async ({ page }) => {
  await signIn(page, '京华会计培训中心');
  await page.goto('/provider/batch');
  const file = fileOf(line(wuLei.documentNumber, wuLei.name), line(hanLin.documentNumber, '韩林'), line('1', '某某'));
  await page.getByLabel('选择文件').setInputFiles(file);
  await expect(page.getByRole('heading', { name: '检查完毕，尚未提交' })).toBeVisible();
  await page.getByRole('button', { name: '登记这 2 行' }).click();
  await expect(page.getByRole('heading', { name: '登记完毕' })).toBeVisible();

  await page.goto('/provider');
  const latest = page.getByRole('row').filter({ hasText: '内部控制专题班' });
  await expect(latest).toHaveCount(2);
  await expect(latest.filter({ hasText: '待确认' })).toHaveCount(1);

  await page.goto('/provider/batch');
  await page.getByLabel('选择文件').setInputFiles(file);
  await page.getByRole('button', { name: '登记这 2 行' }).click();
  await expect(page.getByRole('heading', { name: '登记完毕' })).toBeVisible();
  await page.goto('/provider');
  await expect(latest).toHaveCount(2);
});
