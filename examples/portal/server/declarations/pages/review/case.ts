import { html } from 'hono/html';
import type { DeclarationCase } from '@acct-kit/core/contract';
import { parseCredits, shortCredits } from '@acct-kit/core/credits';
import { codeLabel, regionName, type AnswerRow, type Policy } from '@acct-kit/core/policy';
import { describeAnswers } from '../../answers.ts';
import { formOfKind, type DeclaredKind } from '../../kinds.ts';
import type { AccountOf } from '../../../auth/accounts.ts';
import { chinaDay, chinaMinute } from '../../../time.ts';
import { declarationEventLabels, declarationStatusLabels } from '../../../ui/labels.ts';
import type { Html, Page } from '../../../ui/layout.ts';
import { basisLine } from '../../../ui/basis.ts';
import { errorSummary, type FormError } from '../../../ui/error-summary.ts';
import { longInput, radios } from '../../../ui/fields.ts';
import { formKeyField } from '../../../ui/form-key.ts';
import { remarkList } from '../../../applications/pages/review/history.ts';
import { material } from '../../../applications/pages/review/material.ts';
import { remarkEditor } from '../../../applications/pages/review/remark-editor.ts';
import type { DeclarationInput } from './decision.ts';

export interface CaseView {
  readonly account: AccountOf<'reviewer'>;
  readonly policy: Policy;
  readonly kind: DeclaredKind;
  readonly declarationCase: DeclarationCase;
  readonly input: DeclarationInput;
  readonly errors: readonly FormError[];
  /** Right after a decision. */
  readonly isJustDecided: boolean;
}

const isOpen = ({ declarationCase }: CaseView): boolean => declarationCase.declaration.status === 'submitted';

const answerRow = (row: AnswerRow, value: Html | string, view: CaseView): Html =>
  html`<div class="answer">
    <dt>${row.label}</dt>
    <dd>
      <span class="answer-value">${value === '' ? html`<span class="quiet">未填写</span>` : value}</span>
      ${isOpen(view) ? remarkEditor(row, view) : ''}
    </dd>
  </div>`;

const proofsRow: AnswerRow = { pointer: '/attachments', label: '证明材料', value: '' };

const answers = (view: CaseView): Html =>
  html`<section aria-labelledby="answers-title">
    <h2 id="answers-title">申报内容</h2>
    <dl class="answers">
      ${describeAnswers(view.policy, view.kind, view.declarationCase.declaration.answers).map((row) =>
        answerRow(row, row.value, view),
      )}
      ${answerRow(proofsRow, html`<a href="#material-title">${view.declarationCase.attachments.length} 份</a>`, view)}
    </dl>
    ${basisLine(view.policy, view.kind.basis)}
  </section>`;

const worth = ({ declaration: { credits } }: DeclarationCase): string =>
  credits === undefined ? '当年不再要求完成学分' : `计入 ${shortCredits(parseCredits(credits))} 学分`;

const decisionFields = (view: CaseView): Html =>
  html`<section aria-labelledby="decision-title">
    <h2 id="decision-title">审核结论</h2>
    ${radios({
      name: 'decision',
      label: '您的结论',
      value: view.input.decision,
      errors: view.errors,
      options: [
        { value: 'approve', label: '审核通过', hint: `材料能证明申报内容，${worth(view.declarationCase)}。` },
        { value: 'return', label: '退回补正', hint: '在有问题的项目下打开“退回此项”，选择原因。' },
        { value: 'reject', label: '不予通过', hint: '不属于可以申报的事项，补正也不能通过的。' },
      ],
    })}
    ${longInput({
      name: 'reason',
      label: '原因',
      value: view.input.reason,
      errors: view.errors,
      hint: '不予通过的必须填写，申请人会看到。',
      rows: 2,
    })}
    <input type="hidden" name="version" value="${view.input.version}" />
    ${formKeyField()}
    <button class="button" type="submit">提交审核结论</button>
  </section>`;

