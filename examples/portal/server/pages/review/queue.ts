import { html } from 'hono/html';
import type { ApplicationStatus, ReviewEntry } from '@acct-kit/core/contract';
import { resolvePolicy } from '../../policies.ts';
import type { AccountOf } from '../../sessions/accounts.ts';
import { chinaDay, chinaMinute } from '../../time.ts';
import type { Html, Page } from '../layout.ts';
import { bureauName } from '../parts/bureau-name.ts';
import { dueCell } from '../parts/due-cell.ts';
import { businessLabels, statusLabels } from '../labels.ts';

/** The filters of the queue; the first is the one that a reviewer opens. */
export const queueFilters = ['submitted', 'returned', 'approved'] as const satisfies ApplicationStatus[];
export type QueueFilter = (typeof queueFilters)[number];

export interface Queue {
  readonly filter: QueueFilter;
  readonly items: readonly ReviewEntry[];
  readonly nextCursor?: string | undefined;
}

const filterLink = (filter: QueueFilter, current: QueueFilter): Html =>
  html`<li>
    <a href="/review?status=${filter}" ${filter === current ? html`aria-current="true"` : ''}
      >${statusLabels[filter]}</a
    >
  </li>`;

const row = (entry: ReviewEntry, now: Date): Html =>
  html`<tr role="row">
    <th scope="row" role="rowheader" data-label="受理编号">
      <a href="/review/${entry.application.id}">${entry.application.number}</a>
    </th>
    <td role="cell" data-label="业务">${businessLabels[entry.application.business]}</td>
    <td role="cell" data-label="姓名">${entry.personName}</td>
    <td role="cell" data-label="提交时间">${chinaMinute(new Date(entry.application.submittedAt))}</td>
    <td role="cell" data-label="最近变动">${chinaMinute(new Date(entry.application.updatedAt))}</td>
    <td role="cell" data-label="办理期限">${dueCell(entry.dueAt, entry.application.status, now)}</td>
  </tr>`;

const table = ({ items, filter }: Queue, now: Date): Html =>
  html`<table class="stacked" role="table">
    <caption class="visually-hidden">
      ${statusLabels[filter]}的申请
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader">受理编号</th>
        <th scope="col" role="columnheader">业务</th>
        <th scope="col" role="columnheader">姓名</th>
        <th scope="col" role="columnheader">提交时间</th>
        <th scope="col" role="columnheader">最近变动</th>
        <th scope="col" role="columnheader">办理期限</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${items.map((entry) => row(entry, now))}
    </tbody>
  </table>`;

export const queuePage = (account: AccountOf<'reviewer'>, queue: Queue, now: Date): Page => ({
  title: '审核',
  account,
  main: html`<h1>采集信息审核</h1>
    <p class="lead">
      ${bureauName(resolvePolicy(account.authority, chinaDay(now)), account.authority)}受理的申请，等待最久的排在最前。
    </p>
    <nav aria-label="按状态筛选">
      <ul class="filters">
        ${queueFilters.map((filter) => filterLink(filter, queue.filter))}
      </ul>
    </nav>
    ${
      queue.items.length === 0
        ? html`<p class="notice">没有${statusLabels[queue.filter]}的申请。</p>`
        : table(queue, now)
    }
    ${
      queue.nextCursor === undefined
        ? ''
        : html`<p><a href="/review?status=${queue.filter}&amp;cursor=${queue.nextCursor}">下一页</a></p>`
    }`,
});
