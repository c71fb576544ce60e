import { readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { expect, test, type Page } from '@playwright/test';
import { zhouMin } from '../server/seed/people.ts';
import { chosen, field, fillPersonal, goTo, next, picture, section, upload } from './support/collection.ts';
import type { Site } from '@acct-kit/embed/site.ts';
import { startHost, type HostPage } from './support/host.ts';

// A page that is not the portal's: another origin, the strictest policy, one script.

const requireDossier = createRequire(import.meta.url);

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

test('both elements work under a strict policy with Trusted Types, and load their later files', async ({
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

test('a page that brings another version too keeps the first, and is told', async ({ page, baseURL }) => {
  const complaints = await openHost(page, baseURL!, { otherVersion: true });
  const form = page.locator('acct-collection-form');
  await fillPersonal(form, zhouMin);
  await goTo(form, '照片和材料');
  await upload(form, '证件照', picture('photo-a.jpg'));
  await expect(page.locator('ce-credit-viewer').getByText('预算绩效管理实务')).toBeVisible();
  expect(complaints).toEqual(['Acct Kit is already on this page; this copy is not used.']);
});

test('the file beside the script says its hash', async () => {
  const file = requireDossier.resolve('@acct-kit/elements/cdn/acct-kit.min.js');
  const sri = JSON.parse(await readFile(`${file}.sri.json`, 'utf8')) as Record<string, string>;
  const hash = createHash('sha384')
    .update(await readFile(file))
    .digest('base64');
  expect(sri['acct-kit.min.js']).toBe(`sha384-${hash}`);
});
