import { html } from 'hono/html';
import type { Account } from '../../context.ts';
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

/** The accounts to choose from. `next` is the page that follows the sign-in. */
export const demoAccounts = (accounts: readonly Account[], next: (account: Account) => string): Html =>
  html`<ul class="identities">
    ${accounts.map((account) => accountCard(account, next(account)))}
  </ul>`;
