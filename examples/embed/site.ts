import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mintToken } from './portal-token.ts';
import { proxy } from './proxy.ts';

/** A reply of the site itself, in contrast to the replies of the portal that it forwards. */
export interface Reply {
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Record<string, string>;
}

export interface Site {
  readonly url: string;
  close(): Promise<void>;
}

export interface SiteOptions {
  /** The URL of the portal that the site uses. */
  readonly portal: string;
  /** The person who is signed in to the site: the name of a demo person of the portal. */
  readonly person: string;
  /** Returns the page of the site at a path, or `undefined` if there is none. */
  readonly page: (path: string) => Promise<Reply | undefined>;
  readonly port?: number;
}

const cdn = new URL('./', import.meta.resolve('@acct-kit/elements/cdn/acct-kit.min.js'));

/** Serves the scripts of the folder `dist/cdn` unchanged under `/acct-kit/`. */
async function sdkFile(path: string): Promise<Reply | undefined> {
  const name = /^\/acct-kit\/([\w.-]+\.js)$/.exec(path)?.[1];
  const body = name && (await readFile(new URL(name, cdn)).catch(() => undefined));
  return body ? { type: 'text/javascript', body, headers: { 'Access-Control-Allow-Origin': '*' } } : undefined;
}

/**
 * Starts a city's site with everything that the elements need: its pages, the folder of scripts, a token for the person
 * who is signed in, and the API under its own origin.
 */
export async function startSite({ portal, person, page, port = 0 }: SiteOptions): Promise<Site> {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = new URL(request.url ?? '/', 'http://site').pathname;
    if (path.startsWith('/api/v1/')) return proxy(portal, request, response);
    const reply =
      path === '/embed-token' && request.method === 'POST'
        ? { type: 'text/plain', body: await mintToken(portal, person) }
        : ((await sdkFile(path)) ?? (await page(path)));
    if (reply === undefined) return void response.writeHead(404).end();
    response.writeHead(200, {
      'Content-Type': reply.type,
      'Cache-Control': 'no-store',
      ...('headers' in reply && reply.headers),
    });
    response.end(reply.body);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(502).end());
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
