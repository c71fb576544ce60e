import { html } from 'hono/html';
import type { TransferCase } from '@acct-kit/core/contract';
import { describeRecord, type AnswerRow, type Policy } from '@acct-kit/core/policy';
import type { AccountOf } from '../../../auth/accounts.ts';
import { chinaDay } from '../../../time.ts';
import { transferStatusLabels } from '../../../ui/labels.ts';
import type { Html, Page } from '../../../ui/layout.ts';
import { errorSummary, type FormError } from '../../../ui/error-summary.ts';
import { longInput, radios } from '../../../ui/fields.ts';
import { formKeyField } from '../../../ui/form-key.ts';
import { material } from '../../../applications/pages/review/material.ts';
import { transferFacts } from '../facts.ts';
import { transferHistory } from '../history.ts';
import { decisionsIn, type DecisionInput } from './decision.ts';

export interface CaseView {
  readonly account: AccountOf<'reviewer'>;
  readonly policy: Policy;
  readonly transferCase: TransferCase;
  readonly input: DecisionInput;
  readonly errors: readonly FormError[];
  /** Right after a decision. */
  readonly isJustDecided: boolean;
  readonly now: Date;
}

const answer = ({ label, value, files }: AnswerRow): Html =>
  html`<div class="answer">
    <dt>${label}</dt>
    <dd>${files === undefined ? value || html`<span class="quiet">未填写</span>` : `${files.length} 份`}</dd>
  </div>`;

const record = ({ policy, transferCase }: CaseView): Html =>
  html`<details>
    <summary>查看要转出的档案</summary>
    ${describeRecord(policy, transferCase.record, { masked: true }).map(
      ({ title, groups }) =>
        html`<h3>${title}</h3>
          ${groups.map(({ rows }) => html`<dl class="answers">${rows.map(answer)}</dl>`)}`,
    )}
  </details>`;

function decisionForm({ transferCase: { transfer }, input, errors }: CaseView): Html | '' {
  const options = decisionsIn(transfer.status);
  if (options.length === 0) return '';
  return html`<form method="post" action="/review/transfers/${transfer.id}" novalidate>
    <section aria-labelledby="decision-title">
      <h2 id="decision-title">审核结论</h2>
      ${radios({ name: 'decision', label: '您的结论', value: input.decision, errors, options })}
      ${longInput({ name: 'reason', label: '原因', value: input.reason, errors, rows: 2, optional: true })}
      <input type="hidden" name="version" value="${input.version}" />
      ${formKeyField()}
      <button class="button" type="submit">提交审核结论</button>
    </section>
  </form>`;
}

const outcome = ({ transferCase: { transfer }, isJustDecided }: CaseView): Html | '' =>
  !isJustDecided && decisionsIn(transfer.status).length > 0
    ? ''
    : html`<div class="notice" ${isJustDecided ? html`role="status"` : ''}>
        <p>
          ${isJustDecided ? '审核结论已提交：' : '现在的状态：'}<strong>${transferStatusLabels[transfer.status]}</strong>。
        </p>
        <p><a href="/review/transfers">回到调转列表</a></p>
      </div>`;

/** One transfer: what is applied for beside the proofs, the dossier that is to go, and the decision. */
export function transferCasePage(view: CaseView): Page {
  const { account, policy, transferCase, errors, now } = view;
  const { transfer, personName, dueAt, attachments } = transferCase;
  return {
    title: `${personName}的调转`,
    hasErrors: errors.length > 0,
    account,
    trail: [
      { href: '/review', label: '审核' },
      { href: '/review/transfers', label: '调转审核' },
    ],
    main: html`${errorSummary(errors)}
      <h1>
        ${personName}的调转申请
        <span class="tag tag-${transfer.status}">${transferStatusLabels[transfer.status]}</span>
      </h1>
      ${outcome(view)}
      ${transferFacts(transfer, now, [
        ['申请人', personName],
        ['办理期限', chinaDay(new Date(dueAt))],
      ])}
      <div class="case">
        <div class="case-answers">
          <section aria-labelledby="record-title">
            <h2 id="record-title">档案</h2>
            ${record(view)}
          </section>
          ${decisionForm(view)} ${transferHistory(transfer)}
        </div>
        ${material(policy, `/review/transfers/${transfer.id}/files`, attachments)}
      </div>`,
  };
}
