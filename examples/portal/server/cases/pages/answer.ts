import { html } from 'hono/html';
import type { Html } from '../../ui/layout.ts';

/** One answer with its label. `more` stands below it, such as the editor for a remark. */
export const answerItem = (label: string, value: Html | string, more: Html | '' = ''): Html =>
  html`<div class="answer">
    <dt>${label}</dt>
    <dd>
      <span class="answer-value">${value === '' ? html`<span class="quiet">未填写</span>` : value}</span>
      ${more}
    </dd>
  </div>`;
