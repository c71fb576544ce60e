import { html } from 'hono/html';
import type { Transfer } from '@acct-kit/core/contract';
import type { AccountOf } from '../../context.ts';
import type { OpenCases } from '../../cases/open-cases.ts';
import type { DossierRow } from '../../dossier-versions/store.ts';
import { chinaMinute } from '../../time.ts';
import { procedureLabels, transferStatusLabels } from '../../ui/labels.ts';
import type { Html, Page } from '../../ui/layout.ts';
import { bureauAt } from '../../ui/bureau-name.ts';
import { nextPage } from '../../ui/next-page.ts';
import { stackedTable, type Column } from '../../ui/stacked-table.ts';
import { nextSteps } from './texts.ts';

export interface ListView {
  readonly account: AccountOf<'person'>;
  readonly dossier: DossierRow | undefined;
  readonly openCases: OpenCases;
  readonly transfers: readonly Transfer[];
  readonly nextCursor: string | undefined;
  readonly now: Date;
}

const columns = (now: Date): Column<Transfer>[] => [
  { label: '调转编号', cell: ({ id, number }) => html`<a href="/transfers/${id}">${number}</a>` },
  { label: '调入地', cell: ({ to }) => bureauAt(to, now) },
  { label: '申请时间', cell: ({ submittedAt }) => chinaMinute(new Date(submittedAt)) },
  {
    label: '状态',
    cell: ({ status }) => html`<span class="tag tag-${status}">${transferStatusLabels[status]}</span>`,
  },
];

/** The button to apply, or the reason why the person cannot apply now. */
function begin({ dossier, openCases: { application, transfer } }: ListView): Html {
  if (dossier === undefined)
    return html`<p class="notice">您还没有档案。请先完成<a href="/collect">信息采集</a>，审核通过后才能调转。</p>`;
  if (transfer !== undefined)
    return html`<div class="notice">
      <p><strong>${transferStatusLabels[transfer.status]}</strong>：${nextSteps[transfer.status]}</p>
      <p><a href="/transfers/${transfer.id}">查看这次调转</a></p>
    </div>`;
  if (application !== undefined)
    return html`<p class="notice">
      您有一项${procedureLabels[application.procedure]}正在办理，办完或撤回以后才能申请调转。<a href="/collect"
        >查看办理情况</a
      >
    </p>`;
  return html`<p><a class="button" href="/transfers/new">申请调转</a></p>`;
}

/** A person's transfers, the steps of a transfer, and the way to apply for one. */
export const listPage = (view: ListView): Page => ({
  title: '调转',
  account: view.account,
  main: html`<h1>会计人员调转</h1>
    <p class="lead">工作、户口、居住地或学校到了别的区、别的省市，把档案转到那里的财政局。</p>
    ${begin(view)}
    <section aria-labelledby="steps-title">
      <h2 id="steps-title">怎样办理</h2>
      <ol class="steps">
        <li>在本页提交调转申请，上传证明材料。</li>
        <li>调出地（现在保管档案的）财政局审核，同意转出。</li>
        <li>您核对档案，按调入地的要求补充，提交调入申请。</li>
        <li>调入地财政局审核，通过后档案转到调入地。</li>
      </ol>
    </section>
    <section aria-labelledby="own-title">
      <h2 id="own-title">我的调转</h2>
      ${view.transfers.length === 0 ? html`<p class="quiet">还没有申请过。</p>` : stackedTable('我的调转', columns(view.now), view.transfers)}
      ${nextPage('/transfers', view.nextCursor, '更早的调转')}
    </section>`,
});
