import { html } from 'hono/html';
import { codeLabel, type Policy } from '@acct-kit/core/policy';
import type { Refusal } from '../../api/refusal.ts';
import type { AccountOf } from '../../sessions/accounts.ts';
import { errorPage } from '../error-page.ts';
import { statusLabels } from '../labels.ts';
import type { Html, Page } from '../layout.ts';
import type { DecisionInput } from './decision-form.ts';
import { remarkedLabel } from './history.ts';

export interface ConflictView {
  readonly account: AccountOf<'reviewer'>;
  readonly policy: Policy;
  readonly applicationId: string;
  readonly input: DecisionInput;
  readonly refusal: Refusal;
  readonly requestId: string;
}

const decisionLabels = { approve: statusLabels.approved, return: statusLabels.returned } as const;

/** What the reviewer had put down, so that it need not be thought up again. */
function unsent({ policy, input }: ConflictView): Html {
  const decision = input.decision === 'approve' || input.decision === 'return' ? input.decision : undefined;
  return html`<section aria-labelledby="unsent-title">
    <h2 id="unsent-title">您填写的审核结论（没有提交）</h2>
    ${decision === undefined ? '' : html`<p>审核结论：<strong>${decisionLabels[decision]}</strong></p>`}
    <ul class="remarks">
      ${[...input.remarks].map(
        ([pointer, { reason, text }]) =>
          html`<li>
            <strong>${remarkedLabel(policy, pointer)}</strong>：${[
              reason === '' ? '' : codeLabel(policy, 'returnReason', reason),
              text,
            ]
              .filter(Boolean)
              .join('：')}
          </li>`,
      )}
    </ul>
  </section>`;
}

/** The page for a decision that came after another one: it says so and keeps what was written. */
export const conflictPage = (view: ConflictView): Page =>
  errorPage({
    code: view.refusal.code,
    requestId: view.requestId,
    account: view.account,
    back: { href: `/review/${view.applicationId}`, label: '重新打开此件' },
    detail: unsent(view),
  });
