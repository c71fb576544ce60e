import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { startSite, type Reply, type Site } from '@acct-kit/embed/site.ts';
import { build } from 'esbuild';
import type { DemoPerson } from '../../server/seed/people.ts';

const cdnFile = createRequire(import.meta.url).resolve('@acct-kit/elements/cdn/acct-kit.min.js');

export interface HostPage {
  /** Whether the page brings a copy of Lit of its own, and which is loaded first. */
  readonly ownLit?: 'before' | 'after';
  /** Whether another part of the page brings the elements once more, in another version. */
  readonly otherVersion?: boolean;
  /** The page's own style sheet. */
  readonly styles?: string;
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

const policyOf = (nonce: string, { ownLit, styles }: HostPage): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${styles === undefined ? "'none'" : "'self'"}`,
    "connect-src 'self'",
    "require-trusted-types-for 'script'",
    `trusted-types ${ownLit === undefined ? '' : 'lit-html '}acct-kit`,
  ].join('; ');

function htmlOf(nonce: string, sri: string, { ownLit, otherVersion, styles }: HostPage): string {
  const script = (src: string, rest = ''): string => `<script nonce="${nonce}" src="${src}" ${rest}></script>`;
  const own = script('/own.js');
  return `<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8"><title>某市会计网</title>
        ${styles === undefined ? '' : '<link rel="stylesheet" href="/host.css">'}
      </head>
      <body>
        <h1>某市会计网</h1>
        ${ownLit === undefined ? '' : '<host-greeting></host-greeting>'}
        <acct-collection-form base-url="/api/v1" region="110000" procedure="first"></acct-collection-form>
        <ce-credit-viewer base-url="/api/v1" region="110000"></ce-credit-viewer>
        ${ownLit === 'before' ? own : ''}
        ${script('/acct-kit/acct-kit.min.js', `integrity="${sri}"`)}
        ${otherVersion ? script('/other/acct-kit.min.js') : ''}
        ${ownLit === 'after' ? own : ''}
        <script nonce="${nonce}">
          const getToken = () => fetch('/embed-token', { method: 'POST' }).then((response) => response.text());
          for (const name of ['acct-collection-form', 'ce-credit-viewer'])
            document.querySelector(name).getToken = getToken;
        </script>
      </body>
    </html>`;
}

/** The file as the next version would be: what tells versions apart is another number. */
const otherVersionOf = (kit: string): string => kit.replaceAll(/(@acct-kit\/shared )[\d.]+/g, '$199.0.0');

/** Starts somebody else's site whose one page embeds both elements, under a policy as strict as there is. */
export async function startHost(portal: string, person: DemoPerson, options: HostPage = {}): Promise<Site> {
  const [kit, own] = await Promise.all([readFile(cdnFile, 'utf8'), ownElement()]);
  const sri = `sha384-${createHash('sha384').update(kit).digest('base64')}`;
  const nonce = randomBytes(16).toString('base64');
  const script = (body: string): Reply => ({ type: 'text/javascript; charset=utf-8', body });
  const pages: Record<string, Reply> = {
    '/': {
      type: 'text/html; charset=utf-8',
      body: htmlOf(nonce, sri, options),
      headers: { 'Content-Security-Policy': policyOf(nonce, options) },
    },
    '/own.js': script(own),
    '/other/acct-kit.min.js': script(otherVersionOf(kit)),
    '/host.css': { type: 'text/css; charset=utf-8', body: options.styles ?? '' },
  };
  return startSite({ portal, person: person.name, page: async (path) => pages[path] });
}
