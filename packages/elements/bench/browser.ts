import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { findBrowser } from '../../../.scripts/browser.mjs';

/** What a bench serves, by path. */
export type Files = Readonly<
  Record<string, readonly [type: string, body: () => string | Buffer | Promise<string | Buffer>]>
>;

export interface Opened {
  readonly page: Page;
  readonly session: CDPSession;
  /** Makes the page's processor so many times slower. */
  readonly slowDown: (times: number) => Promise<unknown>;
}

export interface Bench {
  /** An empty page in a browser context of its own. */
  readonly open: () => Promise<Opened>;
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves files, if asked for under a content security policy, and starts a browser for them. */
export async function startBench(files: Files, policy?: string): Promise<Bench> {
  const server = createServer((request, response) => {
    const [type, body] = files[request.url ?? ''] ?? ['text/plain', () => ''];
    response.setHeader('Content-Type', `${type}; charset=utf-8`);
    if (policy !== undefined) response.setHeader('Content-Security-Policy', policy);
    void Promise.resolve(body()).then((content) => response.end(content));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { executablePath, args, env } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    args: [...args, '--enable-precise-memory-info'],
    env: { ...(process.env as Record<string, string>), ...env },
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    open: async () => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      return {
        page,
        session,
        slowDown: (rate) => session.send('Emulation.setCPUThrottlingRate', { rate }),
      };
    },
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
