import { chromium, type ElementHandle } from '@playwright/test';
import type { Driver } from './driver.ts';
import { locate } from './locate.ts';

function middleOf(element: Node): { x: number; y: number } {
  (element as Element).scrollIntoView({ block: 'center' });
  const { left, top, width, height } = (element as Element).getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** A Chromium of any age, over its own protocol. */
export async function startChromium(
  executablePath: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Driver<ElementHandle>> {
  const browser = await chromium.launch({
    executablePath,
    args: [...args],
    env: { ...(process.env as Record<string, string>), ...env },
  });
  const page = await browser.newPage({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  return {
    open: (url) => page.goto(url),
    find: async (target) => (await page.evaluateHandle(locate, target)).asElement() ?? undefined,
    textOf: async (handle) => (await handle.textContent()) ?? '',
    // Playwright's own clicks first look at the page with functions that an old browser engine lacks.
    async click(handle) {
      const { x, y } = await handle.evaluate(middleOf);
      await page.mouse.click(x, y);
    },
    async fill(handle, text) {
      await handle.evaluate((element) => {
        (element as HTMLInputElement).focus();
        (element as HTMLInputElement).select();
      });
      await page.keyboard.type(text);
    },
    choose: (handle, option) => handle.selectOption({ label: option }, { force: true }),
    upload: (handle, file) => handle.setInputFiles(file),
    close: () => browser.close(),
  };
}
