import { html } from 'hono/html';
import { returnReasons } from '@acct-kit/core/contract';
import { codeLabel, type AnswerRow, type Policy } from '@acct-kit/core/policy';
import type { Html } from '../../ui/layout.ts';
import { fieldMessage, fieldState, type FormError } from '../../ui/error-summary.ts';
import type { DecisionInput } from './decision.ts';
import { controlId, controlName } from './remark-input.ts';

export interface RemarkContext {
  readonly policy: Policy;
  readonly input: Pick<DecisionInput, 'remarks'>;
  readonly errors: readonly FormError[];
}

/** Where a reviewer says why a field is returned. It opens without script, and it is open when it has an entry. */
export function remarkEditor({ pointer, label }: AnswerRow, { policy, input, errors }: RemarkContext): Html {
  const given = input.remarks.get(pointer);
  const reason = controlId('reason', pointer);
  const text = controlId('text', pointer);
  return html`<details class="remark" ${given === undefined ? '' : html`open`}>
    <summary>退回此项<span class="visually-hidden">：${label}</span></summary>
    <div class="remark-fields">
      <label for="${reason}">退回原因<span class="visually-hidden">（${label}）</span></label>
      ${fieldMessage(errors, reason)}
      <select id="${reason}" name="${controlName('reason', pointer)}" ${fieldState(errors, reason)}>
        <option value="">不退回</option>
        ${returnReasons.map(
          (code) =>
            html`<option value="${code}" ${given?.reason === code ? html`selected` : ''}>
              ${codeLabel(policy, 'returnReason', code)}
            </option>`,
        )}
      </select>
      <label for="${text}">说明（选填）<span class="visually-hidden">（${label}）</span></label>
      ${fieldMessage(errors, text)}
      <textarea id="${text}" name="${controlName('text', pointer)}" rows="2" ${fieldState(errors, text)}>
${given?.text ?? ''}</textarea>
    </div>
  </details>`;
}
