import { readFile } from 'node:fs/promises';
import { findBrowser } from '../../../.scripts/browser.mjs';
import { startSite, type Site } from '@acct-kit/embed/site.ts';
import { expect, test as base, type FrameLocator, type Page } from '@playwright/test';
import { wangFang, zhengJie } from '../server/seed/people.ts';
import { fillForm, fillPersonal, next, section } from './support/collection.ts';
import { startHost } from './support/host.ts';

const { bundled } = await findBrowser();

// The page with the elements inside a frame of another site, as a city's umbrella portal embeds its bureaus.

/** How the browser treats the storage of a site in another site's frame. */
const storage = {
  allowed: '--disable-features=TrackingProtection3pcd',
  blocked: '--test-third-party-cookie-phaseout',
};

const test = base.extend<{ storageInFrames: keyof typeof storage }>({
  storageInFrames: ['allowed', { option: true }],
  page: async ({ playwright, launchOptions, contextOptions, storageInFrames }, use) => {
    const args = [...(launchOptions.args ?? []), storage[storageInFrames]];
    const browser = await playwright.chromium.launch({ ...launchOptions, args });
    await use(await browser.newPage({ ...contextOptions, acceptDownloads: true }));
    await browser.close();
  },
});

let sites: Site[] = [];
test.afterEach(async () => {
  for (const site of sites) await site.close();
  sites = [];
});

const sandbox = 'allow-scripts allow-forms allow-same-origin allow-downloads';

/** Opens the umbrella portal, which is another site than the one in its frame. */
async function openFrame(page: Page, portal: string, person = wangFang): Promise<FrameLocator> {
  const inner = await startHost(portal, person);
  const body = `<!doctype html><title>市民之窗</title>
    <iframe title="会计服务" sandbox="${sandbox}" src="${inner.url}" width="1200" height="800"></iframe>`;
  const outer = await startSite({
    portal,
    person: person.name,
    page: async (path) => (path === '/' ? { type: 'text/html; charset=utf-8', body } : undefined),
  });
  sites = [inner, outer];
  await page.goto(outer.url.replace('localhost', '127.0.0.1'));
  return page.frameLocator('iframe');
}

test('in a sandboxed frame of another site a collection is filed, with a draft on the way', async ({
  page,
  baseURL,
}) => {
  const frame = await openFrame(page, baseURL!, zhengJie);
  const form = frame.locator('acct-collection-form');
  await fillPersonal(form, zhengJie);
  await expect(form.getByText(/^已保存 /)).toBeVisible();
  await page.reload();
  await expect(form.getByText(/已恢复 .+ 的草稿/)).toBeVisible();
  await fillForm(form, zhengJie);
  await form.getByRole('button', { name: '提交审核' }).click();
  await expect(section(form, '已提交，等待审核')).toBeVisible();
});

test('in such a frame the draft and the records can be taken along as files', async ({ page, baseURL }) => {
  const frame = await openFrame(page, baseURL!);
  const form = frame.locator('acct-collection-form');
  await fillPersonal(form, wangFang);
  await expect(form.getByText(/^已保存 /)).toBeVisible();
  const [draft] = await Promise.all([
    page.waitForEvent('download'),
    form.getByRole('button', { name: '下载草稿文件' }).click(),
  ]);
  // Of a file from a sandboxed frame Chromium takes the name only sometimes, so that what is in it counts.
  expect(await readFile(await draft.path(), 'utf8')).toContain(wangFang.documentNumber);
  const viewer = frame.locator('ce-credit-viewer');
  const [table] = await Promise.all([
    page.waitForEvent('download'),
    viewer.getByRole('button', { name: '导出' }).click(),
  ]);
  expect(await readFile(await table.path(), 'utf8')).toMatch(/^\uFEFF.*课程/);
});

test.describe('where the browser keeps storage from frames', () => {
  test.use({ storageInFrames: 'blocked' });
  test.skip(bundled, 'The headless shell has no settings for sites, so it cannot keep storage from frames.');

  test('the form says so at once, and works on', async ({ page, baseURL }) => {
    const frame = await openFrame(page, baseURL!);
    const form = frame.locator('acct-collection-form');
    await fillPersonal(form, wangFang);
    await expect(form.getByText('没有保存：浏览器不允许本页存储')).toBeVisible();
    await next(form);
    await expect(section(form, '学历学位')).toBeVisible();
    await expect(frame.locator('ce-credit-viewer').getByText('政府会计制度解析')).toBeVisible();
  });
});
