import { html } from 'hono/html';
import { returnReasons } from '@acct-kit/core/contract';
import { codeLabel, type AnswerRow, type Policy } from '@acct-kit/core/policy';
import type { Html } from '../../../ui/layout.ts';
import { fieldMessage, fieldState, type FormError } from '../../../ui/error-summary.ts';
import type { DecisionInput } from './decision-form.ts';
import { fieldId, fieldName } from './field-ids.ts';

export interface RemarkContext {
  readonly policy: Policy;
  readonly input: DecisionInput;
  readonly errors: readonly FormError[];
}

/** Where a reviewer says why a field is sent back. It opens without script, and stays open when it holds something. */
export function remarkEditor({ pointer, label }: AnswerRow, { policy, input, errors }: RemarkContext): Html {
  const given = input.remarks.get(pointer);
  const reason = fieldId('reason', pointer);
  const text = fieldId('text', pointer);
  return html`<details class="remark" ${given === undefined ? '' : html`open`}>
    <summary>退回此项<span class="visually-hidden">：${label}</span></summary>
    <div class="remark-fields">
      <label for="${reason}">退回原因<span class="visually-hidden">（${label}）</span></label>
      ${fieldMessage(errors, reason)}
      <select id="${reason}" name="${fieldName('reason', pointer)}" ${fieldState(errors, reason)}>
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
      <textarea id="${text}" name="${fieldName('text', pointer)}" rows="2" ${fieldState(errors, text)}>
${given?.text ?? ''}</textarea>
    </div>
  </details>`;
}
