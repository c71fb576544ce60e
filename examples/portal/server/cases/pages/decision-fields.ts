import { html } from 'hono/html';
import type { FormError } from '../../ui/error-summary.ts';
import { longInput, radios } from '../../ui/fields.ts';
import { formKeyField } from '../../ui/form-submission.ts';
import type { Html } from '../../ui/layout.ts';
import type { Choice, DecisionInput } from './decision.ts';

/** What the reason of a decision is called. */
export interface ReasonField {
  readonly label: string;
  readonly hint?: string;
  readonly optional?: true;
}

export interface DecisionFields {
  readonly choices: readonly Choice<string>[];
  readonly reason: ReasonField;
  readonly input: DecisionInput;
  readonly errors: readonly FormError[];
}

/** The end of the decision form: the choice, the reason where one of the choices takes it, and the button. */
export const decisionFields = ({ choices, reason, input, errors }: DecisionFields): Html =>
  html`<section aria-labelledby="decision-title">
    <h2 id="decision-title">审核结论</h2>
    ${radios({ name: 'decision', label: '您的结论', value: input.decision, errors, options: choices })}
    ${
      choices.some((choice) => choice.reason !== undefined)
        ? longInput({ ...reason, name: 'reason', value: input.reason, errors, rows: 2 })
        : ''
    }
    <input type="hidden" name="version" value="${input.version}" />
    ${formKeyField()}
    <button class="button" type="submit">提交审核结论</button>
  </section>`;
