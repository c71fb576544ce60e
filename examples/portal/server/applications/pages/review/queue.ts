import { html } from 'hono/html';
import type { ApplicationStatus, ReviewEntry } from '@acct-kit/core/contract';
import { resolvePolicy } from '../../../policies/packs.ts';
import type { AccountOf } from '../../../auth/accounts.ts';
import { chinaDay, chinaMinute } from '../../../time.ts';
import type { Page } from '../../../ui/layout.ts';
import { bureauName } from '../../../ui/bureau-name.ts';
import { dueCell } from '../../../ui/due-cell.ts';
import { filters, type Filter } from '../../../ui/filters.ts';
import { nextPage } from '../../../ui/next-page.ts';
import { stackedTable, type Column } from '../../../ui/stacked-table.ts';
import { procedureLabels, statusLabels } from '../../../ui/labels.ts';

/** The filters of the queue; the first is the one that a reviewer opens. */
export const queueFilters = ['submitted', 'returned', 'approved'] as const satisfies ApplicationStatus[];
export type QueueFilter = (typeof queueFilters)[number];

export interface Queue {
  readonly filter: QueueFilter;
  readonly items: readonly ReviewEntry[];
  readonly nextCursor?: string | undefined;
}

const hrefOf = (filter: QueueFilter): string => `/review?status=${filter}`;

const filterOf = (filter: QueueFilter, current: QueueFilter): Filter => ({
  href: hrefOf(filter),
  label: statusLabels[filter],
  isCurrent: filter === current,
});

const columns = (now: Date): Column<ReviewEntry>[] => [
  {
    label: '受理编号',
    cell: ({ application: { id, number } }) => html`<a href="/review/${id}">${number}</a>`,
  },
  { label: '业务', cell: ({ application }) => procedureLabels[application.procedure] },
  { label: '姓名', cell: ({ personName }) => personName },
  { label: '提交时间', cell: ({ application }) => chinaMinute(new Date(application.submittedAt)) },
  { label: '最近变动', cell: ({ application }) => chinaMinute(new Date(application.updatedAt)) },
  { label: '办理期限', cell: ({ application, dueAt }) => dueCell(dueAt, application.status === 'submitted', now) },
];

export const queuePage = (account: AccountOf<'reviewer'>, queue: Queue, now: Date): Page => ({
  title: '审核',
  account,
  main: html`<h1>采集信息审核</h1>
    <p class="lead">
      ${bureauName(resolvePolicy(account.authority, chinaDay(now)), account.authority)}受理的申请，等待最久的排在最前。
    </p>
    ${filters(
      '按状态筛选',
      queueFilters.map((filter) => filterOf(filter, queue.filter)),
    )}
    ${
      queue.items.length === 0
        ? html`<p class="notice">没有${statusLabels[queue.filter]}的申请。</p>`
        : stackedTable(`${statusLabels[queue.filter]}的申请`, columns(now), queue.items)
    }
    ${nextPage(hrefOf(queue.filter), queue.nextCursor)}`,
});
