import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { buildApp } from './build-app.ts';
import { toGbk } from './gbk.ts';
import type { Reply } from './site.ts';

const require = createRequire(import.meta.url);
const file = (name: string): URL => new URL(name, import.meta.url);

/**
 * The CSP of the pages with modules. It allows files of the site and nothing inline. Vue creates the policy `vue`
 * itself.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types acct-kit lit-html vue',
].join('; ');

const page = async (name: string): Promise<Reply> => ({
  type: 'text/html; charset=utf-8',
  body: await readFile(file(name)),
  headers: { 'Content-Security-Policy': policy },
});

const script = (body: string | Uint8Array): Reply => ({ type: 'text/javascript', body });

/** The old page. It is sent as GBK and without a CSP, because it has inline scripts. */
const oldPage = async (): Promise<Reply> => ({
  type: 'text/html',
  body: toGbk(await readFile(file('jquery/index.html'), 'utf8')),
});

const pages: Record<string, () => Promise<Reply>> = {
  '/': () => page('index.html'),
  '/plain/': () => page('plain/index.html'),
  '/plain/page.js': async () => script(await readFile(file('plain/page.js'))),
  '/jquery/': oldPage,
  '/jquery/site.css': async () => ({ type: 'text/css', body: await readFile(file('jquery/site.css')) }),
  '/jquery/jquery.js': async () => script(await readFile(require.resolve('jquery'))),
  '/jquery/jquery-3.js': async () => script(await readFile(require.resolve('jquery-3'))),
  '/react/': () => page('react/index.html'),
  '/vue/': () => page('vue/index.html'),
};

/** Returns the example page or script at a path. */
export async function examplePage(path: string): Promise<Reply | undefined> {
  if (Object.hasOwn(pages, path)) return pages[path]!();
  const [, app, name] = /^\/(react|vue)\/([\w.-]+\.js)$/.exec(path) ?? [];
  if (app === undefined || name === undefined) return undefined;
  const built = (await buildApp(app)).get(name);
  return built && script(built);
}
