import { readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { zhouMin } from '../server/seed/people.ts';
import { chosen, field, fillPersonal, goTo, next, picture, section, upload } from './support/collection.ts';
import type { Site } from '@acct-kit/embed/site.ts';
import { startHost, type HostPage } from './support/host.ts';

// A page that is not the portal's: another origin, the strictest policy, one script tag.

const requireFrom = createRequire(import.meta.url);

let host: Site | undefined;
test.afterEach(() => host?.close());

/** Opens somebody else's page. @returns all that the browser complains about, from the first byte on */
async function openHost(page: Page, portal: string, options?: HostPage): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      console.error(`violation of ${violatedDirective}: ${blockedURI} ${sample}`),
    );
  });
  host = await startHost(portal, zhouMin, options);
  await page.goto(host.url);
  return complaints;
}

test('both elements work under a strict policy with Trusted Types, and load their lazy parts', async ({
  page,
  baseURL,
}) => {
  const complaints = await openHost(page, baseURL!);
  const form = page.locator('acct-collection-form');
  await fillPersonal(form, zhouMin);
  await next(form);
  await expect(section(form, '学历学位')).toBeVisible();
  await goTo(form, '照片和材料');
  await upload(form, '证件照', picture('photo-a.jpg'));

  // The preview is drawn into a canvas: the page allows no images.
  const preview = chosen(form, 'photo-a.jpg').getByRole('img', { name: /预览/ });
  await expect(preview).toBeVisible();
  const colours = await preview.evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    return new Set(new Uint32Array(data.buffer)).size;
  });
  expect(colours).toBeGreaterThan(100);

  const viewer = page.locator('ce-credit-viewer');
  await expect(viewer.getByText('预算绩效管理实务')).toBeVisible();
  // The styles of both are there although the page allows none.
  await expect(field(form, '证件照').locator('+ label')).toHaveCSS('cursor', 'pointer');
  expect(complaints).toEqual([]);
});

test('a table of thousands of records scrolls under the same policy', async ({ page, baseURL }) => {
  const complaints = await openHost(page, baseURL!);
  const records = Array.from({ length: 3000 }, (_, index) => ({
    id: String(index).padStart(22, 'r'),
    year: 2026,
    category: 'professional',
    credits: '1.00',
    title: `课程 ${index + 1}`,
    provider: '示例培训中心',
    completedOn: '2026-03-01',
    status: 'registered',
    registeredAt: '2026-03-02T00:00:00.000Z',
  }));
  const viewer = page.locator('ce-credit-viewer');
  await viewer.evaluate((element, given) => Object.assign(element, { records: given, year: 2026 }), records);
  const table = viewer.locator('.long');
  await table.scrollIntoViewIfNeeded();
  await expect(table.getByText('课程 1', { exact: true })).toBeInViewport();
  await table.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await expect(table.getByText('课程 3000', { exact: true })).toBeInViewport();
  await expect(table.getByText('课程 1', { exact: true })).toHaveCount(0);
  expect(complaints).toEqual([]);
});

for (const ownLit of ['before', 'after'] as const)
  test(`a page with a Lit of its own, loaded ${ownLit} ours, goes on with both`, async ({ page, baseURL }) => {
    const complaints = await openHost(page, baseURL!, { ownLit });
    await expect(page.getByText('您好')).toBeVisible();
    const form = page.locator('acct-collection-form');
    await expect(section(form, '个人信息')).toBeVisible();
    await fillPersonal(form, zhouMin);
    await expect(page.locator('ce-credit-viewer').getByText('预算绩效管理实务')).toBeVisible();
    expect(complaints).toEqual([]);
  });

/** What a page does that brings the elements twice, and what the browser then says. */
const twice: Record<
  string,
  Pick<HostPage, 'modules' | 'mayRepeatPolicies'> & { readonly warnings: readonly string[] }
> = {
  'both elements, and each by itself': {
    modules: [
      '/acct-kit/acct-kit.min.js',
      '/acct-kit/acct-collection-form.min.js',
      '/acct-kit/ce-credit-viewer.min.js',
    ],
    warnings: [],
  },
  'the same file with another query': {
    modules: ['/acct-kit/acct-kit.min.js', '/acct-kit/acct-kit.min.js?v=2'],
    warnings: [],
  },
  'a copy from another folder': {
    modules: ['/acct-kit/acct-kit.min.js', '/other/acct-kit.min.js'],
    warnings: [
      '<acct-collection-form> is already defined; this copy is not used.',
      '<ce-credit-viewer> is already defined; this copy is not used.',
    ],
  },
  'the form from one folder, the viewer from another': {
    modules: ['/acct-kit/acct-collection-form.min.js', '/other/ce-credit-viewer.min.js'],
    mayRepeatPolicies: true,
    warnings: [],
  },
};

for (const [name, { warnings, ...options }] of Object.entries(twice))
  test(`a page that brings the elements twice keeps the first: ${name}`, async ({ page, baseURL }) => {
    const complaints = await openHost(page, baseURL!, options);
    const form = page.locator('acct-collection-form');
    await fillPersonal(form, zhouMin);
    await goTo(form, '照片和材料');
    await upload(form, '证件照', picture('photo-a.jpg'));
    await expect(page.locator('ce-credit-viewer').getByText('预算绩效管理实务')).toBeVisible();
    expect(complaints).toEqual(warnings);
  });

test('a page that can only name a classic script works under the same policy', async ({ page, baseURL }) => {
  const complaints = await openHost(page, baseURL!, { hasStarter: true });
  await fillPersonal(page.locator('acct-collection-form'), zhouMin);
  await expect(page.locator('ce-credit-viewer').getByText('预算绩效管理实务')).toBeVisible();
  expect(complaints).toEqual([]);
});

for (const hasStarter of [false, true])
  test(`the files may come from another origin, ${hasStarter ? 'by the starter' : 'as modules'}`, async ({
    page,
    baseURL,
  }) => {
    const cdn = await startHost(baseURL!, zhouMin);
    const complaints = await openHost(page, baseURL!, { cdn: cdn.url, hasStarter });
    await fillPersonal(page.locator('acct-collection-form'), zhouMin);
    await expect(page.locator('ce-credit-viewer').getByText('预算绩效管理实务')).toBeVisible();
    expect(complaints).toEqual([]);
    await cdn.close();
  });

test('the file list has the hash of every file', async () => {
  const list = requireFrom.resolve('@acct-kit/elements/cdn/acct-kit.files.json');
  const { integrity } = JSON.parse(await readFile(list, 'utf8')) as { integrity: Record<string, string> };
  expect(Object.keys(integrity).length).toBeGreaterThan(10);
  for (const [name, hash] of Object.entries(integrity)) {
    const bytes = await readFile(path.join(path.dirname(list), name));
    expect(hash, name).toBe(`sha384-${createHash('sha384').update(bytes).digest('base64')}`);
  }
});

for (const part of ['base', 'packs'])
  test(`a file that was changed on its way does not run: ${part}`, async ({ page, baseURL }) => {
    await page.route(`**/acct-kit.${part}-*`, async (route) => {
      const reply = await route.fetch();
      await route.fulfill({ response: reply, body: `${await reply.text()}\nglobalThis.wasChanged = true;` });
    });
    const complaints = await openHost(page, baseURL!);
    await expect.poll(() => complaints.join()).toContain('integrity');
    expect(await page.evaluate(() => 'wasChanged' in globalThis)).toBe(false);
    // The page may ask for the file a second time, and the test must not end while that answer is on its way.
    await page.unrouteAll({ behavior: 'wait' });
  });
