import { html } from 'hono/html';
import type { Account } from '../../context.ts';
import { embedded, embedScripts, policySource } from '../../ui/embed.ts';
import type { Page } from '../../ui/layout.ts';

/** `region` is the place that keeps the person's dossier. */
export async function creditsPage(account: Account, region: string): Promise<Page> {
  const scripts = await embedScripts('credits.js', 'ce-credit-viewer');
  const element = html`<ce-credit-viewer
    base-url="/api/v1"
    region="${region}"
    ${policySource(region)}
  ></ce-credit-viewer>`;
  return {
    title: '继续教育',
    account,
    scripts,
    main: html`<h1>继续教育学分</h1>
      <p class="lead">培训课程的学分由培训机构登记，有误的请与培训机构联系更正。</p>
      <ul class="actions">
        <li><a class="button button-secondary" href="/credits/declare">申报学分（考试、论文、课题等）</a></li>
        <li><a class="button button-secondary" href="/credits/proofs">开具完成证明</a></li>
      </ul>
      ${embedded(element, scripts !== undefined, '/sign-in?next=/credits')}`,
  };
}
