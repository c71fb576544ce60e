import { html } from 'hono/html';
import type { Role } from '../database/tables.ts';
import type { Account } from '../sessions/accounts.ts';
import { roleLabels } from './labels.ts';
import type { Page } from './layout.ts';
import { demoAccounts } from './parts/demo-accounts.ts';

/** Shown in place of a page to whoever is not signed in, or with another role. */
export const accessPage = ({
  account,
  role,
  accounts,
  next,
}: {
  account: Account | undefined;
  role: Role;
  accounts: readonly Account[];
  next: string;
}): Page => ({
  title: account === undefined ? '请先登录' : '当前身份不能使用此页',
  account,
  main: html`<h1>${account === undefined ? '请先登录' : '当前身份不能使用此页'}</h1>
    <p class="lead">
      此页供${roleLabels[role]}使用。${
        account === undefined ? '' : html`您现在的身份是“${account.name}（${roleLabels[account.role]}）”。`
      }请选择一个演示身份继续：
    </p>
    ${demoAccounts(accounts, () => next)}
    <p><a href="/">返回首页</a></p>`,
});
