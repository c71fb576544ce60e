import { expect, test, type Locator } from '@playwright/test';
import { zhouMin } from '../server/seed/people.ts';
import { expectAccessible } from './support/axe.ts';
import { field, goTo, next, openForm, picture, section, signIn } from './support/collection.ts';
import { printedBy } from './support/printer.ts';

test.use({ bypassCSP: true });

const tools = [
  ['证件照', 'photo-a.jpg'],
  ['学历证书', 'diploma.jpg'],
] as const;

const styleOf = (locator: Locator, property: string): Promise<string> =>
  locator.evaluate((one, name) => getComputedStyle(one).getPropertyValue(name), property);

test('the form is dark with the system only where the page asks for it', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await signIn(page, zhouMin.name);
  const form = await openForm(page);
  expect(await styleOf(form, 'background-color')).toBe('rgb(255, 255, 255)');
  await form.evaluate((one) => one.setAttribute('appearance', 'auto'));
  expect(await styleOf(form, 'background-color')).toBe('rgb(22, 27, 34)');
});

test('the tools for pictures are as large as the form, and as dark', async ({ page }) => {
  await signIn(page, zhouMin.name);
  const form = await openForm(page);
  await form.evaluate((one) => one.setAttribute('elder-friendly', ''));
  await goTo(form, '照片和材料');
  for (const [label, file] of tools) {
    await form
      .locator('.file-picker')
      .filter({ has: page.getByLabel(label, { exact: true }) })
      .locator('button')
      .click();
    const dialog = form.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await expectAccessible(page, `the tool for ${label}, empty`);
    await dialog.locator('input[type=file]').first().setInputFiles(picture(file));
    await expect(dialog.locator('canvas').first()).toBeVisible();
    await expectAccessible(page, `the tool for ${label}`);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
});

test('with forced colours the current step, a mistake and the focus can be told', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await signIn(page, zhouMin.name);
  const form = await openForm(page);
  await next(form);
  const step = (title: string): Locator => form.getByRole('navigation').getByRole('button', { name: title });
  expect(await styleOf(step('个人信息'), 'outline-style')).toBe('solid');
  expect(await styleOf(step('学历学位'), 'outline-style')).toBe('none');
  expect(await styleOf(field(form, '姓名'), 'border-top-width')).toBe('2px');
  expect(await styleOf(field(form, '电子邮箱'), 'border-top-width')).toBe('1px');
  await page.keyboard.press('Tab');
  const focused = form.locator(':focus');
  expect(await styleOf(focused, 'outline-style')).toBe('solid');
});

test.describe('under the policy of the page', () => {
  test.use({ bypassCSP: false });

  test('what is filled in is printed on one sheet, without the page around it', async ({ page }) => {
    await signIn(page, zhouMin.name);
    const form = await openForm(page);
    await goTo(form, '核对并提交');
    await expect(section(form, '核对并提交')).toBeVisible();
    const printed = await printedBy(page, () => form.getByRole('button', { name: '打印填写的内容' }).click());
    expect(printed.title).toBe('会计人员信息采集表');
    expect(printed.text).toContain('会计人员信息采集表');
    expect(printed.text).toContain('尚未提交，仅供核对');
    expect(printed.text).not.toContain('退出');
    expect(printed.sheets).toBe(1);
  });
});
