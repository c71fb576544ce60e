import { open, type FileHandle } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { hanLin, liMing, wuLei, zhengJie, zhouMin } from '../server/seed/people.ts';
import {
  chosen,
  field,
  fillForm,
  fillPersonal,
  goTo,
  next,
  openForm,
  picture,
  section,
  signIn,
  upload,
} from './support/collection.ts';
import { portrait } from './support/pictures.ts';
import { openCase, returnField } from './support/review.ts';

// Whatever is wrong is said where it is, in words, and nothing that was typed is lost.

const summary = (form: Locator): Locator => form.getByRole('alert').filter({ hasText: '需要修改' });

/** The form of somebody who has filed nothing, with the first section filled and the documents open. */
async function openAttachments(page: Page): Promise<Locator> {
  await signIn(page, zhouMin.name);
  const form = await openForm(page);
  await fillPersonal(form, zhouMin);
  await goTo(form, '照片和材料');
  return form;
}

/** What `openAttachments` has typed is still there. */
async function expectTyped(form: Locator): Promise<void> {
  await goTo(form, '个人信息');
  await expect(field(form, '姓名')).toHaveValue(zhouMin.name);
  await expect(field(form, '证件号码')).toHaveValue(zhouMin.documentNumber);
  await expect(field(form, '联系地址')).toHaveValue('北京市朝阳区示例路 1 号');
}

/** Signs out, and in again, as in a second tab beside the form. */
async function signOutElsewhere(page: Page): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto('/');
  await other.getByRole('button', { name: '退出' }).click();
  await expect(other.getByRole('link', { name: '登录' })).toBeVisible();
  return other;
}

/** How many applications the person has, by the API. */
const countApplications = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ permissions: ['applications:read'] });
    const session = (await (await fetch('/api/v1/sessions', { method: 'POST', headers, body })).json()) as {
      token: string;
    };
    const list = await fetch('/api/v1/applications', { headers: { Authorization: `Bearer ${session.token}` } });
    return ((await list.json()) as { items: unknown[] }).items.length;
  });

test('a wrong check digit is said under the field and in the summary, which takes the focus', async ({ page }) => {
  await signIn(page, zhouMin.name);
  const form = await openForm(page);
  await fillPersonal(form, { ...zhouMin, documentNumber: '110105199105180568' });
  await next(form);

  await expect(summary(form)).toBeFocused();
  const number = field(form, '证件号码');
  await expect(number).toHaveAttribute('aria-invalid', 'true');
  await expect(number).toHaveAccessibleDescription(/校验码不符/);
  await summary(form)
    .getByRole('link', { name: /校验码不符/ })
    .click();
  await expect(number).toBeFocused();
  await expect(number).toHaveValue('110105199105180568');
  await expect(field(form, '联系地址')).toHaveValue('北京市朝阳区示例路 1 号');

  await number.fill(zhouMin.documentNumber);
  await expect(summary(form)).toHaveCount(0);
  await next(form);
  await expect(section(form, '学历学位')).toBeVisible();
});

test.describe('a picture that is not to spec is refused with its measure and the limit', () => {
  const cases = [
    { what: 'a photo of 294×413', width: 294, height: 413, says: /宽 294 像素.*至少应为 295 像素/ },
    { what: 'a PNG named .jpg', type: 'image/png', says: /以 \.jpg 结尾.*PNG 格式/ },
    { what: 'a red ground', ground: '#c8102e', says: /背景是红色.*白色或蓝色/ },
  ] as const;
  for (const { what, says, ...options } of cases)
    test(what, async ({ page }) => {
      const sent: string[] = [];
      page.on('request', (request) => {
        if (request.url().includes('/attachments')) sent.push(request.method());
      });
      const form = await openAttachments(page);
      await field(form, '证件照').setInputFiles(await portrait(page, { name: '证件照.jpg', ...options }));
      const refused = chosen(form, '证件照.jpg');
      await expect(refused).toContainText('不符合要求，没有上传');
      await expect(refused).toContainText(says);
      expect(sent).toEqual([]);

      // One that is to spec takes its place.
      await upload(form, '证件照', await portrait(page, { name: '新照片.jpg' }));
      await expect(form.getByText('不符合要求')).toHaveCount(0);
      await expectTyped(form);
    });
});

