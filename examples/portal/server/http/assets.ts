import { readFile } from 'node:fs/promises';
import type { Context, Hono } from 'hono';
import type { PortalEnv } from '../context.ts';
import { sha256 } from '../ids.ts';

const assetFolder = new URL('../../assets/', import.meta.url);

/** The files that pages load, by name: nothing else of the folder is served. */
const assets: Record<string, string> = {
  'portal.css': 'text/css; charset=utf-8',
  'collect.js': 'text/javascript; charset=utf-8',
  'credits.js': 'text/javascript; charset=utf-8',
  'embed-token.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
};

const sdkName = 'acct-kit.min.js';
const sdkUrl = new URL(import.meta.resolve(`@acct-kit/elements/cdn/${sdkName}`));

/** A file that a browser may keep as long as it asks whether it has changed. */
async function sendFile(c: Context, url: URL, type: string): Promise<Response> {
  const bytes = await readFile(url);
  const etag = `"${sha256(bytes).slice(0, 32)}"`;
  const headers = { ETag: etag, 'Cache-Control': 'no-cache', 'Content-Type': type };
  return c.req.header('if-none-match') === etag ? c.body(null, 304, headers) : c.body(bytes, 200, headers);
}

/** Where pages load the elements from, and the hash that the browser checks; `undefined` before they are built. */
export async function sdkScript(): Promise<{ src: string; integrity: string } | undefined> {
  const text = await readFile(new URL(`${sdkUrl.href}.sri.json`), 'utf8').catch(() => undefined);
  const integrity = text && (JSON.parse(text) as Record<string, string>)[sdkName];
  return integrity === undefined ? undefined : { src: `/sdk/${sdkName}`, integrity };
}

/** Serves style sheet, scripts and the elements' CDN file. */
export function mountAssets(app: Hono<PortalEnv>): void {
  app.get('/assets/:name', (c) => {
    const name = c.req.param('name');
    const type = Object.hasOwn(assets, name) ? assets[name] : undefined;
    return type === undefined ? c.notFound() : sendFile(c, new URL(name, assetFolder), type);
  });
  app.get(`/sdk/${sdkName}`, async (c) => {
    return (await sdkScript()) === undefined ? c.notFound() : sendFile(c, sdkUrl, 'text/javascript; charset=utf-8');
  });
}
