import { html, nothing, type TemplateResult } from 'lit';
import type { CreditView } from '../model/year-summary.ts';

/**
 * The answer of the year: how far the person is, what is missing and until when. It is read out when the year changes.
 */
export const answerTemplate = (view: CreditView): TemplateResult => html`
  <div class="answer ${view.status}" part="answer" role="status">
    <span class="badge">${view.statusText}</span>
    <p class="sentence">${view.answer}</p>
    ${view.elsewhereNote === undefined ? nothing : html`<p>${view.elsewhereNote}</p>`}
    ${view.deadline === undefined ? nothing : html`<p>${view.deadline}</p>`}
    ${view.pendingNote === undefined ? nothing : html`<p>${view.pendingNote}</p>`}
  </div>
  <dl class="figures" part="figures">
    ${view.figures.map(
      ({ label, value }) => html`
        <div>
          <dt>${label}</dt>
          <dd>${value} <small>${view.unit}</small></dd>
        </div>
      `,
    )}
  </dl>
`;