test('a scan of 30 MB is refused by its size, before a byte of it is read', async ({ page }, testInfo) => {
  // An ASCII name: without a locale a browser does not find others on the disk.
  const path = testInfo.outputPath('diploma-scan.jpg');
  const file: FileHandle = await open(path, 'w');
  await file.truncate(30 * 1024 * 1024);
  await file.close();
  await page.addInitScript(() => {
    const read = (): never => {
      throw new Error('the file was read');
    };
    Object.assign(File.prototype, { arrayBuffer: read, stream: read, text: read, slice: read });
    Object.assign(window, { createImageBitmap: read });
  });
  const form = await openAttachments(page);
  await field(form, '学历证书').setInputFiles(path);
  const refused = chosen(form, 'diploma-scan.jpg');
  await expect(refused).toContainText('不符合要求，没有上传');
  await expect(refused).toContainText(/文件有 30(720 KB|\.0 MB| MB)，最多 10(240 KB|\.0 MB| MB)/);
  await expectTyped(form);
});

test('a token that expires while the form is filled is renewed without a word', async ({ page }) => {
  const form = await openAttachments(page);
  let refused = 0;
  await page.route('**/api/v1/attachments', async (route) => {
    if (refused > 0) return route.continue();
    refused++;
    return route.fulfill({
      status: 401,
      contentType: 'application/problem+json',
      headers: { 'WWW-Authenticate': 'Bearer' },
      body: JSON.stringify({
        type: 'urn:acct-kit:problem:token-expired',
        title: 'token expired',
        status: 401,
        code: 'token-expired',
      }),
    });
  });
  await upload(form, '证件照', picture('photo-a.jpg'));
  expect(refused).toBe(1);
  await expectTyped(form);
});

test('who is signed out elsewhere is told so at the upload, signs in there and goes on', async ({ page }) => {
  const form = await openAttachments(page);
  const other = await signOutElsewhere(page);
  await field(form, '证件照').setInputFiles(picture('photo-a.jpg'));
  const file = chosen(form, 'photo-a.jpg');
  await expect(file).toContainText('登录已过期');
  await expect(page.getByText('登录已失效')).toBeVisible();

  await signIn(other, zhouMin.name);
  await file.getByRole('button', { name: '重新上传' }).click();
  await expect(file).toContainText('已上传');
  await expect(page.getByText('登录已失效')).toBeHidden();
  await expectTyped(form);
});

test('who is signed out elsewhere is told so at the submit, signs in there and submits the same answers', async ({
  page,
}) => {
  await signIn(page, hanLin.name);
  const form = await openForm(page);
  await fillForm(form, hanLin);
  const other = await signOutElsewhere(page);
  await form.getByRole('button', { name: '提交审核' }).click();
  const failure = form.getByRole('alert').filter({ hasText: '登录已过期' });
  await expect(failure).toBeFocused();
  await expect(failure).toContainText('您填写的内容都还在');
  await expect(form.getByText('北京示例科技有限公司')).toBeVisible();

  await signIn(other, hanLin.name);
  await form.getByRole('button', { name: '提交审核' }).click();
  await expect(section(form, '已提交，等待审核')).toBeVisible();
  await expect(form.getByText('北京示例科技有限公司')).toBeVisible();
});

