import { html } from 'hono/html';
import type { Application, ReviewCase } from '@acct-kit/core/contract';
import {
  describeRecord,
  type AnswerGroup,
  type AnswerRow,
  type AnswerSection,
  type Policy,
} from '@acct-kit/core/policy';
import { applicationEvents } from '@acct-kit/core/workflow';
import { replacedFiles } from '../../store.ts';
import type { AccountOf } from '../../../auth/accounts.ts';
import { chinaDay, chinaMinute } from '../../../time.ts';
import type { Html, Page } from '../../../ui/layout.ts';
import { procedureLabels, statusLabels, transferReasonLabels } from '../../../ui/labels.ts';
import { bureauAt, bureauName } from '../../../ui/bureau-name.ts';
import { errorSummary, fieldMessage, type FormError } from '../../../ui/error-summary.ts';
import { longInput } from '../../../ui/fields.ts';
import { formKeyField } from '../../../ui/form-key.ts';
import type { DecisionInput } from './decision-form.ts';
import { differences, isChanged } from './differences.ts';
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

/** The answer, after the one that it replaces where there is one. */
const shownAnswer = (row: AnswerRow, before: Html | undefined): Html =>
  before === undefined ? answer(row) : html`${before} <span class="quiet">现在：</span>${answer(row)}`;

const answerRow = (row: AnswerRow, view: CaseView, before?: Html): Html =>
  html`<div class="answer">
    <dt>${row.label}</dt>
    <dd>
      <span class="answer-value">${shownAnswer(row, before)}</span>
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

/** What differs from the dossier comes first, and everything else after it. */
function answerSections(view: CaseView): Html {
  const { policy, reviewCase } = view;
  const { application } = reviewCase;
  const sections = describeRecord(policy, application.record);
  if (application.changes === undefined) return html`${sections.map((section) => answerSection(section, view))}`;
  const rows = sections.flatMap(({ groups }) => groups).flatMap((group) => group.rows);
  const unchanged = sections.map((section) => ({
    ...section,
    groups: section.groups
      .map((group) => ({ ...group, rows: group.rows.filter((row) => !isChanged(application, row)) }))
      .filter((group) => group.rows.length > 0),
  }));
  return html`${differences(policy, application, rows, (row, before) => answerRow(row, view, before))}
    <h2 class="unchanged-title">其余内容（没有变更）</h2>
    ${unchanged.filter(({ groups }) => groups.length > 0).map((section) => answerSection(section, view))}`;
}

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
    ${
      applicationEvents('submitted', view.reviewCase.application.procedure).includes('reject')
        ? html`${decisionOption('reject', '不予接收', '不属于本区，补正也不能接收的。档案留在调出地。', view)}
          ${longInput({
            name: 'reason',
            label: '不予接收的原因',
            value: view.input.reason,
            errors: view.errors,
            hint: '不予接收的必须填写，申请人会看到。',
            rows: 2,
          })}`
        : ''
    }
    <input type="hidden" name="version" value="${view.input.version}" />
    ${formKeyField()}
    <button class="button" type="submit">提交审核结论</button>
  </fieldset>`;

type Fact = readonly [label: string, text: Html | string];

function changeFacts({ happenedOn, deadline, late }: Application): Fact[] {
  return [
    ...(happenedOn === undefined ? [] : [['发生日期', happenedOn] as const]),
    ...(deadline === undefined
      ? []
      : [
          [
            '应在此日前申报',
            html`${deadline}${late ? html` <span class="tag tag-late">逾期申报</span>` : ''}`,
          ] as const,
        ]),
  ];
}

const transferFacts = ({ transfer }: ReviewCase, now: Date): Fact[] =>
  transfer === undefined
    ? []
    : [
        ['调转编号', transfer.number],
        ['调出地', bureauAt(transfer.from, now)],
        ['调转原因', transferReasonLabels[transfer.reason]],
        ...(transfer.note === undefined ? [] : [['补充说明', transfer.note] as const]),
      ];

function facts({ reviewCase, policy }: CaseView): Html {
  const { application, personName, dueAt } = reviewCase;
  const all: Fact[] = [
    ['申请人', personName],
    ['受理编号', application.number],
    ['审核机关', bureauName(policy, application.authority)],
    ['提交时间', chinaMinute(new Date(application.submittedAt))],
    ['办理期限', chinaDay(new Date(dueAt))],
    ...changeFacts(application),
    ...transferFacts(reviewCase, new Date(application.submittedAt)),
  ];
  return html`<dl class="facts">
    ${all.map(
      ([label, text]) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${text}</dd>
        </div>`,
    )}
  </dl>`;
}

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
  const isOpen = application.status === 'submitted';
  const answers = html`${answerSections(view)}${isOpen ? decisionFields(view) : ''}`;
  return {
    title: `${personName}的申请`,
    hasErrors: errors.length > 0,
    account,
    trail: [{ href: '/review', label: '审核' }],
    main: html`${errorSummary(errors)}
      <h1>
        ${personName}的${procedureLabels[application.procedure]}申请
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
        ${material(policy, `/review/${application.id}/files`, reviewCase.attachments, replacedFiles(application))}
      </div>`,
  };
}
