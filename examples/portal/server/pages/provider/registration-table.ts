import { html } from 'hono/html';
import { chinaMinute } from '../../time.ts';
import { categoryLabels, creditStatusLabels } from '../labels.ts';
import type { Html } from '../layout.ts';
import type { Registration } from './registrations.ts';

export const statusTag = ({ status }: Registration): Html =>
  html`<span class="tag tag-${status}">${creditStatusLabels[status]}</span>`;

const categoryOf = ({ category }: Registration): string => (category === null ? '' : categoryLabels[category]);

const row = (registration: Registration): Html =>
  html`<tr role="row">
    <th scope="row" role="rowheader" data-label="学员证件">${registration.maskedNumber}</th>
    <td role="cell" data-label="课程">${registration.title}</td>
    <td role="cell" data-label="年度">${registration.year}</td>
    <td role="cell" data-label="科目">${categoryOf(registration)}</td>
    <td role="cell" data-label="学分" class="number">${registration.credits}</td>
    <td role="cell" data-label="状态">${statusTag(registration)}</td>
    <td role="cell" data-label="登记时间">${chinaMinute(registration.registeredAt)}</td>
    <td role="cell" data-label="操作">
      <a href="/provider/records/${registration.id}"
        >查看<span class="visually-hidden">：${registration.maskedNumber}，${registration.title}</span></a
      >
    </td>
  </tr>`;

/** Registrations, each with a way to what can be done about it. */
export const registrationTable = (registrations: readonly Registration[]): Html =>
  html`<table class="stacked" role="table">
    <caption class="visually-hidden">
      登记的学分
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader">学员证件</th>
        <th scope="col" role="columnheader">课程</th>
        <th scope="col" role="columnheader">年度</th>
        <th scope="col" role="columnheader">科目</th>
        <th scope="col" role="columnheader" class="number">学分</th>
        <th scope="col" role="columnheader">状态</th>
        <th scope="col" role="columnheader">登记时间</th>
        <th scope="col" role="columnheader">操作</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${registrations.map(row)}
    </tbody>
  </table>`;