test('two tabs are one form, and the second is told that the first has submitted', async ({ page }) => {
  await signIn(page, zhengJie.name);
  const second = await page.context().newPage();
  const forms = [await openForm(page), await openForm(second)] as const;
  await fillForm(forms[0], zhengJie);
  await goTo(forms[1], '核对并提交');
  await expect(forms[1].locator('.answers').getByText(zhengJie.name)).toHaveCount(2);
  await forms[0].getByRole('button', { name: '提交审核' }).click();
  await expect(section(forms[0], '已提交，等待审核')).toBeVisible();

  await forms[1].getByRole('button', { name: '提交审核' }).click();
  const failure = forms[1].getByRole('alert').filter({ hasText: '您已经提交过首次采集' });
  await expect(failure).toBeFocused();
  await expect(forms[1].getByText('北京示例科技有限公司')).toBeVisible();
  expect(await countApplications(page)).toBe(1);

  await second.reload();
  await expect(section(forms[1], '已提交，等待审核')).toBeVisible();
});

test('a connection that is cut at the submit costs nothing, and makes no second application', async ({ page }) => {
  await signIn(page, wuLei.name);
  const form = await openForm(page);
  await fillForm(form, wuLei);

  let isCut = true;
  let lost = 0;
  await page.route('**/api/v1/applications', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    if (isCut) return route.abort('connectionfailed');
    if (lost > 0) return route.continue();
    // The request arrives and the reply is lost: the next attempt gets the same receipt.
    lost++;
    await route.fetch();
    return route.abort('connectionreset');
  });
  await form.getByRole('button', { name: '提交审核' }).click();
  await expect(section(form, '已保存，联网后自动提交')).toBeFocused();
  expect(await countApplications(page)).toBe(0);

  isCut = false;
  await form.getByRole('button', { name: '立即再试' }).click();
  await expect(section(form, '已提交，等待审核')).toBeVisible();
  expect(lost).toBe(1);
  expect(await countApplications(page)).toBe(1);
});

test('an upload that is cut is sent again from where it stood', async ({ page }) => {
  const form = await openAttachments(page);
  await page.route('**/api/v1/attachments/*', (route) => route.abort('connectionreset'));
  await field(form, '证件照').setInputFiles(picture('photo-a.jpg'));
  const file = chosen(form, 'photo-a.jpg');
  await expect(file).toContainText('上传中断', { timeout: 20_000 });
  await expect(file).toContainText('网络连接不上');

  await page.unrouteAll();
  await file.getByRole('button', { name: '重新上传' }).click();
  await expect(file).toContainText('已上传');
  await expectTyped(form);
});

test('the case of another district is a clear page for its reviewer', async ({ page }) => {
  await signIn(page, '朝阳区财政局');
  const address = await openCase(page, liMing.name);
  await signIn(page, '海淀区财政局');
  const response = await page.goto(address);
  expect(response?.status()).toBe(403);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('此件不归您所在的区审核');
  await page.getByRole('link', { name: '回到待审核列表' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('采集信息审核');
  await expect(page.getByText(liMing.name)).toHaveCount(0);
});

test('of two reviewers of one case the second is told, and what was written is still there', async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, '朝阳区财政局');
  const address = await openCase(page, liMing.name);
  const context = await browser.newContext({ baseURL: baseURL!, locale: 'zh-CN' });
  const colleague = await context.newPage();
  await signIn(colleague, '朝阳区财政局');
  await openCase(colleague, liMing.name);

  await returnField(page, '毕业院校', '填写内容与证明材料不一致', '毕业证书上是另一所学校');
  await page.getByLabel('退回补正', { exact: true }).check();
  await colleague.getByLabel('审核通过', { exact: true }).check();
  await colleague.getByRole('button', { name: '提交审核结论' }).click();
  await expect(colleague.getByText('审核结论已提交')).toBeVisible();
  await context.close();

  await page.getByRole('button', { name: '提交审核结论' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('此件刚刚有了变动');
  await expect(page.getByText('毕业证书上是另一所学校')).toBeVisible();
  await page.getByRole('link', { name: '重新打开此件' }).click();
  await expect(page).toHaveURL(address);
  await expect(page.getByText('审核通过').first()).toBeVisible();
});
