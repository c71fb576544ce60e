import { expect, test, type Page } from '@playwright/test';
import { heYun, luoNa } from '../server/seed/people.ts';
import { expectAccessible } from './support/axe.ts';
import { field, goTo, picture, section, signIn } from './support/collection.ts';

// The transfer of a file on the pages of the portal: applied for by the person, taken up, confirmed and taken back by the
// place of origin, and what each of them sees meanwhile. All of it is plain HTML, also on a telephone.

const phone = { width: 390, height: 844 };

/** Nothing is wider than the screen. */
const expectNoSidewaysScrolling = async (page: Page): Promise<void> =>
  expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
    .toBe(0);

test('a person applies on a telephone, the place of origin lets go and takes back, and the person reads why', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  await signIn(page, heYun.name);
  await page.goto('/collect');
  await expect(page.getByRole('heading', { name: '我的档案' })).toBeVisible();
  await expectNoSidewaysScrolling(page);
  await page.getByRole('heading', { name: '调转' }).getByRole('link').click();
  await page.getByRole('link', { name: '申请调转' }).click();
  await page.getByRole('link', { name: '山东省' }).click();
  await expectNoSidewaysScrolling(page);
  await page.getByRole('button', { name: '提交调转申请' }).click();

  // What was forgotten is said, each leads to its field, and nothing has to be given again.
  const alert = page.getByRole('alert');
  await expect(alert.getByRole('listitem')).toHaveCount(3);
  await expectAccessible(page, 'an application for a transfer with mistakes');
  await alert.getByRole('link', { name: '请选择调入哪个区县' }).click();
  const district = page.getByLabel('调入哪个区县');
  await expect(district).toBeFocused();
  await district.selectOption('370102');
  await page.getByLabel('在调入地工作').check();
  await page.getByLabel('工作证明').setInputFiles(picture('employment-proof.jpg'));
  await page.getByRole('button', { name: '提交调转申请' }).click();
  await expect(page.getByRole('status')).toContainText('待调出地受理');
  await expectNoSidewaysScrolling(page);
  await expectAccessible(page, 'a transfer that has been applied for');
  const number = await page
    .locator('.facts')
    .getByText(/^110108-/)
    .innerText();
  const own = new URL(page.url()).pathname;

  await signIn(page, '海淀区财政局');
  await page.goto('/review/transfers');
  await expectAccessible(page, 'the queue of transfers');
  await page.getByRole('row').filter({ hasText: number }).getByRole('link').click();
  await expect(page.getByRole('img', { name: /材料|证明/ })).toBeVisible();
  await expectAccessible(page, 'the case of a transfer');
  await expectNoSidewaysScrolling(page);
  await page.getByLabel('受理').check();
  await page.getByRole('button', { name: '提交审核结论' }).click();
  await expect(page.getByRole('status')).toContainText('调出地审核中');
  await page.getByLabel('同意转出', { exact: true }).check();
  await page.getByRole('button', { name: '提交审核结论' }).click();
  await expect(page.getByRole('status')).toContainText('待调入地接收');

  await signIn(page, heYun.name);
  await page.goto('/collect');
  await expect(page.getByRole('link', { name: '提交调入申请' })).toBeVisible();
  await expectAccessible(page, 'a file that can be filed at the destination');

  await signIn(page, '海淀区财政局');
  await page.goto('/review/transfers?status=out-confirmed');
  await page.getByRole('row').filter({ hasText: number }).getByRole('link').click();
  await page.getByLabel('撤回转出').check();
  await page.getByRole('button', { name: '提交审核结论' }).click();
  await expect(page.getByRole('alert')).toContainText('请写明原因');
  await page.getByLabel('原因').fill('有一笔学分需要核实');
  await page.getByRole('button', { name: '提交审核结论' }).click();
  await expect(page.getByRole('status')).toContainText('调出地已撤回');

  await signIn(page, heYun.name);
  await page.goto(own);
  await expect(page.getByText('有一笔学分需要核实')).toBeVisible();
  await page.goto('/transfers');
  await expect(page.getByRole('link', { name: '申请调转' })).toBeVisible();
});

test('a person whose file may go finds the way to the destination, and what has been', async ({ page }) => {
  await signIn(page, luoNa.name);
  await page.goto('/transfers');
  await expect(page.getByText('待调入地接收').first()).toBeVisible();
  await expectAccessible(page, 'the transfers of a person');
  await page.getByRole('row').getByRole('link').first().click();
  await expect(page.getByText('调出地同意转出')).toBeVisible();
  await expect(page.getByRole('link', { name: '提交调入申请' })).toHaveAttribute('href', '/collect/transfer-in');
  await expect(page.getByRole('button', { name: '取消这次调转' })).toBeVisible();
});

test('a person files at the destination, which takes the file, and it belongs there', async ({ page }) => {
  await signIn(page, luoNa.name);
  await page.goto('/collect/transfer-in');
  const form = page.locator('acct-collection-form');
  await expect(form.getByRole('heading', { level: 2 })).toBeVisible();
  await expect(form.getByText('从朝阳区调到历下区')).toBeVisible();

  // What the file says is filled in; what the destination asks for besides is marked.
  await goTo(form, '核对并提交');
  await goTo(form, '工作情况');
  await expectAccessible(page, 'a transfer in that lacks something');
  await field(form, '工作单位所在区').selectOption({ label: '历下区' });
  await goTo(form, '真实性承诺');
  await form.getByRole('checkbox', { name: /我承诺/ }).check();
  await field(form, '承诺人姓名').fill(luoNa.name);
  await goTo(form, '核对并提交');
  await form.getByRole('button', { name: '提交审核' }).click();
  await expect(section(form, '已提交，等待审核')).toBeFocused();
  await expect(form.locator('.receipt')).toContainText('历下区财政局');
  await expectAccessible(page, 'the receipt of a transfer in');

  await signIn(page, '济南市历下区财政局');
  await page.goto('/review');
  await page.getByRole('row').filter({ hasText: luoNa.name }).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('调入申请');
  await expect(page.getByText('原来：北京市朝阳区')).toBeVisible();
  await page.getByLabel('审核通过', { exact: true }).check();
  await page.getByRole('button', { name: '提交审核结论' }).click();
  await expect(page.getByRole('status')).toContainText('审核结论已提交');

  await signIn(page, luoNa.name);
  await page.goto('/transfers');
  await expect(page.getByRole('row').getByText('调转完成')).toBeVisible();
  await page.goto('/credits');
  await expect(page.locator('ce-credit-viewer').getByRole('heading').first()).toBeVisible();
});
