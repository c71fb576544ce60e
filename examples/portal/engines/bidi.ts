import { launch, type ElementHandle } from 'puppeteer-core';
import type { Driver } from './driver.ts';
import { locate } from './locate.ts';

/** A stock Firefox, over WebDriver BiDi. */
export async function startFirefox(executablePath: string): Promise<Driver<ElementHandle>> {
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    extraPrefsFirefox: { 'intl.accept_languages': 'zh-CN, zh' },
  });
  const page = await browser.newPage();
  return {
    open: (url) => page.goto(url),
    find: async (target) =>
      ((await page.evaluateHandle(locate, target)).asElement() as ElementHandle | null) ?? undefined,
    textOf: (handle) => handle.evaluate((element) => element.textContent),
    click: (handle) => handle.click(),
    async fill(handle, text) {
      await handle.evaluate((element) => (element as HTMLInputElement).select());
      await handle.type(text);
    },
    async choose(handle, option) {
      const value = await handle.evaluate(
        (element, text) => Array.from((element as HTMLSelectElement).options).find((one) => one.text === text)?.value,
        option,
      );
      if (value === undefined) throw new Error(`There is no option ${option}`);
      await handle.select(value);
    },
    upload: (handle, file) => (handle as ElementHandle<HTMLInputElement>).uploadFile(file),
    close: () => browser.close(),
  };
}
