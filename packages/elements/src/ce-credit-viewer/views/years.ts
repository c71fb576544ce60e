import { html, nothing, type TemplateResult } from 'lit';
import type { CreditViewerMessages } from '../messages-zh-cn.ts';
import type { YearView } from '../view-model.ts';

/** As many years have a button of their own; earlier ones are in a list. */
const buttons = 5;

export interface YearsActions {
  readonly choose: (year: number) => void;
}

export function yearsView(
  years: readonly YearView[],
  messages: CreditViewerMessages,
  { choose }: YearsActions,
): TemplateResult | typeof nothing {
  if (years.length < 2) return nothing;
  const earlier = years.slice(buttons);
  const chosen = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    if (value !== '') choose(Number(value));
  };
  return html`
    <nav class="years" part="years" aria-label=${messages.years}>
      ${years.slice(0, buttons).map(
        ({ year, name, note, selected }) => html`
          <button type="button" aria-current=${selected ? 'true' : nothing} @click=${() => choose(year)}>
            <span>${name}</span>
            <small>${note}</small>
          </button>
        `,
      )}
      ${
        earlier.length === 0
          ? nothing
          : html`
              <label>
                ${messages['earlier-years']}
                <select @change=${chosen}>
                  <option value="" ?selected=${!earlier.some(({ selected }) => selected)}>${messages.choose}</option>
                  ${earlier.map(
                    ({ year, name, note, selected }) =>
                      html`<option value=${year} ?selected=${selected}>${name} ${note}</option>`,
                  )}
                </select>
              </label>
            `
      }
    </nav>
  `;
}
