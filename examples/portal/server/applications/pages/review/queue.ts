import { html } from 'hono/html';
import type { ApplicationStatus, ReviewEntry } from '@acct-kit/core/contract';
import type { CaseQueue } from '../../../cases/pages/queue.ts';
import { resolvePolicy } from '../../../policies/packs.ts';
import { chinaDay, chinaMinute } from '../../../time.ts';
import { bureauName } from '../../../ui/bureau-name.ts';
import { dueCell } from '../../../ui/due-cell.ts';
import { procedureLabels, statusLabels } from '../../../ui/labels.ts';
import type { Column } from '../../../ui/stacked-table.ts';
import { reviews } from '../../review-handlers.ts';

const path = '/review';
const statuses = ['submitted', 'returned', 'approved'] as const satisfies ApplicationStatus[];

const columns = (now: Date): Column<ReviewEntry>[] => [
  {
    label: '受理编号',
    cell: ({ application: { id, number } }) => html`<a href="${path}/${id}">${number}</a>`,
  },
  { label: '业务', cell: ({ application }) => procedureLabels[application.procedure] },
  { label: '姓名', cell: ({ personName }) => personName },
  { label: '提交时间', cell: ({ application }) => chinaMinute(new Date(application.submittedAt)) },
  { label: '最近变动', cell: ({ application }) => chinaMinute(new Date(application.updatedAt)) },
  { label: '办理期限', cell: ({ application, dueAt }) => dueCell(dueAt, application.status === 'submitted', now) },
];

/** The applications to a district. */
export const queue: CaseQueue<ReviewEntry, (typeof statuses)[number]> = {
  path,
  title: '审核',
  heading: '采集信息审核',
  lead: ({ authority }, now) =>
    `${bureauName(resolvePolicy(authority, chinaDay(now)), authority)}受理的申请，等待最久的排在最前。`,
  tabs: statuses.map((status) => ({ key: status, href: `${path}?status=${status}`, label: statusLabels[status] })),
  statuses,
  list: (work, query) => reviews.list(work, { params: {}, query }),
  columns,
  caption: (label) => `${label}的申请`,
  empty: (label) => `没有${label}的申请。`,
};
