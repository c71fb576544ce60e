import { html } from 'hono/html';
import type { TransferEntry, TransferStatus } from '@acct-kit/core/contract';
import type { AccountOf } from '../../../auth/accounts.ts';
import { chinaMinute } from '../../../time.ts';
import { transferStatusLabels } from '../../../ui/labels.ts';
import type { Page } from '../../../ui/layout.ts';
import { bureauAt } from '../../../ui/bureau-name.ts';
import { dueCell } from '../../../ui/due-cell.ts';
import { filters, type Filter } from '../../../ui/filters.ts';
import { nextPage } from '../../../ui/next-page.ts';
import { stackedTable, type Column } from '../../../ui/stacked-table.ts';

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

const hrefOf = (filter: QueueFilter): string => `/review/transfers?status=${filter}`;

const filterOf = (filter: QueueFilter, current: QueueFilter): Filter => ({
  href: hrefOf(filter),
  label: transferStatusLabels[filter],
  isCurrent: filter === current,
});

/** The place of origin still has something to decide. */
const waiting: readonly TransferStatus[] = ['submitted', 'origin-reviewing'];

const columns = (now: Date): Column<TransferEntry>[] => [
  {
    label: '调转编号',
    cell: ({ transfer: { id, number } }) => html`<a href="/review/transfers/${id}">${number}</a>`,
  },
  { label: '姓名', cell: ({ personName }) => personName },
  { label: '调入地', cell: ({ transfer }) => bureauAt(transfer.to, now) },
  { label: '申请时间', cell: ({ transfer }) => chinaMinute(new Date(transfer.submittedAt)) },
  { label: '办理期限', cell: ({ transfer, dueAt }) => dueCell(dueAt, waiting.includes(transfer.status), now) },
];

/** The transfers out of the reviewer's district, those that wait longest first. */
export const transferQueuePage = (account: AccountOf<'reviewer'>, queue: Queue, now: Date): Page => ({
  title: '调转审核',
  account,
  trail: [{ href: '/review', label: '审核' }],
  main: html`<h1>调转审核</h1>
    <p class="lead">
      从本区调出的申请，等待最久的排在最前。调入本区的申请在<a href="/review?status=submitted">采集信息审核</a>中办理。
    </p>
    ${filters(
      '按状态筛选',
      queueFilters.map((filter) => filterOf(filter, queue.filter)),
    )}
    ${
      queue.items.length === 0
        ? html`<p class="notice">没有${transferStatusLabels[queue.filter]}的调转。</p>`
        : stackedTable(`${transferStatusLabels[queue.filter]}的调转`, columns(now), queue.items)
    }
    ${nextPage(hrefOf(queue.filter), queue.nextCursor)}`,
});
