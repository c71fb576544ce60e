import path from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../../.scripts/browser.mjs';
import type { Timing } from './browser-page.ts';
import { median } from './median.ts';

/**
 * `checkPhoto` of a JPEG of 12 megapixels, from the file to the report, beside the least that a browser can do: its own
 * decoding and reducing with `createImageBitmap`.
 */
export async function printBrowserTimes(): Promise<void> {
  const found = await findBrowser().catch((error: unknown) => {
    console.log(`\nNo browser, so no figures of checkPhoto in one: ${String(error)}`);
  });
  if (!found) return;
  const { executablePath, env } = found;
  const args = [...found.args, '--js-flags=--expose-gc', '--enable-precise-memory-info'];
  const browser = await chromium.launch({ executablePath, args, env: { ...(process.env as Environment), ...env } });
  try {
    const page = await browser.newPage();
    await page.route(secure, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Bench</title>' }));
    await page.goto(secure);
    await page.addScriptTag({ content: await pageScript() });
    print(`Chromium ${browser.version()}`, await page.evaluate<Timing>('acctBench.run()'));
  } finally {
    await browser.close();
  }
}

/** An address that nothing is fetched from: `ImageDecoder` is there in secure contexts only. */
const secure = 'https://bench.invalid/';

type Environment = Record<string, string>;

async function pageScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'browser-page.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'acctBench',
    write: false,
  });
  return outputFiles[0]!.text;
}

function print(browser: string, { megabytes, times, heap }: Timing): void {
  console.log(
    `\nA JPEG of 12 megapixels, ${megabytes.toFixed(1)} MB, in ${browser}\n${'median'.padStart(52)}${'least'.padStart(17)}`,
  );
  const floor = times[0]!.milliseconds;
  for (const { name, milliseconds } of times) {
    const columns = [median, least].map((of) => {
      const time = `${of(milliseconds).toFixed(0)} ms`.padStart(10);
      return `${time} ${(of(milliseconds) / of(floor)).toFixed(2)} ×`;
    });
    console.log(`  ${name.padEnd(40)}${columns.join('')}`);
  }
  console.log(`  JavaScript heap afterwards, less that before: ${heap.toFixed(1)} MB`);
}

function least(values: readonly number[]): number {
  return Math.min(...values);
}
