import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { startSite, type Reply, type Site } from '@acct-kit/embed/site.ts';
import { build } from 'esbuild';
import { sdkFiles, type SdkFiles } from '../../server/http/assets.ts';
import type { DemoPerson } from '../../server/seed/people.ts';

export interface HostPage {
  /** The scripts of the page, in their order; an address outside `/acct-kit/` is another copy. The default is both elements. */
  readonly modules?: readonly string[];
  /** Whether the page can only name a classic script. */
  readonly hasStarter?: boolean;
  /** Whether the page has the hash of every file: in the tag of an entry, in an import map and in links. */
  readonly hasIntegrity?: boolean;
  /** Where the elements' files come from, when that is another origin: `https://cdn.example.cn`. */
  readonly cdn?: string;
  /** Whether the page brings a copy of Lit of its own, and which is loaded first. */
  readonly ownLit?: 'before' | 'after';
  /** Whether the policy of the page lets two scripts create a Trusted Types policy of one name. */
  readonly mayRepeatPolicies?: boolean;
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

const policyOf = (nonce: string, { ownLit, mayRepeatPolicies = false, styles }: HostPage): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${styles === undefined ? "'none'" : "'self'"}`,
    "connect-src 'self'",
    "require-trusted-types-for 'script'",
    `trusted-types ${ownLit === undefined ? '' : 'lit-html '}acct-kit${mayRepeatPolicies ? " 'allow-duplicates'" : ''}`,
  ].join('; ');

/** What is said of the files before the first script: an import map, and what the browser can load early. */
function announcement(nonce: string, cdn: string, { integrity, preload }: SdkFiles): string {
  const addresses = Object.entries(integrity).map(([name, hash]) => [`${cdn}/acct-kit/${name}`, hash]);
  const links = preload['acct-kit.min.js']!.map(
    (name) =>
      `<link rel="modulepreload" nonce="${nonce}" href="${cdn}/acct-kit/${name}" integrity="${integrity[name]!}">`,
  );
  const importMap = JSON.stringify({ integrity: Object.fromEntries(addresses) as Record<string, string> });
  return `<script type="importmap" nonce="${nonce}">${importMap}</script>${links.join('')}`;
}

function htmlOf(nonce: string, files: SdkFiles, options: HostPage): string {
  const { ownLit, styles, hasStarter = false, hasIntegrity = true, cdn = '' } = options;
  const { modules = ['/acct-kit/acct-kit.min.js'] } = options;
  const script = (src: string, rest = ''): string => `<script nonce="${nonce}" src="${src}" ${rest}></script>`;
  const module = (path: string): string => {
    const hash = hasIntegrity ? files.integrity[path.replace('/acct-kit/', '')] : undefined;
    return script(cdn + path, `type="module" ${hash === undefined ? '' : `integrity="${hash}"`}`);
  };
  const starterName = 'acct-kit.starter.min.js';
  const starter = script(
    `${cdn}/acct-kit/${starterName}`,
    `integrity="${files.integrity[starterName]!}" crossorigin="anonymous"`,
  );
  const own = script('/own.js');
  return `<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8"><title>某市会计网</title>
        <script nonce="${nonce}">
          addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
            // Some browsers ask for the icon of the site, which is not the elements' doing.
            if (violatedDirective === 'img-src') return;
            document.querySelector('#policy').textContent = \`违反策略：\${violatedDirective} \${blockedURI}\`;
          });
        </script>
        ${styles === undefined ? '' : '<link rel="stylesheet" href="/host.css">'}
        ${hasIntegrity ? announcement(nonce, cdn, files) : ''}
      </head>
      <body>
        <h1>某市会计网</h1>
        ${ownLit === undefined ? '' : '<host-greeting></host-greeting>'}
        <acct-collection-form base-url="/api/v1" region="110000" procedure="first"></acct-collection-form>
        <ce-credit-viewer base-url="/api/v1" region="110000"></ce-credit-viewer>
        ${ownLit === 'before' ? own : ''}
        ${hasStarter ? starter : modules.map(module).join('')}
        ${ownLit === 'after' ? own.replace('src', 'defer src') : ''}
        <p id="policy">没有违反策略</p>
        <script nonce="${nonce}">
          const getToken = () => fetch('/embed-token', { method: 'POST' }).then((response) => response.text());
          for (const name of ['acct-collection-form', 'ce-credit-viewer'])
            document.querySelector(name).getToken = getToken;
        </script>
      </body>
    </html>`;
}

const script = (body: string | Uint8Array): Reply => ({
  type: 'text/javascript; charset=utf-8',
  body,
  headers: { 'Access-Control-Allow-Origin': '*' },
});

/** The elements' files in a folder of another name. */
async function otherCopy(path: string): Promise<Reply | undefined> {
  const name = /^\/other\/([\w.-]+\.js)$/.exec(path)?.[1];
  if (name === undefined) return undefined;
  return script(await readFile(new URL(name, import.meta.resolve('@acct-kit/elements/cdn/acct-kit.min.js'))));
}

/** Starts somebody else's site whose one page embeds both elements, under a policy as strict as there is. */
export async function startHost(portal: string, person: DemoPerson, options: HostPage = {}): Promise<Site> {
  const [files, own] = await Promise.all([sdkFiles(), ownElement()]);
  if (files === undefined) throw new Error('Run npm run build first.');
  const nonce = randomBytes(16).toString('base64');
  const pages: Record<string, Reply> = {
    '/': {
      type: 'text/html; charset=utf-8',
      body: htmlOf(nonce, files, options),
      headers: { 'Content-Security-Policy': policyOf(nonce, options) },
    },
    '/own.js': script(own),
    '/host.css': { type: 'text/css; charset=utf-8', body: options.styles ?? '' },
  };
  return startSite({ portal, person: person.name, page: async (path) => pages[path] ?? otherCopy(path) });
}
