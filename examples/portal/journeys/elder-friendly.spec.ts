import { expect, test } from '@playwright/test';
import { sunLi, zhouMin } from '../server/seed/people.ts';
import { expectAccessible } from './support/axe.ts';
import { goTo, openForm, signIn } from './support/collection.ts';

test.use({ bypassCSP: true });

const sections = ['个人信息', '学历学位', '工作情况', '资格证书', '照片和材料', '真实性承诺', '看一遍，再提交'];

test('large type and plain words, in every section, as long as the window is open', async ({ page }) => {
  await signIn(page, zhouMin.name);
  const form = await openForm(page);
  await page.getByRole('button', { name: '大字版' }).click();
  await expect(form.getByRole('button', { name: '下一页' })).toBeVisible();
  for (const title of sections) {
    await goTo(form, title);
    await expectAccessible(page, `${title}, large`);
  }
  await form.getByRole('button', { name: '提交', exact: true }).click();
  await expect(form.getByRole('alert').filter({ hasText: '个地方要改' })).toBeFocused();
  for (const title of sections) {
    await goTo(form, title);
    await expectAccessible(page, `${title} with mistakes, large`);
  }

  await signIn(page, sunLi.name);
  await openForm(page);
  await expect(page.getByRole('button', { name: '大字版' })).toHaveAttribute('aria-pressed', 'true');
  await expect(form.getByRole('heading', { name: '已经提交，请等审核结果' })).toBeVisible();
  await expectAccessible(page, 'receipt, large');

  await page.getByRole('button', { name: '标准版' }).click();
  await expect(form.getByRole('heading', { name: '已提交，等待审核' })).toBeVisible();
});
