import type { Policy } from '@acct-kit/core/policy';
import type { Refusal } from '../../../http/problem-error.ts';
import type { AccountOf } from '../../../auth/accounts.ts';
import { errorPage } from '../../../ui/error-page.ts';
import type { Page } from '../../../ui/layout.ts';
import type { DecisionInput } from './decision-form.ts';
import { unsentDecision } from './unsent-decision.ts';

export interface ConflictView {
  readonly account: AccountOf<'reviewer'>;
  readonly policy: Policy;
  readonly applicationId: string;
  readonly input: DecisionInput;
  readonly refusal: Refusal;
  readonly requestId: string;
}

/** The page for a decision that came after another one: it says so and keeps what was written. */
export const conflictPage = (view: ConflictView): Page =>
  errorPage({
    code: view.refusal.code,
    requestId: view.requestId,
    account: view.account,
    back: { href: `/review/${view.applicationId}`, label: '重新打开此件' },
    detail: unsentDecision(view.policy, view.input),
  });
