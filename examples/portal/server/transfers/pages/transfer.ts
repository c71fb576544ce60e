import { html } from 'hono/html';
import type { Attachment, Transfer } from '@acct-kit/core/contract';
import { transferEvents } from '@acct-kit/core/workflow';
import type { AccountOf } from '../../context.ts';
import { procedurePaths } from '../../ui/procedure-paths.ts';
import { transferEventLabels, transferStatusLabels } from '../../ui/labels.ts';
import type { Html, Page } from '../../ui/layout.ts';
import { caseHistory } from '../../cases/pages/history.ts';
import { factList } from '../../ui/fact-list.ts';
import { formKeyField } from '../../ui/form-submission.ts';
import { transferFacts } from './facts.ts';
import { nextSteps } from './texts.ts';

export interface TransferView {
  readonly account: AccountOf<'person'>;
  readonly transfer: Transfer;
  readonly proofs: readonly Attachment[];
  /** Whether the page follows right after the submission. */
  readonly isJustSent: boolean;
  readonly now: Date;
}

const goOn = ({ status, applicationId }: Transfer): Html | '' =>
  transferEvents(status).includes('apply-in') || status === 'destination-reviewing'
    ? html`<p>
        <a class="button" href="${procedurePaths['transfer-in']}"
          >${applicationId === undefined ? '提交调入申请' : '查看调入申请'}</a
        >
      </p>`
    : '';

const outcome = ({ transfer, isJustSent }: TransferView): Html =>
  html`<div
    class="notice ${transfer.status === 'completed' || isJustSent ? 'notice-done' : ''}"
    ${isJustSent ? html`role="status"` : ''}
  >
    <p>
      ${isJustSent ? '已提交。' : ''}<strong>${transferStatusLabels[transfer.status]}</strong>：${
        nextSteps[transfer.status]
      }
    </p>
    ${goOn(transfer)}
  </div>`;

const proofList = ({ transfer, proofs }: TransferView): Html =>
  html`<section class="panel" aria-labelledby="proofs-title">
    <h2 id="proofs-title">证明材料</h2>
    <ul>
      ${proofs.map(
        ({ id, name }) =>
          html`<li>
            <a href="/transfers/${transfer.id}/files/${id}" target="_blank" rel="noopener">${name}</a>
          </li>`,
      )}
    </ul>
  </section>`;

const cancellation = ({ id, version, status }: Transfer): Html | '' =>
  transferEvents(status).includes('cancel')
    ? html`<form method="post" action="/transfers/${id}/cancel">
        <input type="hidden" name="version" value="${version}" />
        ${formKeyField()}
        <button class="button button-secondary" type="submit">取消这次调转</button>
      </form>`
    : '';

/** One transfer: its status, what comes next, and its history. */
export const transferPage = (view: TransferView): Page => ({
  title: '调转办理情况',
  account: view.account,
  trail: [{ href: '/transfers', label: '调转' }],
  main: html`<h1>
      调转办理情况
      <span class="tag tag-${view.transfer.status}">${transferStatusLabels[view.transfer.status]}</span>
    </h1>
    ${outcome(view)} ${factList(transferFacts(view.transfer, view.now))} ${proofList(view)}
    ${caseHistory(view.transfer.history, transferEventLabels, { isPanel: true })} ${cancellation(view.transfer)}
    <p><a href="/transfers">回到我的调转</a></p>`,
});
