import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 up to AA, and what the makers of axe hold for good practice. */
const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** What differs where the elements are dark, or the person's system has colours of its own. */
const colours: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] } };

/** What somebody with a disability would stumble over, a line each. */
async function violationsOf(page: Page, run: RunOptions, leastPasses: number): Promise<string[]> {
  const { violations, passes } = await page.evaluate(
    (asked) => (window as unknown as { axe: { run(options: unknown): Promise<AxeResults> } }).axe.run(asked),
    run,
  );
  expect(passes.length, 'axe has looked at the page').toBeGreaterThanOrEqual(leastPasses);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** The elements of a page, dark or as the page has them. */
const darken = (page: Page, isDark: boolean): Promise<void> =>
  page.evaluate((dark) => {
    for (const element of document.querySelectorAll('acct-collection-form, ce-credit-viewer'))
      if (dark) element.setAttribute('appearance', 'dark');
      else element.removeAttribute('appearance');
  }, isDark);

/** Nothing that axe objects to, light, dark and with forced colours. */
async function expectNoViolations(page: Page, what: string): Promise<void> {
  await page.evaluate(source);
  expect.soft(await violationsOf(page, options, 10), what).toEqual([]);
  await page.emulateMedia({ forcedColors: 'active' });
  expect.soft(await violationsOf(page, colours, 1), `${what} with forced colours`).toEqual([]);
  await page.emulateMedia({ forcedColors: 'none' });
  if ((await page.locator('acct-collection-form, ce-credit-viewer').count()) === 0) return;
  await darken(page, true);
  expect.soft(await violationsOf(page, colours, 1), `${what} in the dark`).toEqual([]);
  await darken(page, false);
}

/** The widths at which nothing may run out of the page: a phone, and 400 % on a desktop. */
const narrow = [390, 320];

async function expectNoOverflow(page: Page, what: string): Promise<void> {
  const size = page.viewportSize()!;
  for (const width of narrow) {
    await page.setViewportSize({ width, height: size.height });
    const { needed, widest } = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const all = [...document.querySelectorAll('*')].flatMap((one) => [
        one,
        ...(one.shadowRoot?.querySelectorAll('*') ?? []),
      ]);
      const out = all.filter(
        (one) => one.getBoundingClientRect().right > clientWidth + 1 && !one.closest('.visually-hidden'),
      );
      return {
        needed: scrollWidth,
        widest: scrollWidth > clientWidth ? out.map((one) => one.outerHTML.slice(0, 90)) : [],
      };
    });
    expect.soft(widest, `${what} at ${width} px`).toEqual([]);
    expect.soft(needed, `${what} at ${width} px`).toBeLessThanOrEqual(width);
  }
  await page.setViewportSize(size);
}

/** Nothing that axe objects to, and nothing that runs out of a narrow page. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  await expectNoViolations(page, what);
  await expectNoOverflow(page, what);
}
