import { html } from 'hono/html';
import type { DeclarationEntry } from '@acct-kit/core/contract';
import { parseCredits, shortCredits } from '@acct-kit/core/credits';
import type { CaseQueue } from '../../../cases/pages/queue.ts';
import { reviewTabs } from '../../../credits/pages/review-tabs.ts';
import { resolvePolicy } from '../../../policies/packs.ts';
import { chinaDay, chinaMinute } from '../../../time.ts';
import { dueCell } from '../../../ui/due-cell.ts';
import type { Column } from '../../../ui/stacked-table.ts';
import { findKind } from '../../kinds.ts';
import { declarationReviews } from '../../review-handlers.ts';

const path = '/review/credits';

const kindLabel = ({ declaration: { region, year, kind } }: DeclarationEntry, now: Date): string =>
  findKind(resolvePolicy(region, chinaDay(now)), year, kind)?.label ?? kind;

const creditsOf = ({ declaration: { credits } }: DeclarationEntry): string =>
  credits === undefined ? '免除' : shortCredits(parseCredits(credits));

const columns = (now: Date): Column<DeclarationEntry>[] => [
  {
    label: '申请人',
    cell: ({ declaration: { id }, personName }) => html`<a href="${path}/${id}">${personName}</a>`,
  },
  { label: '事项', cell: (entry) => kindLabel(entry, now) },
  { label: '年度', cell: ({ declaration }) => declaration.year },
  { label: '学分', isNumber: true, cell: creditsOf },
  { label: '提交时间', cell: ({ declaration }) => chinaMinute(new Date(declaration.submittedAt)) },
  { label: '办理期限', cell: ({ declaration, dueAt }) => dueCell(dueAt, declaration.status === 'submitted', now) },
];

/** The declarations to a district. */
export const queue: CaseQueue<DeclarationEntry, 'submitted' | 'returned' | 'approved'> = {
  path,
  title: '学分审核',
  heading: '学分审核',
  trail: [{ href: '/review', label: '审核' }],
  lead: () => '会计人员申报的考试、论文、课题等，由您审核后计入学分。等待最久的排在最前。',
  tabs: reviewTabs,
  statuses: ['submitted', 'returned', 'approved'],
  list: (work, query) => declarationReviews.declarations(work, { params: {}, query }),
  columns,
  caption: () => '申报的学分',
  empty: () => '这里没有申报。',
};
