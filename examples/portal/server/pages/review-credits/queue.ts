import { html } from 'hono/html';
import type { DeclarationEntry } from '@acct-kit/core/contract';
import { parseCredits, shortCredits } from '@acct-kit/core/credits';
import { findKind } from '../../declarations/kinds.ts';
import { resolvePolicy } from '../../policies.ts';
import type { AccountOf } from '../../sessions/accounts.ts';
import { chinaDay, chinaMinute } from '../../time.ts';
import type { Html, Page } from '../layout.ts';
import { dueCell } from '../parts/due-cell.ts';
import { tabLinks, type Tab } from './tabs.ts';

export interface Queue {
  readonly tab: Exclude<Tab, 'held'>;
  readonly items: readonly DeclarationEntry[];
  readonly nextCursor?: string | undefined;
}

const kindLabel = ({ declaration: { region, year, kind } }: DeclarationEntry, now: Date): string =>
  findKind(resolvePolicy(region, chinaDay(now)), year, kind)?.label ?? kind;

const creditsOf = ({ declaration: { credits } }: DeclarationEntry): string =>
  credits === undefined ? '免除' : shortCredits(parseCredits(credits));

const row = (entry: DeclarationEntry, now: Date): Html =>
  html`<tr role="row">
    <th scope="row" role="rowheader" data-label="申请人">
      <a href="/review/credits/${entry.declaration.id}">${entry.personName}</a>
    </th>
    <td role="cell" data-label="事项">${kindLabel(entry, now)}</td>
    <td role="cell" data-label="年度">${entry.declaration.year}</td>
    <td role="cell" data-label="学分" class="number">${creditsOf(entry)}</td>
    <td role="cell" data-label="提交时间">${chinaMinute(new Date(entry.declaration.submittedAt))}</td>
    <td role="cell" data-label="办理期限">${dueCell(entry.dueAt, entry.declaration.status, now)}</td>
  </tr>`;

const table = ({ items }: Queue, now: Date): Html =>
  html`<table class="stacked" role="table">
    <caption class="visually-hidden">
      申报的学分
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader">申请人</th>
        <th scope="col" role="columnheader">事项</th>
        <th scope="col" role="columnheader">年度</th>
        <th scope="col" role="columnheader" class="number">学分</th>
        <th scope="col" role="columnheader">提交时间</th>
        <th scope="col" role="columnheader">办理期限</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${items.map((entry) => row(entry, now))}
    </tbody>
  </table>`;

/** The declarations of the reviewer's district, those that wait longest first. */
export const creditQueuePage = (account: AccountOf<'reviewer'>, queue: Queue, now: Date): Page => ({
  title: '学分审核',
  account,
  trail: [{ href: '/review', label: '审核' }],
  main: html`<h1>学分审核</h1>
    <p class="lead">会计人员申报的考试、论文、课题等，由您审核后计入学分。等待最久的排在最前。</p>
    ${tabLinks(queue.tab)} ${queue.items.length === 0 ? html`<p class="notice">这里没有申报。</p>` : table(queue, now)}
    ${
      queue.nextCursor === undefined
        ? ''
        : html`<p><a href="/review/credits?status=${queue.tab}&amp;cursor=${queue.nextCursor}">下一页</a></p>`
    }`,
});
