import { html } from 'hono/html';
import type { Role } from '../../database/tables.ts';
import type { Account } from '../../context.ts';
import { roleLabels } from '../../ui/labels.ts';
import type { Html, Page } from '../../ui/layout.ts';
import { demoAccounts, signInMissing } from './demo-accounts.ts';

/** The page for somebody who is not signed in, or who is signed in with another role. */
export const accessPage = ({
  account,
  roles,
  accounts,
  next,
  written,
}: {
  account: Account | undefined;
  roles: readonly Role[];
  /** Those that can be chosen, in the demo. */
  accounts: readonly Account[] | undefined;
  next: string;
  /** What they had written in the form that could not be carried out. */
  written: Html | '';
}): Page => ({
  title: account === undefined ? '请先登录' : '当前身份不能使用此页',
  account,
  main: html`<h1>${account === undefined ? '请先登录' : '当前身份不能使用此页'}</h1>
    <p class="lead">
      此页供${roles.map((role) => roleLabels[role]).join('、')}使用。${
        account === undefined ? '' : html`您现在的身份是“${account.name}（${roleLabels[account.role]}）”。`
      }${accounts === undefined ? '' : '请选择一个演示身份继续：'}
    </p>
    ${
      written === ''
        ? ''
        : html`<p class="notice notice-error" role="alert">
            您刚才提交的内容没有被处理。请先复制下面的内容，登录后重新填写。
          </p>`
    }
    ${written} ${accounts === undefined ? signInMissing : demoAccounts(accounts, () => next)}
    <p><a href="/">返回首页</a></p>`,
});
