import { html } from 'hono/html';
import type { Html } from './layout.ts';

/** What is wrong with one field of a form, and the id of the field. */
export interface FormError {
  readonly field: string;
  readonly message: string;
}

/** All errors of a form, each with a link to its field. */
export const errorSummary = (errors: readonly FormError[]): Html | '' =>
  errors.length === 0
    ? ''
    : html`<div class="error-summary" role="alert" aria-labelledby="error-summary-title" tabindex="-1" autofocus>
        <h2 id="error-summary-title">有 ${errors.length} 处需要修改</h2>
        <ul>
          ${errors.map(({ field, message }) => html`<li><a href="#${field}">${message}</a></li>`)}
        </ul>
      </div>`;

/** The error of one field, to stand beside it. */
export function fieldMessage(errors: readonly FormError[], field: string): Html | '' {
  const error = errors.find((one) => one.field === field);
  return error === undefined
    ? ''
    : html`<p class="field-error" id="${field}-error"><span class="visually-hidden">错误：</span>${error.message}</p>`;
}

/** The attributes that connect a field with its hint and its error. */
export function fieldState(errors: readonly FormError[], field: string, hint?: string): Html {
  const wrong = errors.some((one) => one.field === field);
  const describedBy = [...(hint === undefined ? [] : [hint]), ...(wrong ? [`${field}-error`] : [])].join(' ');
  return html`${wrong ? html`aria-invalid="true"` : ''} ${describedBy ? html`aria-describedby="${describedBy}"` : ''}`;
}
