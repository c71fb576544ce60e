import { html } from 'hono/html';
import { sdkFiles } from '../http/assets.ts';
import { hasOwnPolicy } from '../policies/packs.ts';
import type { Html } from './layout.ts';

/**
 * The scripts of a page that embeds an element. The page's own module comes first: it gives the element its `getToken`
 * before the element begins to work. The browser loads early, and checks, all that the element will ask for at once.
 */
export async function embedScripts(module: string, element: string): Promise<Html | undefined> {
  const entry = `${element}.min.js`;
  const sdk = await sdkFiles();
  if (sdk === undefined) return undefined;
  const preload = (name: string): Html =>
    html`<link rel="modulepreload" href="/sdk/${name}" integrity="${sdk.integrity[name]}" />`;
  return html`${sdk.preload[entry]?.map(preload)}
    <script type="module" src="/assets/${module}"></script>
    <script type="module" src="/sdk/${entry}" integrity="${sdk.integrity[entry]}"></script>`;
}

/** Tells the page's module where to load rules that an element does not have built in. */
export const policySource = (region: string): Html | '' =>
  hasOwnPolicy(region) ? html`data-policy="/policies/${region}"` : '';

/** An element, with the messages for a browser without script, a missing build and an ended sign-in. */
export const embedded = (element: Html, isBuilt: boolean, signIn: string): Html =>
  html`<noscript>
      <p class="notice notice-error">这一页需要启用 JavaScript。</p>
    </noscript>
    ${isBuilt ? '' : html`<p class="notice notice-error">页面组件还没有生成。请先运行 npm run build，再刷新本页。</p>`}
    <p class="notice notice-error" id="signed-out" role="alert" hidden>
      登录已失效。请<a href="${signIn}" target="_blank" rel="noopener">重新登录</a
      >，然后回到本页继续，已填写的内容不会丢失。
    </p>
    ${element}`;
