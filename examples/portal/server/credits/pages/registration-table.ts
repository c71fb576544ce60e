import { html } from 'hono/html';
import { chinaMinute } from '../../time.ts';
import { categoryLabels, creditStatusLabels } from '../../ui/labels.ts';
import type { Html } from '../../ui/layout.ts';
import { stackedTable, type Column } from '../../ui/stacked-table.ts';
import type { Registration } from '../registrations.ts';

export const statusTag = ({ status }: Registration): Html =>
  html`<span class="tag tag-${status}">${creditStatusLabels[status]}</span>`;

const categoryOf = ({ category }: Registration): string => (category === null ? '' : categoryLabels[category]);

const columns: readonly Column<Registration>[] = [
  { label: '学员证件', cell: ({ maskedNumber }) => maskedNumber },
  { label: '课程', cell: ({ title }) => title },
  { label: '年度', cell: ({ year }) => year },
  { label: '科目', cell: categoryOf },
  { label: '学分', isNumber: true, cell: ({ credits }) => credits },
  { label: '状态', cell: statusTag },
  { label: '登记时间', cell: ({ registeredAt }) => chinaMinute(registeredAt) },
  {
    label: '操作',
    cell: ({ id, maskedNumber, title }) =>
      html`<a href="/provider/records/${id}">查看<span class="visually-hidden">：${maskedNumber}，${title}</span></a>`,
  },
];

/** A table of registrations, each with a link to its page. */
export const registrationTable = (registrations: readonly Registration[]): Html =>
  stackedTable('登记的学分', columns, registrations);
