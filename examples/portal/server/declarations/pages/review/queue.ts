import { html } from 'hono/html';
import type { DeclarationEntry } from '@acct-kit/core/contract';
import { parseCredits, shortCredits } from '@acct-kit/core/credits';
import { findKind } from '../../kinds.ts';
import { resolvePolicy } from '../../../policies/packs.ts';
import type { AccountOf } from '../../../auth/accounts.ts';
import { chinaDay, chinaMinute } from '../../../time.ts';
import type { Page } from '../../../ui/layout.ts';
import { dueCell } from '../../../ui/due-cell.ts';
import { nextPage } from '../../../ui/next-page.ts';
import { stackedTable, type Column } from '../../../ui/stacked-table.ts';
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

const columns = (now: Date): Column<DeclarationEntry>[] => [
  {
    label: '申请人',
    cell: ({ declaration: { id }, personName }) => html`<a href="/review/credits/${id}">${personName}</a>`,
  },
  { label: '事项', cell: (entry) => kindLabel(entry, now) },
  { label: '年度', cell: ({ declaration }) => declaration.year },
  { label: '学分', isNumber: true, cell: creditsOf },
  { label: '提交时间', cell: ({ declaration }) => chinaMinute(new Date(declaration.submittedAt)) },
  { label: '办理期限', cell: ({ declaration, dueAt }) => dueCell(dueAt, declaration.status === 'submitted', now) },
];

/** The declarations of the reviewer's district, those that wait longest first. */
export const creditQueuePage = (account: AccountOf<'reviewer'>, queue: Queue, now: Date): Page => ({
  title: '学分审核',
  account,
  trail: [{ href: '/review', label: '审核' }],
  main: html`<h1>学分审核</h1>
    <p class="lead">会计人员申报的考试、论文、课题等，由您审核后计入学分。等待最久的排在最前。</p>
    ${tabLinks(queue.tab)}
    ${queue.items.length === 0 ? html`<p class="notice">这里没有申报。</p>` : stackedTable('申报的学分', columns(now), queue.items)}
    ${nextPage(`/review/credits?status=${queue.tab}`, queue.nextCursor)}`,
});
