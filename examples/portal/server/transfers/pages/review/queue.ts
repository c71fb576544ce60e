import { html } from 'hono/html';
import type { TransferEntry, TransferStatus } from '@acct-kit/core/contract';
import type { CaseQueue } from '../../../cases/pages/queue.ts';
import { chinaMinute } from '../../../time.ts';
import { bureauAt } from '../../../ui/bureau-name.ts';
import { dueCell } from '../../../ui/due-cell.ts';
import { transferStatusLabels } from '../../../ui/labels.ts';
import type { Column } from '../../../ui/stacked-table.ts';
import { transferReviews } from '../../review-handlers.ts';

const path = '/review/transfers';
const statuses = [
  'submitted',
  'origin-reviewing',
  'out-confirmed',
  'destination-reviewing',
  'completed',
] as const satisfies TransferStatus[];

/** In these statuses the place of origin has still to decide. */
const undecided: readonly TransferStatus[] = ['submitted', 'origin-reviewing'];

const columns = (now: Date): Column<TransferEntry>[] => [
  { label: '调转编号', cell: ({ transfer: { id, number } }) => html`<a href="${path}/${id}">${number}</a>` },
  { label: '姓名', cell: ({ personName }) => personName },
  { label: '调入地', cell: ({ transfer }) => bureauAt(transfer.to, now) },
  { label: '申请时间', cell: ({ transfer }) => chinaMinute(new Date(transfer.submittedAt)) },
  { label: '办理期限', cell: ({ transfer, dueAt }) => dueCell(dueAt, undecided.includes(transfer.status), now) },
];

/** The transfers out of a district. */
export const queue: CaseQueue<TransferEntry, (typeof statuses)[number]> = {
  path,
  title: '调转审核',
  heading: '调转审核',
  trail: [{ href: '/review', label: '审核' }],
  lead: () =>
    html`从本区调出的申请，等待最久的排在最前。调入本区的申请在<a href="/review?status=submitted">采集信息审核</a
      >中办理。`,
  tabs: statuses.map((status) => ({
    key: status,
    href: `${path}?status=${status}`,
    label: transferStatusLabels[status],
  })),
  statuses,
  list: (work, query) => transferReviews.list(work, { params: {}, query }),
  columns,
  caption: (label) => `${label}的调转`,
  empty: (label) => `没有${label}的调转。`,
};
