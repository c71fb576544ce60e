import { html } from 'hono/html';
import type { TransferEntry, TransferStatus } from '@acct-kit/core/contract';
import type { AccountOf } from '../../sessions/accounts.ts';
import { chinaMinute } from '../../time.ts';
import { transferStatusLabels } from '../labels.ts';
import type { Html, Page } from '../layout.ts';
import { bureauAt } from '../parts/bureau-name.ts';
import { dueCell } from '../parts/due-cell.ts';

/** The filters of the queue; the first is the one that a reviewer opens. */
export const queueFilters = [
  'submitted',
  'origin-reviewing',
  'out-confirmed',
  'destination-reviewing',
  'completed',
] as const satisfies TransferStatus[];
export type QueueFilter = (typeof queueFilters)[number];

export interface Queue {
  readonly filter: QueueFilter;
  readonly items: readonly TransferEntry[];
  readonly nextCursor?: string | undefined;
}

const filterLink = (filter: QueueFilter, current: QueueFilter): Html =>
  html`<li>
    <a href="/review/transfers?status=${filter}" ${filter === current ? html`aria-current="true"` : ''}
      >${transferStatusLabels[filter]}</a
    >
  </li>`;

/** Whether the place of origin still has something to decide. */
const waits = (status: TransferStatus): string =>
  status === 'submitted' || status === 'origin-reviewing' ? 'submitted' : status;

const row = ({ transfer, personName, dueAt }: TransferEntry, now: Date): Html =>
  html`<tr role="row">
    <th scope="row" role="rowheader" data-label="调转编号">
      <a href="/review/transfers/${transfer.id}">${transfer.number}</a>
    </th>
    <td role="cell" data-label="姓名">${personName}</td>
    <td role="cell" data-label="调入地">${bureauAt(transfer.to, now)}</td>
    <td role="cell" data-label="申请时间">${chinaMinute(new Date(transfer.submittedAt))}</td>
    <td role="cell" data-label="办理期限">${dueCell(dueAt, waits(transfer.status), now)}</td>
  </tr>`;

const table = ({ items, filter }: Queue, now: Date): Html =>
  html`<table class="stacked" role="table">
    <caption class="visually-hidden">
      ${transferStatusLabels[filter]}的调转
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader">调转编号</th>
        <th scope="col" role="columnheader">姓名</th>
        <th scope="col" role="columnheader">调入地</th>
        <th scope="col" role="columnheader">申请时间</th>
        <th scope="col" role="columnheader">办理期限</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${items.map((entry) => row(entry, now))}
    </tbody>
  </table>`;

/** The transfers out of the reviewer's district, those that wait longest first. */
export const transferQueuePage = (account: AccountOf<'reviewer'>, queue: Queue, now: Date): Page => ({
  title: '调转审核',
  account,
  trail: [{ href: '/review', label: '审核' }],
  main: html`<h1>调转审核</h1>
    <p class="lead">
      从本区调出的申请，等待最久的排在最前。调入本区的申请在<a href="/review?status=submitted">采集信息审核</a>中办理。
    </p>
    <nav aria-label="按状态筛选">
      <ul class="filters">
        ${queueFilters.map((filter) => filterLink(filter, queue.filter))}
      </ul>
    </nav>
    ${
      queue.items.length === 0
        ? html`<p class="notice">没有${transferStatusLabels[queue.filter]}的调转。</p>`
        : table(queue, now)
    }
    ${
      queue.nextCursor === undefined
        ? ''
        : html`<p><a href="/review/transfers?status=${queue.filter}&amp;cursor=${queue.nextCursor}">下一页</a></p>`
    }`,
});
