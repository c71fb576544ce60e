import { html } from 'hono/html';
import type { Dossier } from '@acct-kit/core/contract';
import type { Policy } from '@acct-kit/core/policy';
import { chinaMinute } from '../../time.ts';
import { procedureLabels, statusLabels, transferStatusLabels } from '../../ui/labels.ts';
import type { Html } from '../../ui/layout.ts';
import { bureauName } from '../../ui/bureau-name.ts';
import { factList } from '../../ui/fact-list.ts';
import { procedurePaths } from '../../ui/procedure-paths.ts';

const facts = (dossier: Dossier, policy: Policy): Html =>
  factList([
    ['保管机关', bureauName(policy, dossier.authority)],
    ['建档时间', chinaMinute(new Date(dossier.since))],
    ['最近更新', chinaMinute(new Date(dossier.updatedAt))],
    ['版本', `第 ${dossier.version} 版`],
  ]);

/** The open case, with the link to where it goes on. */
function openCases({ openCases: { application, transfer } }: Dossier): Html {
  if (transfer?.status === 'out-confirmed' && application === undefined)
    return html`<p><strong>调出地已同意转出。</strong>请到调入地提交申请。</p>
      <p><a class="button" href="${procedurePaths['transfer-in']}">提交调入申请</a></p>`;
  if (application !== undefined)
    return html`<p>
      正在办理：<strong>${procedureLabels[application.procedure]}，${statusLabels[application.status]}</strong>。<a
        href="${procedurePaths[application.procedure]}"
        >查看${application.status === 'returned' ? '并修改' : ''}</a
      >
    </p>`;
  return html`<p>
    正在办理：<strong>调转，${transfer === undefined ? '' : transferStatusLabels[transfer.status]}</strong>。<a
      href="/transfers"
      >查看</a
    >
  </p>`;
}

const entries = html`<ul class="cards">
  <li class="card">
    <h3><a href="${procedurePaths.change}">信息变更</a></h3>
    <p>学历、职称、工作单位、联系方式等有了变化，在这里更新。</p>
  </li>
  <li class="card">
    <h3><a href="/transfers">调转</a></h3>
    <p>工作、户口、居住地或学校到了别的区、别的省市，把档案转过去。</p>
  </li>
</ul>`;

const isBusy = ({ openCases: { application, transfer } }: Dossier): boolean =>
  application !== undefined || transfer !== undefined;

/** A summary of the person's dossier, and what can be done with it now. */
export const ownDossier = (dossier: Dossier, policy: Policy): Html =>
  html`<section class="panel" aria-labelledby="dossier-title">
    <h2 id="dossier-title">我的档案</h2>
    ${facts(dossier, policy)}
    ${
      isBusy(dossier)
        ? html`<div class="notice">
            ${openCases(dossier)}
            <p class="quiet">办完这一项以后，才能办理下一项变更或调转。</p>
          </div>`
        : entries
    }
  </section>`;