const facts = ({ declarationCase: { declaration, personName, dueAt }, policy, kind }: CaseView): Html =>
  html`<dl class="facts">
    <div>
      <dt>申请人</dt>
      <dd>${personName}</dd>
    </div>
    <div>
      <dt>事项</dt>
      <dd>${kind.label}</dd>
    </div>
    <div>
      <dt>所属年度</dt>
      <dd>${declaration.year} 年度</dd>
    </div>
    ${
      declaration.credits === undefined
        ? ''
        : html`<div>
            <dt>折算学分</dt>
            <dd>${shortCredits(parseCredits(declaration.credits))}</dd>
          </div>`
    }
    <div>
      <dt>审核机关</dt>
      <dd>${regionName(policy, declaration.authority)}财政局</dd>
    </div>
    <div>
      <dt>办理期限</dt>
      <dd>${chinaDay(new Date(dueAt))}</dd>
    </div>
  </dl>`;

/** Remarks on the proofs have no field of the form behind them. */
const remarkPolicy = ({ policy, kind }: CaseView): Policy => {
  const form = formOfKind(policy, kind);
  const [section] = form.form.value.sections;
  const proofs = {
    path: 'attachments',
    fields: [{ name: 'attachments', type: 'files' as const, label: proofsRow.label }],
  };
  return {
    ...form,
    form: { ...form.form, value: { sections: [{ ...section!, groups: [...section!.groups, proofs] }] } },
  };
};

const history = (view: CaseView): Html =>
  html`<section aria-labelledby="history-title">
    <h2 id="history-title">办理经过</h2>
    <ol class="timeline">
      ${[...view.declarationCase.declaration.history].reverse().map(
        ({ at, event, actor, remarks, reason }) =>
          html`<li>
            <p>
              <strong>${declarationEventLabels[event]}</strong>
              <span class="quiet">${chinaMinute(new Date(at))} ${actor === 'person' ? '申请人' : '审核人员'}</span>
            </p>
            ${remarks.length === 0 ? '' : remarkList(remarkPolicy(view), remarks)}
            ${reason === undefined ? '' : html`<p>原因：${reason}</p>`}
          </li>`,
      )}
    </ol>
  </section>`;

const outcome = ({ declarationCase: { declaration }, isJustDecided }: CaseView): Html =>
  html`<div class="notice" ${isJustDecided ? html`role="status"` : ''}>
    <p>
      ${isJustDecided ? '审核结论已提交：' : '现在的状态：'}<strong>${declarationStatusLabels[declaration.status]}</strong>。
    </p>
    <p><a href="/review/credits">回到待审核列表</a></p>
  </div>`;

/** One declaration: what was declared beside its proofs, a remark on any answer, and the decision. */
export function declarationCasePage(view: CaseView): Page {
  const { account, policy, kind, declarationCase, errors } = view;
  const { declaration, personName, attachments } = declarationCase;
  const path = `/review/credits/${declaration.id}`;
  return {
    title: `${personName}的申报`,
    hasErrors: errors.length > 0,
    account,
    trail: [
      { href: '/review', label: '审核' },
      { href: '/review/credits', label: '学分审核' },
    ],
    main: html`${errorSummary(errors)}
      <h1>
        ${personName}的申报：${kind.label}
        <span class="tag tag-${declaration.status}">${declarationStatusLabels[declaration.status]}</span>
      </h1>
      ${isOpen(view) ? '' : outcome(view)} ${facts(view)}
      <div class="case">
        <div class="case-answers">
          ${
            isOpen(view)
              ? html`<form method="post" action="${path}" novalidate>${answers(view)} ${decisionFields(view)}</form>`
              : answers(view)
          }
          ${history(view)}
        </div>
        ${material(policy, `${path}/files`, attachments)}
      </div>`,
  };
}

/** What a remark was about, for what was not sent. */
export const remarkLabel = (policy: Policy, kind: DeclaredKind, pointer: string): string =>
  pointer === proofsRow.pointer
    ? proofsRow.label
    : (kind.fields.find(({ name }) => pointer === `/answers/${name}`)?.label ?? codeLabel(policy, '', pointer));
