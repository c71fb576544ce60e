import { html } from 'hono/html';
import type { ReviewCase } from '@acct-kit/core/contract';
import {
  describeRecord,
  regionName,
  type AnswerGroup,
  type AnswerRow,
  type AnswerSection,
  type Policy,
} from '@acct-kit/core/policy';
import type { AccountOf } from '../../sessions/accounts.ts';
import { chinaDay, chinaMinute } from '../../time.ts';
import type { Html, Page } from '../layout.ts';
import { statusLabels } from '../labels.ts';
import { errorSummary, fieldMessage, type FormError } from '../parts/error-summary.ts';
import { formKeyField } from '../parts/form-key.ts';
import type { DecisionInput } from './decision-form.ts';
import { history, remarkList } from './history.ts';
import { material } from './material.ts';
import { remarkEditor } from './remark-editor.ts';

export interface CaseView {
  readonly account: AccountOf<'reviewer'>;
  readonly policy: Policy;
  readonly reviewCase: ReviewCase;
  readonly input: DecisionInput;
  readonly errors: readonly FormError[];
  /** Right after a decision. */
  readonly isJustDecided: boolean;
}

/** The fields that a remark can be put on. */
export const remarkablePointers = (policy: Policy, { application }: ReviewCase): string[] =>
  describeRecord(policy, application.record)
    .flatMap(({ groups }) => groups)
    .flatMap(({ rows }) => rows)
    .map(({ pointer }) => pointer);

function answer({ label, value, files }: AnswerRow): Html {
  if (files === undefined) return value === '' ? html`<span class="quiet">未填写</span>` : html`${value}`;
  if (files.length === 0) return html`<span class="quiet">未上传</span>`;
  return html`${files.map(
    (id, index) =>
      html`<a href="#file-${id}"
        >查看材料${files.length > 1 ? ` ${index + 1}` : ''}<span class="visually-hidden">：${label}</span></a
      > `,
  )}`;
}

const answerRow = (row: AnswerRow, view: CaseView): Html =>
  html`<div class="answer">
    <dt>${row.label}</dt>
    <dd>
      <span class="answer-value">${answer(row)}</span>
      ${view.reviewCase.application.status === 'submitted' ? remarkEditor(row, view) : ''}
    </dd>
  </div>`;

const answerGroup = ({ title, rows }: AnswerGroup, view: CaseView): Html =>
  html`${title === '' ? '' : html`<h3>${title}</h3>`}
    <dl class="answers">${rows.map((row) => answerRow(row, view))}</dl>`;

const answerSection = ({ id, title, groups }: AnswerSection, view: CaseView): Html =>
  html`<section aria-labelledby="section-${id}">
    <h2 id="section-${id}">${title}</h2>
    ${groups.length === 0 ? html`<p class="quiet">未填写</p>` : groups.map((group) => answerGroup(group, view))}
  </section>`;

const decisionOption = (value: string, label: string, hint: string, { input, errors }: CaseView): Html => {
  const id = value === 'approve' ? 'decision' : `decision-${value}`;
  const wrong = errors.some(({ field }) => field === 'decision');
  return html`<div class="choice">
    <input
      type="radio"
      name="decision"
      id="${id}"
      value="${value}"
      ${input.decision === value ? html`checked` : ''}
      aria-describedby="${id}-hint${wrong ? ' decision-error' : ''}"
    />
    <div>
      <label for="${id}">${label}</label>
      <p class="hint" id="${id}-hint">${hint}</p>
    </div>
  </div>`;
};

const decisionFields = (view: CaseView): Html =>
  html`<fieldset class="decision">
    <legend>审核结论</legend>
    ${fieldMessage(view.errors, 'decision')}
    ${decisionOption('approve', '审核通过', '填写内容与材料一致，材料齐全清晰。', view)}
    ${decisionOption('return', '退回补正', '在上面有问题的项目下打开“退回此项”，选择原因。申请人会看到这些原因。', view)}
    <input type="hidden" name="version" value="${view.input.version}" />
    ${formKeyField()}
    <button class="button" type="submit">提交审核结论</button>
  </fieldset>`;

const facts = ({ reviewCase: { application, personName, dueAt }, policy }: CaseView): Html =>
  html`<dl class="facts">
    <div>
      <dt>申请人</dt>
      <dd>${personName}</dd>
    </div>
    <div>
      <dt>受理编号</dt>
      <dd>${application.number}</dd>
    </div>
    <div>
      <dt>审核机关</dt>
      <dd>${regionName(policy, application.authority)}财政局</dd>
    </div>
    <div>
      <dt>提交时间</dt>
      <dd>${chinaMinute(new Date(application.submittedAt))}</dd>
    </div>
    <div>
      <dt>办理期限</dt>
      <dd>${chinaDay(new Date(dueAt))}</dd>
    </div>
  </dl>`;

const outcome = ({ reviewCase: { application }, policy, isJustDecided }: CaseView): Html | '' =>
  application.status === 'submitted'
    ? ''
    : html`<div class="notice" ${isJustDecided ? html`role="status"` : ''}>
        <p>
          ${isJustDecided ? '审核结论已提交：' : '现在的状态：'}<strong>${statusLabels[application.status]}</strong>。
        </p>
        ${application.remarks.length === 0 ? '' : remarkList(policy, application.remarks)}
        <p><a href="/review">回到待审核列表</a></p>
      </div>`;

/** One case: what was filled in beside the material, a remark on any field, and the decision. */
export function casePage(view: CaseView): Page {
  const { account, policy, reviewCase, errors } = view;
  const { application, personName } = reviewCase;
  const sections = describeRecord(policy, application.record);
  const isOpen = application.status === 'submitted';
  const answers = html`${sections.map((section) => answerSection(section, view))}${isOpen ? decisionFields(view) : ''}`;
  return {
    title: `${personName}的申请`,
    hasErrors: errors.length > 0,
    account,
    trail: [{ href: '/review', label: '审核' }],
    main: html`${errorSummary(errors)}
      <h1>
        ${personName}的首次采集申请
        <span class="tag tag-${application.status}">${statusLabels[application.status]}</span>
      </h1>
      ${outcome(view)} ${facts(view)}
      <div class="case">
        <div class="case-answers">
          ${
            isOpen ? html`<form method="post" action="/review/${application.id}" novalidate>${answers}</form>` : answers
          }
          ${history(policy, application)}
        </div>
        ${material(policy, `/review/${application.id}/files`, reviewCase.attachments)}
      </div>`,
  };
}
