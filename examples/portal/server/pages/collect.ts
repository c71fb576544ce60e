import { html } from 'hono/html';
import type { Account } from '../sessions/accounts.ts';
import { embedded, embedScripts } from './embed.ts';
import type { Page } from './layout.ts';

export async function collectPage(account: Account): Promise<Page> {
  const scripts = await embedScripts('collect.js');
  const element = html`<acct-collection-form
    base-url="/api/v1"
    region="110000"
    business="first"
  ></acct-collection-form>`;
  return {
    title: '信息采集',
    account,
    scripts,
    main: html`<h1>会计人员信息采集</h1>
      <p class="lead">
        首次采集。请准备好证件照、身份证件、学历学位和职称证书的图片；提交后由区财政局审核，结果在本页查看。
      </p>
      ${embedded(element, scripts !== undefined, '/sign-in?next=/collect')}`,
  };
}
