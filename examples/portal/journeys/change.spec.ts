import { expect, test, type Locator, type Page } from '@playwright/test';
import { heYun } from '../server/seed/people.ts';
import { expectAccessible } from './support/axe.ts';
import { field, goTo, section, signIn } from './support/collection.ts';

test.use({ bypassCSP: true });

/** The form for a change, loaded. */
async function openChange(page: Page): Promise<Locator> {
  await page.goto('/collect/change');
  const form = page.locator('acct-collection-form');
  await expect(form.getByRole('heading', { level: 2 })).toBeVisible();
  return form;
}

test('a person changes an address, takes it back, and submits it again', async ({ page }) => {
  await signIn(page, heYun.name);
  const form = await openChange(page);
  await expect(section(form, '个人信息')).toBeVisible();
  await expectAccessible(page, 'a change');

  await goTo(form, '核对并提交');
  await expect(form.getByText('还没有修改任何内容')).toBeVisible();
  await expectAccessible(page, 'a change without a change');

  await goTo(form, '个人信息');
  const before = await field(form, '联系地址').inputValue();
  await field(form, '联系地址').fill('北京市海淀区新址路 8 号');
  await expect(form.getByText(`原：${before}`)).toBeVisible();
  await goTo(form, '真实性承诺');
  await form.getByRole('checkbox', { name: /我承诺/ }).check();
  await field(form, '承诺人姓名').fill(heYun.name);
  await goTo(form, '核对并提交');
  await expect(form.getByText('新：北京市海淀区新址路 8 号')).toBeVisible();
  await expect(form.locator('.page')).not.toContainText('汉族');
  await field(form, '这些变化是哪天发生的').fill('２０２０年９月１日');
  await field(form, '这些变化是哪天发生的').blur();
  await expect(form.getByText('已经超过期限')).toBeVisible();
  await expectAccessible(page, 'the answers of a change');
  await form.getByRole('button', { name: '提交审核' }).click();
  await expect(section(form, '已提交，等待审核')).toBeFocused();
  await expect(form.locator('.receipt')).toContainText('2020-12-01（提交时已超过）');
  await expectAccessible(page, 'the receipt of a change');

  await form.getByRole('button', { name: '撤回申请' }).click();
  await expectAccessible(page, 'the question of a withdrawal');
  await form.getByRole('button', { name: '确定撤回' }).click();
  await expect(section(form, '个人信息')).toBeFocused();
  await expect(field(form, '联系地址')).toHaveValue('北京市海淀区新址路 8 号');

  await page.reload();
  await expect(field(form, '联系地址')).toHaveValue('北京市海淀区新址路 8 号');
  await goTo(form, '核对并提交');
  await form.getByRole('button', { name: '提交审核' }).click();
  await expect(section(form, '已提交，等待审核')).toBeVisible();

  // Nothing stays under way for the journeys that come after this one.
  await form.getByRole('button', { name: '撤回申请' }).click();
  await form.getByRole('button', { name: '确定撤回' }).click();
  await expect(section(form, '个人信息')).toBeFocused();
});
