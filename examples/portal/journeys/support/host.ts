import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import type { DemoPerson } from '../../server/seed/people.ts';

const cdnFile = createRequire(import.meta.url).resolve('@acct-kit/elements/cdn/acct-kit.min.js');

/** What the script loads from beside itself. */
const laterFile = (path: string): string | undefined =>
  /^\/acct-kit\.[a-z]+\.min\.js$/.test(path) ? join(dirname(cdnFile), path) : undefined;

const permissions = [
  'people:read',
  'applications:read',
  'applications:write',
  'attachments:read',
  'attachments:write',
  'credits:read',
];

export interface HostPage {
  /** Whether the page brings a copy of Lit of its own, and which is loaded first. */
  readonly ownLit?: 'before' | 'after';
}

/** Somebody else's site that embeds the elements, under a policy as strict as there is. */
export interface Host {
  readonly url: string;
  close(): Promise<void>;
}

/** A token for the page, which the site's own server asks the portal for. */
async function mintToken(portal: string, person: DemoPerson): Promise<string> {
  const sameOrigin = { 'Sec-Fetch-Site': 'same-origin' };
  const signInPage = await (await fetch(`${portal}/sign-in`)).text();
  const account = new RegExp(`name="account" value="([^"]+)"(?:(?!</li>)[^])*：${person.name}`).exec(signInPage)?.[1];
  const signedIn = await fetch(`${portal}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: sameOrigin,
    body: new URLSearchParams({ account: account ?? '', next: '/' }),
  });
  const cookie = signedIn.headers.getSetCookie().at(-1)?.split(';')[0] ?? '';
  const session = await fetch(`${portal}/api/v1/sessions`, {
    method: 'POST',
    headers: { ...sameOrigin, Cookie: cookie, 'Content-Type': 'application/json' },
    body: JSON.stringify({ permissions }),
  });
  return ((await session.json()) as { token: string }).token;
}

/** An element of the site's own, made with the Lit of its own. */
async function ownElement(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { LitElement, html } from 'lit';
        customElements.define('host-greeting', class extends LitElement { render() { return html\`<p>您好</p>\`; } });`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    write: false,
    format: 'iife',
    conditions: ['production'],
    logLevel: 'error',
  });
  return outputFiles[0]!.text;
}

const policyOf = (nonce: string, { ownLit }: HostPage): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'none'",
    "connect-src 'self'",
    "require-trusted-types-for 'script'",
    `trusted-types ${ownLit === undefined ? '' : 'lit-html '}acct-kit`,
  ].join('; ');

function htmlOf(nonce: string, sri: string, { ownLit }: HostPage): string {
  const kit = `<script nonce="${nonce}" src="/acct-kit.min.js" integrity="${sri}"></script>`;
  const own = `<script nonce="${nonce}" src="/own.js"></script>`;
  return `<!doctype html>
    <html lang="zh-CN">
      <head><meta charset="utf-8"><title>某市会计网</title></head>
      <body>
        <h1>某市会计网</h1>
        ${ownLit === undefined ? '' : '<host-greeting></host-greeting>'}
        <acct-collection-form base-url="/api/v1" region="110000" business="first"></acct-collection-form>
        <ce-credit-viewer base-url="/api/v1" region="110000"></ce-credit-viewer>
        ${ownLit === 'before' ? own : ''} ${kit} ${ownLit === 'after' ? own : ''}
        <script nonce="${nonce}">
          const getToken = () => fetch('/token').then((response) => response.text());
          for (const name of ['acct-collection-form', 'ce-credit-viewer'])
            document.querySelector(name).getToken = getToken;
        </script>
      </body>
    </html>`;
}

/** Hands a call of the API on to the portal, so that the page needs no origin but its own. */
async function passOn(portal: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string' && !['host', 'connection', 'content-length'].includes(name)) headers.set(name, value);
  const pieces: Uint8Array[] = [];
  for await (const piece of request) pieces.push(piece as Uint8Array);
  const body = pieces.length === 0 ? null : new Uint8Array(Buffer.concat(pieces));
  const answer = await fetch(portal + (request.url ?? ''), { method: request.method ?? 'GET', headers, body });
  for (const name of ['content-type', 'etag', 'upload-offset'])
    if (answer.headers.has(name)) response.setHeader(name, answer.headers.get(name)!);
  response.writeHead(answer.status).end(new Uint8Array(await answer.arrayBuffer()));
}

/** Starts a site whose one page embeds both elements. */
export async function startHost(portal: string, person: DemoPerson, page: HostPage = {}): Promise<Host> {
  const [kit, own] = await Promise.all([readFile(cdnFile), ownElement()]);
  const sri = `sha384-${createHash('sha384').update(kit).digest('base64')}`;
  const nonce = randomBytes(16).toString('base64');

  const answer: RequestListener = (request, response) => {
    const send = (type: string, body: string | Uint8Array, headers = {}): void =>
      void response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8`, ...headers }).end(body);
    const fail = (): void => void response.writeHead(502).end();
    const path = request.url ?? '/';
    const later = laterFile(path);
    if (path === '/') send('text/html', htmlOf(nonce, sri, page), { 'Content-Security-Policy': policyOf(nonce, page) });
    else if (path === '/acct-kit.min.js') send('text/javascript', kit);
    else if (later !== undefined) readFile(later).then((script) => send('text/javascript', script), fail);
    else if (path === '/own.js') send('text/javascript', own);
    else if (path === '/token') mintToken(portal, person).then((token) => send('text/plain', token), fail);
    else if (path.startsWith('/api/v1/')) passOn(portal, request, response).catch(fail);
    else response.writeHead(404).end();
  };
  const server = createServer(answer).listen(0, '127.0.0.1');
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
