import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../texts/texts.ts';
import type { YearsView, YearView } from '../model/years.ts';

/** So many years have a bar. The table has all of them. */
const bars = 6;

/** Shows how much of a year is complete. The words beside it say the same. */
const barTemplate = ({ bar }: YearView): TemplateResult => {
  const { earned, pending } = bar ?? { earned: 0, pending: 0 };
  return html`
    <svg
      class="column ${bar === undefined ? 'open' : ''}"
      viewBox="0 0 20 100"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect class="track" width="20" height="100" />
      <rect class="pending" y=${100 - earned - pending} width="20" height=${pending} />
      <rect class="done" y=${100 - earned} width="20" height=${earned} />
    </svg>
  `;
};

const yearButtonTemplate = (
  view: YearView,
  isSelected: boolean,
  choose: (year: number) => void,
): TemplateResult => html`
  <button
    type="button"
    class=${view.status}
    aria-current=${isSelected ? 'true' : nothing}
    @click=${() => choose(view.year)}
  >
    ${barTemplate(view)}
    <span>${view.name}</span>
    <small>${view.note}</small>
  </button>
`;

/** The years side by side: a chart whose bars lead to a year, what earlier years lack, and the table of all years. */
export function yearsTemplate(
  { years, gaps }: YearsView,
  selected: number,
  texts: Texts,
  choose: (year: number) => void,
  table: (years: readonly YearView[]) => TemplateResult,
): TemplateResult | typeof nothing {
  if (years.length < 2) return nothing;
  return html`
    <section class="block" part="chart" aria-labelledby="years">
      <h3 id="years">${texts.say('years-title')}</h3>
      <nav class="years" part="years" aria-label=${texts.say('years')}>
        ${years.slice(0, bars).map((view) => yearButtonTemplate(view, view.year === selected, choose))}
      </nav>
      ${
        gaps.length === 0
          ? nothing
          : html`
              <ul class="gaps" part="gaps">
                ${gaps.map((gap) => html`<li>${gap}</li>`)}
              </ul>
            `
      }
      ${table(years)}
    </section>
  `;
}
