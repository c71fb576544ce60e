import { html } from 'hono/html';
import type { Account } from '../sessions/accounts.ts';
import { embedded, embedScripts } from './embed.ts';
import type { Page } from './layout.ts';

export async function creditsPage(account: Account): Promise<Page> {
  const scripts = await embedScripts('credits.js');
  const element = html`<ce-credit-viewer base-url="/api/v1" region="110000"></ce-credit-viewer>`;
  return {
    title: '继续教育',
    account,
    scripts,
    main: html`<h1>继续教育学分</h1>
      <p class="lead">学分由培训机构登记。登记有误的，请与培训机构联系更正。</p>
      ${embedded(element, scripts !== undefined, '/sign-in?next=/credits')}`,
  };
}
