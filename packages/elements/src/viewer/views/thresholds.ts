import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../texts/texts.ts';
import type { CreditView, ThresholdView } from '../model/year-summary.ts';

const barTemplate = ({ name, bar }: ThresholdView): TemplateResult | typeof nothing =>
  bar === undefined
    ? nothing
    : html`
        <div class="bar">
          <progress class="with-pending" aria-hidden="true" max=${bar.max} .value=${bar.withPending}></progress>
          <progress aria-labelledby="${name}-label" max=${bar.max} .value=${bar.earned}></progress>
        </div>
      `;

const thresholdTemplate = (threshold: ThresholdView): TemplateResult => html`
  <li class="threshold ${threshold.state}">
    <span class="label" id="${threshold.name}-label">${threshold.label}</span>
    <span class="figures-text">${threshold.figures ?? nothing}</span>
    ${barTemplate(threshold)}
    <span class="notes">
      <span class="verdict">${threshold.verdict}</span>
      ${threshold.pending === undefined ? nothing : html`<span>${threshold.pending}</span>`}
    </span>
  </li>
`;

export const thresholdsTemplate = ({ thresholds }: CreditView, texts: Texts): TemplateResult => html`
  <section class="block" part="thresholds" aria-labelledby="thresholds">
    <h3 id="thresholds">${texts.say('thresholds')}</h3>
    <ul class="thresholds">
      ${thresholds.map(thresholdTemplate)}
    </ul>
  </section>
`;
