import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from '../../../.scripts/browser.mjs';
import { oldChromiums } from '../../../.scripts/old-chromium.mjs';
import { startFirefox } from './bidi.ts';
import { personAt, type Person } from './person.ts';
import { startChromium } from './playwright.ts';
import { startWebKit } from './webkit.ts';

/** A browser that the elements are promised to work in. */
export interface Engine {
  readonly name: string;
  /** How it is started; missing where the machine does not have it. */
  readonly start: (() => Promise<Person>) | undefined;
}

const onPath = (name: string): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => existsSync(file));

async function currentChromium(): Promise<Person> {
  const { executablePath, args, env } = await findBrowser();
  return personAt(await startChromium(executablePath, args, env));
}

/** One process, without a sandbox: what these builds, made for a cloud function, can do. */
const oldArgs = ['--no-sandbox', '--disable-gpu', '--single-process', '--no-zygote'];

function firefox(): Engine {
  const program = onPath('firefox-esr');
  return { name: 'Firefox ESR', start: program === undefined ? undefined : () => startFirefox(program).then(personAt) };
}

function webkit(): Engine {
  const driver = onPath('WebKitWebDriver');
  const [browser] = globSync('/usr/lib/*/webkit2gtk-4.1/MiniBrowser');
  const isThere = driver !== undefined && browser !== undefined && onPath('Xvfb') !== undefined;
  return { name: 'WebKitGTK', start: isThere ? () => startWebKit(driver, browser).then(personAt) : undefined };
}

export const engines: readonly Engine[] = [
  { name: 'Chromium', start: currentChromium },
  firefox(),
  webkit(),
  ...oldChromiums.map(({ name, executablePath }) => ({
    name,
    start: existsSync(executablePath) ? () => startChromium(executablePath, oldArgs).then(personAt) : undefined,
  })),
];
