import { html } from 'hono/html';
import type { Attachment, CreditDeclaration } from '@acct-kit/core/contract';
import { parseCredits, shortCredits } from '@acct-kit/core/credits';
import { regionName, type Policy } from '@acct-kit/core/policy';
import { describeAnswers } from '../answers.ts';
import type { DeclaredKind } from '../kinds.ts';
import { caseHistory } from '../../cases/pages/history.ts';
import { declarationEventLabels, declarationStatusLabels } from '../../ui/labels.ts';
import type { Html, Page } from '../../ui/layout.ts';
import { errorSummary, type FormError } from '../../ui/error-summary.ts';
import { formKeyField } from '../../ui/form-submission.ts';
import type { PersonWork } from './context.ts';
import { declareForm, proofLabel } from './form.ts';
import type { DeclareInput } from './input.ts';

export interface DeclarationView {
  readonly account: PersonWork['account'];
  readonly policy: Policy;
  readonly kind: DeclaredKind;
  readonly declaration: CreditDeclaration;
  readonly input: DeclareInput;
  readonly errors: readonly FormError[];
  /** The proofs that are uploaded already. */
  readonly proofs: readonly Attachment[];
  /** Whether the page follows right after the submission. */
  readonly isJustSent: boolean;
}

const nextSteps: Record<CreditDeclaration['status'], string> = {
  submitted: '审核有了结果，会在这里显示。',
  returned: '请按退回原因修改后重新提交。',
  approved: '学分已经登记。',
  rejected: '这项申报没有通过，原因见下面的办理经过。',
  withdrawn: '您已撤回这项申报，可以重新申报。',
};

function outcome({ declaration, policy, isJustSent }: DeclarationView): Html {
  const { status, authority, credits } = declaration;
  const next = status === 'approved' && credits === undefined ? '当年不再要求完成学分。' : nextSteps[status];
  return html`<div
    class="notice ${status === 'approved' || isJustSent ? 'notice-done' : ''}"
    ${isJustSent ? html`role="status"` : ''}
  >
    <p>
      ${isJustSent ? '已提交。' : ''}<strong>${declarationStatusLabels[status]}</strong>：由${regionName(
        policy,
        authority,
      )}财政局审核。${next}
    </p>
  </div>`;
}

const answers = ({ declaration, policy, kind, proofs }: DeclarationView): Html =>
  html`<section class="panel" aria-labelledby="answers-title">
    <h2 id="answers-title">申报内容</h2>
    <dl class="answers">
      <div class="answer">
        <dt>所属年度</dt>
        <dd>${declaration.year} 年度</dd>
      </div>
      ${describeAnswers(policy, kind, declaration.answers).map(
        ({ label, value }) =>
          html`<div class="answer">
            <dt>${label}</dt>
            <dd>${value === '' ? html`<span class="quiet">未填写</span>` : value}</dd>
          </div>`,
      )}
      ${
        declaration.credits === undefined
          ? ''
          : html`<div class="answer">
              <dt>折算学分</dt>
              <dd>${shortCredits(parseCredits(declaration.credits))} 学分</dd>
            </div>`
      }
      <div class="answer">
        <dt>证明材料</dt>
        <dd>
          <ul>
            ${proofs.map(
              ({ id, name, kind: proof }) =>
                html`<li>
                  <a href="/credits/declare/${declaration.id}/files/${id}" target="_blank" rel="noopener">${name}</a>
                  <span class="quiet">（${proofLabel(policy, proof)}）</span>
                </li>`,
            )}
          </ul>
        </dd>
      </div>
    </dl>
  </section>`;

const withdrawal = ({ id, version, status }: CreditDeclaration): Html | '' =>
  status !== 'submitted' && status !== 'returned'
    ? ''
    : html`<form method="post" action="/credits/declare/${id}/withdraw">
        <input type="hidden" name="version" value="${version}" />
        ${formKeyField()}
        <button class="button button-secondary" type="submit">撤回这项申报</button>
      </form>`;

const mending = (view: DeclarationView): Html =>
  html`<section aria-labelledby="mend-title">
    <h2 id="mend-title">修改并重新提交</h2>
    ${declareForm({
      ...view,
      remarks: view.declaration.remarks,
      action: `/credits/declare/${view.declaration.id}`,
      submit: '重新提交',
      version: view.declaration.version,
    })}
  </section>`;

/** One declaration: its status, its answers, and while it is returned, the form to correct it. */
export function declarationPage(view: DeclarationView): Page {
  const { account, kind, declaration, errors } = view;
  const isReturned = declaration.status === 'returned';
  return {
    title: kind.label,
    hasErrors: errors.length > 0,
    account,
    trail: [
      { href: '/credits', label: '继续教育' },
      { href: '/credits/declare', label: '申报学分' },
    ],
    main: html`${errorSummary(errors)}
      <h1>
        ${kind.label}
        <span class="tag tag-${declaration.status}">${declarationStatusLabels[declaration.status]}</span>
      </h1>
      ${outcome(view)} ${isReturned ? mending(view) : answers(view)}
      ${caseHistory(declaration.history, declarationEventLabels, { isPanel: true })} ${withdrawal(declaration)}
      <p><a href="/credits/declare">回到我的申报</a></p>`,
  };
}
