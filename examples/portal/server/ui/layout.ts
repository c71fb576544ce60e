import { html } from 'hono/html';
import type { Account } from '../context.ts';
import type { Role } from '../database/tables.ts';
import { roleLabels } from './labels.ts';

/** The result of a template. It is escaped already. */
export type Html = ReturnType<typeof html>;

export interface Page {
  readonly title: string;
  /** Whether a form on the page has errors. The title then begins with that. */
  readonly hasErrors?: boolean;
  readonly account: Account | undefined;
  /** The pages above this one, without the home page. */
  readonly trail?: readonly { href: string; label: string }[];
  readonly main: Html;
  /** Scripts of the page, in order. */
  readonly scripts?: Html | undefined;
}

const siteName = (isDemo: boolean): string => `会计人员服务平台${isDemo ? '（演示）' : ''}`;

interface Section {
  readonly href: string;
  readonly label: string;
}

const verification: Section = { href: '/verify', label: '核验证明' };

/** The sections of each role. */
const sectionsOf: Record<Role, readonly Section[]> = {
  person: [
    { href: '/collect', label: '信息采集' },
    { href: '/transfers', label: '调转' },
    { href: '/credits', label: '继续教育' },
    { href: '/credits/declare', label: '申报学分' },
    { href: '/credits/proofs', label: '完成证明' },
    verification,
  ],
  reviewer: [
    { href: '/review', label: '审核' },
    { href: '/review/transfers', label: '调转审核' },
    { href: '/review/credits', label: '学分审核' },
    { href: '/statistics', label: '完成情况' },
    verification,
  ],
  provider: [
    { href: '/provider', label: '培训机构' },
    { href: '/provider/batch', label: '整批登记' },
    { href: '/provider/courses', label: '课程' },
    verification,
  ],
  authority: [{ href: '/statistics', label: '完成情况' }, verification],
};

const anybodysSections: readonly Section[] = [
  { href: '/collect', label: '信息采集' },
  { href: '/credits', label: '继续教育' },
  { href: '/review', label: '审核' },
  { href: '/provider', label: '培训机构' },
  { href: '/statistics', label: '完成情况' },
  verification,
];

const accountBox = (account: Account | undefined): Html =>
  account === undefined
    ? html`<a class="account-link" href="/sign-in">登录</a>`
    : html`<span class="account-name"
          >${account.name}<span class="account-role">${roleLabels[account.role]}</span></span
        >
        <form method="post" action="/sign-out"><button class="account-link" type="submit">退出</button></form>`;

/** The open section: the page itself, or the nearest page above it that is a section. */
function openSection(sections: readonly Section[], { title, trail = [] }: Page): Section | undefined {
  const path = [title, ...trail.map(({ label }) => label).reverse()];
  return path.flatMap((one) => sections.find(({ label }) => label === one) ?? [])[0];
}

const sectionLink = ({ href, label }: Section, current: Section | undefined, title: string): Html =>
  html`<li>
    <a href="${href}" ${current?.href === href ? html`aria-current="${label === title ? 'page' : 'true'}"` : ''}
      >${label}</a
    >
  </li>`;

function sectionList(page: Page): Html {
  const sections = page.account === undefined ? anybodysSections : sectionsOf[page.account.role];
  const current = openSection(sections, page);
  return html`<ul class="wrap">
    ${sections.map((section) => sectionLink(section, current, page.title))}
  </ul>`;
}

const header = (page: Page, isDemo: boolean): Html =>
  html`<header class="site-header">
    <div class="band wrap">
      <a class="brand" href="/">
        <svg class="brand-mark" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
          <rect x="1" y="1" width="38" height="38" rx="6" fill="none" stroke="currentColor" stroke-width="2" />
          <path d="M11 13l9 9 9-9M20 22v10M13 23h14M13 28h14" fill="none" stroke="currentColor" stroke-width="2.5" />
        </svg>
        <span><span class="brand-owner">市财政局</span><span class="brand-name">${siteName(isDemo)}</span></span>
      </a>
      <div class="account">${accountBox(page.account)}</div>
    </div>
    <nav class="sections" aria-label="主要栏目">${sectionList(page)}</nav>
  </header>`;

const breadcrumb = ({ title, trail = [] }: Page): Html =>
  html`<nav class="breadcrumb wrap" aria-label="当前位置">
    <ol>
      <li><a href="/">首页</a></li>
      ${trail.map(({ href, label }) => html`<li><a href="${href}">${label}</a></li>`)}
      <li aria-current="page">${title}</li>
    </ol>
  </nav>`;

const footer = (isDemo: boolean): Html =>
  html`<footer class="site-footer">
    <div class="wrap">
      ${isDemo ? html`<p>这是演示系统。其中的人员、证件号码、单位和材料全部是编造的，请勿填写真实的个人信息。</p>` : ''}
      <p>本页面不使用外部字体、统计或广告，数据只发送到本站。</p>
    </div>
  </footer>`;

/** A whole page. */
export const renderPage = (page: Page, isDemo: boolean): Html =>
  html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.hasErrors ? '有错误：' : ''}${page.title} - ${siteName(isDemo)}</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/portal.css" />
        ${page.scripts ?? ''}
      </head>
      <body>
        <a class="skip-link" href="#main">跳到主要内容</a>
        ${header(page, isDemo)} ${page.title === '首页' ? '' : breadcrumb(page)}
        <main id="main" class="wrap" tabindex="-1">${page.main}</main>
        ${footer(isDemo)}
      </body>
    </html>`;
