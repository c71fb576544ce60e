import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from '../say.ts';
import type { CreditView, ThresholdView } from '../view-model.ts';

const barView = ({ name, bar }: ThresholdView): TemplateResult | typeof nothing =>
  bar === undefined
    ? nothing
    : html`
        <div class="bar">
          <progress class="with-pending" aria-hidden="true" max=${bar.max} .value=${bar.withPending}></progress>
          <progress aria-labelledby="${name}-label" max=${bar.max} .value=${bar.earned}></progress>
        </div>
      `;

const thresholdView = (threshold: ThresholdView): TemplateResult => html`
  <li class="threshold ${threshold.state}">
    <span class="label" id="${threshold.name}-label">${threshold.label}</span>
    <span class="figures-text">${threshold.figures ?? nothing}</span>
    ${barView(threshold)}
    <span class="notes">
      <span class="verdict">${threshold.verdict}</span>
      ${threshold.pending === undefined ? nothing : html`<span>${threshold.pending}</span>`}
    </span>
  </li>
`;

export const thresholdsView = ({ thresholds }: CreditView, say: Say): TemplateResult => html`
  <section class="block" part="thresholds" aria-labelledby="thresholds">
    <h3 id="thresholds">${say('thresholds')}</h3>
    <ul class="thresholds">
      ${thresholds.map(thresholdView)}
    </ul>
  </section>
`;
