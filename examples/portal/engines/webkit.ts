import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../test/support/free-port.ts';
import type { Driver } from './driver.ts';
import { until } from './until.ts';
import { startSession, type Element } from './webdriver.ts';

/** A screen in memory. @returns its name, once it is there, and how to take it away */
async function startScreen(): Promise<{ display: string; stop: () => void }> {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1000x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = (await once(screen.stdio[3]!, 'data')) as [Buffer];
  return { display: `:${number.toString().trim()}`, stop: () => void screen.kill() };
}

/** WebKitGTK's own small browser, by its WebDriver, on a screen in memory. */
export async function startWebKit(driver: string, browser: string): Promise<Driver<Element>> {
  const screen = await startScreen();
  const port = await freePort();
  const server = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
    env: {
      ...process.env,
      DISPLAY: screen.display,
      GDK_BACKEND: 'x11',
      LIBGL_ALWAYS_SOFTWARE: '1',
      LANG: 'zh_CN.UTF-8',
    },
    stdio: 'ignore',
  });
  const stop = (): void => {
    server.kill();
    screen.stop();
  };
  try {
    const url = `http://127.0.0.1:${port}`;
    await until('WebKitWebDriver', () => fetch(`${url}/status`));
    const session = await startSession(url, {
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    });
    return { ...session, close: () => session.close().finally(stop) };
  } catch (error) {
    stop();
    throw error;
  }
}
