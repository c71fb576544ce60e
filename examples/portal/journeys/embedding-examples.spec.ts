import { examplePage } from '@acct-kit/embed/pages.ts';
import { startSite, type Site } from '@acct-kit/embed/site.ts';
import { expect, test, type Page, type Request } from '@playwright/test';
import { hanLin, wangFang, wuLei, zhouMin, type DemoPerson } from '../server/seed/people.ts';
import { fillForm, fillPersonal, goTo, next, picture, section, upload } from './support/collection.ts';

// The pages of examples/embed, each as a city would have it, before the real portal.

let site: Site | undefined;
test.afterEach(() => site?.close());

/** Opens one of the examples as somebody. @returns what the browser complains about */
async function openExample(page: Page, portal: string, path: string, person: DemoPerson): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  site = await startSite({ portal, person: person.name, page: examplePage });
  await page.goto(site.url + path);
  return complaints;
}

const isSubmit = (request: Request): boolean =>
  request.method() === 'POST' && request.url().endsWith('/api/v1/applications');

for (const path of ['/plain/', '/jquery/', '/react/', '/vue/'])
  test(`${path} opens the form, keeps a draft, takes a photo and shows the credits`, async ({ page, baseURL }) => {
    const complaints = await openExample(page, baseURL!, path, zhouMin);
    const form = page.locator('acct-collection-form');
    await fillPersonal(form, zhouMin);
    await next(form);
    await expect(section(form, '学历学位')).toBeVisible();
    await expect(page.getByText('草稿已保存在本机。')).toBeVisible();
    await goTo(form, '照片和材料');
    await upload(form, '证件照', picture('photo-a.jpg'));
    const link = page.getByRole('link', { name: '继续教育' });
    if (await link.isVisible()) await link.click();
    await expect(page.locator('ce-credit-viewer').getByText('预算绩效管理实务')).toBeVisible();
    expect(complaints).toEqual([]);
  });

test('a page with jQuery 3 works as one with jQuery 1', async ({ page, baseURL }) => {
  await page.route('**/jquery.js', (route) => route.continue({ url: route.request().url().replace('.js', '-3.js') }));
  const complaints = await openExample(page, baseURL!, '/jquery/', zhouMin);
  expect(await page.evaluate('jQuery.fn.jquery')).toBe('3.7.1');
  await fillPersonal(page.locator('acct-collection-form'), zhouMin);
  await expect(page.getByText('草稿已保存在本机。')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('the old page is in GBK and in quirks of its own, and the elements are not', async ({ page, baseURL }) => {
  await openExample(page, baseURL!, '/jquery/', zhouMin);
  expect(await page.evaluate(() => document.characterSet)).toBe('GBK');
  await expect(section(page.locator('acct-collection-form'), '个人信息')).toBeVisible();
  // The host's own form neither takes the Enter key nor is sent by the buttons of ours.
  const address = page.url();
  await page.locator('acct-collection-form').getByLabel('姓名', { exact: true }).press('Enter');
  await next(page.locator('acct-collection-form'));
  await expect(page.locator('acct-collection-form').getByText('处需要修改')).toBeVisible();
  expect(page.url()).toBe(address);
});

test('React holds the submit until the person has answered a question of the site', async ({ page, baseURL }) => {
  await openExample(page, baseURL!, '/react/', hanLin);
  const submits: Request[] = [];
  page.on('request', (request) => isSubmit(request) && submits.push(request));
  const form = page.locator('acct-collection-form');
  await fillForm(form, hanLin);
  await form.getByRole('button', { name: '提交审核' }).click();
  const question = page.getByRole('button', { name: '我已核对，现在提交' });
  await expect(question).toBeVisible();
  await expect(section(form, '核对并提交')).toBeVisible();
  expect(submits).toEqual([]);

  await question.click();
  await expect(page.getByText(/受理编号：110105-\d{8}-\d{6}/)).toBeVisible();
  await expect(section(form, '已提交，等待审核')).toBeVisible();
  expect(submits).toHaveLength(1);
});

test("Vue's page makes every call with a client and a fetch of its own", async ({ page, baseURL }) => {
  const calls: Request[] = [];
  page.on('request', (request) => request.url().includes('/api/v1/') && calls.push(request));
  await openExample(page, baseURL!, '/vue/', wuLei);
  const form = page.locator('acct-collection-form');
  await fillForm(form, wuLei);
  await form.getByRole('button', { name: '提交审核' }).click();
  await expect(page.getByText(/受理编号：110105-\d{8}-\d{6}/)).toBeVisible();
  expect(calls.filter(isSubmit)).toHaveLength(1);
  for (const call of calls) expect(call.headers()['x-site-page'], call.url()).toBe('collect');
});

test('a viewer with the records of its host asks nobody', async ({ page, baseURL }) => {
  await openExample(page, baseURL!, '/vue/', wangFang);
  const viewer = page.locator('ce-credit-viewer');
  await expect(viewer.getByText('政府会计制度解析')).toBeVisible();
  const calls: string[] = [];
  page.on('request', (request) => request.url().includes('/api/v1/') && calls.push(request.url()));
  await viewer.getByRole('navigation').getByRole('button', { name: '2024' }).click();
  await expect(viewer.getByText('增值税与企业所得税实务')).toBeVisible();
  await expect(page.getByRole('status').first()).toHaveText('2024 年度');
  expect(calls).toEqual([]);
});

test('a token that has run out is asked for again, and nothing is lost', async ({ page, baseURL }) => {
  let tokens = 0;
  await page.route('**/embed-token', async (route) => {
    tokens += 1;
    // What the site had in hand was of an earlier sign-in.
    return tokens === 1 ? route.fulfill({ body: 'no-longer-good' }) : route.continue();
  });
  await openExample(page, baseURL!, '/plain/', zhouMin);
  await fillPersonal(page.locator('acct-collection-form'), zhouMin);
  expect(tokens).toBeGreaterThan(1);
});
