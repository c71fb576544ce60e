import { html, type TemplateResult } from 'lit';
import type { Say } from '../../say.ts';
import type { YearView } from '../../years.ts';

/** What is behind the chart: every year with its figures. */
export const yearsTable = (
  years: readonly YearView[],
  say: Say,
  choose: (year: number) => void,
): TemplateResult => html`
  <table class="small" aria-label=${say('years-table')}>
    <thead>
      <tr>
        <th scope="col">${say('export-year')}</th>
        <th scope="col">${say('column-state')}</th>
        <th scope="col" class="number">${say('required')}</th>
        <th scope="col" class="number">${say('earned')}</th>
        <th scope="col" class="number">${say('pending')}</th>
      </tr>
    </thead>
    <tbody>
      ${years.map(
        ({ year, status, note, required, earned, pending }) => html`
          <tr class=${status}>
            <th scope="row"><button type="button" class="link" @click=${() => choose(year)}>${year}</button></th>
            <td>${note}</td>
            <td class="number">${required}</td>
            <td class="number">${earned}</td>
            <td class="number">${pending}</td>
          </tr>
        `,
      )}
    </tbody>
  </table>
`;
