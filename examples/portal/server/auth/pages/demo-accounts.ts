import { html } from 'hono/html';
import type { Account, Services } from '../../context.ts';
import { findAccounts } from '../accounts.ts';
import { roleLabels } from '../../ui/labels.ts';
import type { Html } from '../../ui/layout.ts';

const accountCard = (account: Account, next: string): Html =>
  html`<li class="identity">
    <div>
      <p class="identity-name">${account.name} <span class="tag">${roleLabels[account.role]}</span></p>
      <p class="identity-note">${account.note}</p>
    </div>
    <form method="post" action="/sign-in">
      <input type="hidden" name="account" value="${account.id}" />
      <input type="hidden" name="next" value="${next}" />
      <button class="button button-secondary" type="submit">
        以此身份登录<span class="visually-hidden">：${account.name}</span>
      </button>
    </form>
  </li>`;

/** Finds the accounts of the demo; `undefined` where this is not the demo. */
export const findDemoAccounts = async ({ db, demoAccounts: ids }: Services): Promise<Account[] | undefined> =>
  ids && findAccounts(db, ids);

/** Says that nobody can sign in, for a portal that is not the demo has no sign-in of its own yet. */
export const signInMissing: Html = html`<p class="notice" id="sign-in-missing">
  登录还没有设置。请由管理员接入本单位的统一身份认证。
</p>`;

/** Offers the demo's accounts; `next` is where signing in leads. */
export const demoAccounts = (accounts: readonly Account[], next: (account: Account) => string): Html =>
  html`<ul class="identities">
    ${accounts.map((account) => accountCard(account, next(account)))}
  </ul>`;
