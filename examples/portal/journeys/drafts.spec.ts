import { expect, test, type Locator } from '@playwright/test';
import { chenWei, fengXue, sunLi } from '../server/seed/people.ts';
import {
  field,
  fillPersonal,
  fillSection,
  goTo,
  next,
  openForm,
  picture,
  section,
  signIn,
  upload,
} from './support/collection.ts';

const isSaved = (form: Locator): Promise<void> => expect(form.getByText(/^已保存 /)).toBeVisible();

test('what was typed is there when the tab was closed and opened again', async ({ page, context }) => {
  await signIn(page, fengXue.name);
  const first = await context.newPage();
  const form = await openForm(first);
  await fillPersonal(form, fengXue);
  await next(form);
  await fillSection(form, '学历学位', fengXue);
  await goTo(form, '照片和材料');
  await upload(form, '证件照', picture('photo-a.jpg'));
  await isSaved(form);
  await first.close();

  const again = await openForm(await context.newPage());
  await expect(again.getByText(/已恢复 .+ 的草稿/)).toBeVisible();
  await expect(again.getByRole('button', { name: '重新填写' })).toBeVisible();
  await expect(section(again, '照片和材料')).toBeVisible();
  await expect(again.getByRole('listitem').filter({ hasText: 'photo-a.jpg' })).toContainText('已上传');
  await goTo(again, '个人信息');
  await expect(field(again, '姓名')).toHaveValue(fengXue.name);
  await goTo(again, '学历学位');
  await expect(field(again, '毕业院校')).toHaveValue('示例财经大学');

  await again.getByRole('button', { name: '清除草稿' }).click();
  await again.getByRole('button', { name: '确定清除' }).click();
  await expect(section(again, '个人信息')).toBeVisible();
  await expect(field(again, '姓名')).toHaveValue('');
});

test('a submit without a network waits, also in a closed tab, and is made once', async ({ page, context }) => {
  await signIn(page, chenWei.name);
  const first = await context.newPage();
  const form = await openForm(first);
  await form.getByRole('button', { name: '修改并重新提交' }).click();
  await field(form, '工作单位全称').fill('改正后的科技有限公司（演示）');
  await goTo(form, '照片和材料');
  await upload(form, '专业技术资格证书', picture('title-certificate.jpg'));
  await isSaved(form);
  await goTo(form, '核对并提交');
  await context.setOffline(true);
  await form.getByRole('button', { name: '提交审核' }).click();
  await expect(section(form, '已保存，联网后自动提交')).toBeVisible({ timeout: 20_000 });
  await first.close();

  await context.setOffline(false);
  const second = await context.newPage();
  const again = second.locator('acct-collection-form');
  await second.goto('/collect');
  await expect(section(again, '已提交，等待审核')).toBeVisible({ timeout: 20_000 });
  await expect(again.getByText('改正后的科技有限公司（演示）')).toBeVisible();
  await second.reload();
  await expect(section(again, '已提交，等待审核')).toBeVisible();
});

test('the next person at the same computer does not see the draft', async ({ page }) => {
  await signIn(page, fengXue.name);
  const form = await openForm(page);
  await field(form, '姓名').fill(fengXue.name);
  await isSaved(form);
  await signIn(page, sunLi.name);
  await expect((await openForm(page)).getByText(/草稿/)).toHaveCount(0);
});
