import { html } from 'hono/html';
import type { Account } from '../../context.ts';
import type { Page } from '../../ui/layout.ts';
import { demoAccounts, signInMissing } from './demo-accounts.ts';
import { homeOf } from '../role-home.ts';

/** Allows only paths of this portal, without a query, so that a link cannot lead elsewhere after the sign-in. */
export const safeNext = (next: string | null | undefined): string | undefined =>
  next && /^\/([a-z]+(\/[a-z]+)*(\/[A-Za-z0-9_-]{22}|\/\d{4})?)?$/.test(next) ? next : undefined;

/** Shown where there is nothing to sign in with. */
export const signInMissingPage = (account: Account | undefined): Page => ({
  title: '登录',
  account,
  main: html`<h1>登录</h1>
    ${signInMissing}
    <p><a href="/">返回首页</a></p>`,
});

export const signInPage = (
  account: Account | undefined,
  accounts: readonly Account[],
  next: string | undefined,
  isUnknown = false,
): Page => ({
  title: '登录',
  account,
  main: html`<h1>选择演示身份登录</h1>
    ${isUnknown ? html`<p class="notice notice-error" role="alert">没有这个演示身份，请从下面选择一个。</p>` : ''}
    <p class="lead">演示系统不需要密码。所有身份都是编造的。</p>
    ${demoAccounts(accounts, ({ role }) => next ?? homeOf[role])}`,
});
