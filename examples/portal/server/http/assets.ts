import { readFile } from 'node:fs/promises';
import type { Context, Hono } from 'hono';
import type { PortalEnv } from '../context.ts';
import { sha256 } from '../ids.ts';

const assetFolder = new URL('../../assets/', import.meta.url);

/** The files of the folder that are served, with their media types. */
const assets: Record<string, string> = {
  'batch.js': 'text/javascript; charset=utf-8',
  'collect.js': 'text/javascript; charset=utf-8',
  'type-size.js': 'text/javascript; charset=utf-8',
  'credits.js': 'text/javascript; charset=utf-8',
  'embed-token.js': 'text/javascript; charset=utf-8',
  'policy.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
};

const sdkListUrl = new URL(import.meta.resolve('@acct-kit/elements/cdn/acct-kit.files.json'));

/** Sends bytes that the browser may store, but must revalidate before every use. */
function sendBytes(c: Context, bytes: Uint8Array<ArrayBuffer>, type: string): Response {
  const etag = `"${sha256(bytes).slice(0, 32)}"`;
  const headers = { ETag: etag, 'Cache-Control': 'no-cache', 'Content-Type': type };
  return c.req.header('if-none-match') === etag ? c.body(null, 304, headers) : c.body(bytes, 200, headers);
}

const sendFile = async (c: Context, url: URL, type: string): Promise<Response> =>
  sendBytes(c, new Uint8Array(await readFile(url)), type);

/** What the build writes beside the elements' files. */
export interface SdkFiles {
  /** The hash of each file that the browser checks, by name. */
  readonly integrity: Readonly<Record<string, string>>;
  /** What each entry loads at once, by the name of the entry. */
  readonly preload: Readonly<Record<string, readonly string[]>>;
}

/** The elements' files; `undefined` before they are built. */
export async function sdkFiles(): Promise<SdkFiles | undefined> {
  const text = await readFile(sdkListUrl, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as SdkFiles);
}

async function sendSdkFile(c: Context, name: string): Promise<Response> {
  const files = await sdkFiles();
  if (files === undefined || !Object.hasOwn(files.integrity, name)) return c.notFound();
  return sendFile(c, new URL(name, sdkListUrl), 'text/javascript; charset=utf-8');
}

/** The files of `examples/provider` that the page for bulk registration loads. */
const providerFiles: Record<string, { readonly path: string; readonly type: string }> = {
  'batch-page.css': { path: 'page/batch-page.css', type: 'text/css; charset=utf-8' },
  'template.csv': { path: 'template/template.csv', type: 'text/csv; charset=utf-8' },
  'template.xlsx': {
    path: 'template/学分登记模板.xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
};

const providerUrl = (path: string): URL => new URL(path, import.meta.resolve('@acct-kit/provider/package.json'));

/** Sends a file of the page for bulk registration. Its scripts are built at the first request, to keep the start fast. */
async function sendProviderFile(c: Context, name: string): Promise<Response> {
  const file = Object.hasOwn(providerFiles, name) ? providerFiles[name] : undefined;
  if (file !== undefined) return sendFile(c, providerUrl(file.path), file.type);
  const { pageFiles } = await import('@acct-kit/provider/page/build.ts');
  const bytes = (await pageFiles()).get(name);
  return bytes === undefined ? c.notFound() : sendBytes(c, new Uint8Array(bytes), 'text/javascript; charset=utf-8');
}

/** Serves the style sheet, the scripts and the elements' CDN files. */
export function mountAssets(app: Hono<PortalEnv>, styleSheet: string): void {
  const styleBytes = new Uint8Array(Buffer.from(styleSheet));
  app.get('/assets/portal.css', (c) => sendBytes(c, styleBytes, 'text/css; charset=utf-8'));
  app.get('/assets/:name', (c) => {
    const name = c.req.param('name');
    const type = Object.hasOwn(assets, name) ? assets[name] : undefined;
    return type === undefined ? c.notFound() : sendFile(c, new URL(name, assetFolder), type);
  });
  app.get('/assets/provider/:name', (c) => sendProviderFile(c, c.req.param('name')));
  app.get('/sdk/:name', (c) => sendSdkFile(c, c.req.param('name')));
}
