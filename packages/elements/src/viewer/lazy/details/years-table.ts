import { html, type TemplateResult } from 'lit';
import type { Texts } from '../../texts/texts.ts';
import type { YearView } from '../../model/years.ts';

/** The table of all years with their figures. */
export const yearsTableTemplate = (
  years: readonly YearView[],
  texts: Texts,
  choose: (year: number) => void,
): TemplateResult => html`
  <table class="small" aria-label=${texts.say('years-table')}>
    <thead>
      <tr>
        <th scope="col">${texts.say('export-year')}</th>
        <th scope="col">${texts.say('column-state')}</th>
        <th scope="col" class="number">${texts.say('required')}</th>
        <th scope="col" class="number">${texts.say('earned')}</th>
        <th scope="col" class="number">${texts.say('pending')}</th>
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
