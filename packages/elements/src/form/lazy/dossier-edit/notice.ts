import { html, nothing, type TemplateResult } from 'lit';
import type { Procedure } from '@acct-kit/core/contract';
import { sayFor, type DossierEditHost } from './host.ts';

/** Why there is nothing to fill in. */
export type Notice =
  | { readonly name: 'no-dossier' | 'no-transfer' }
  | { readonly name: 'transfer-open' | 'transfer-waits'; readonly number: string }
  | { readonly name: 'open'; readonly number: string; readonly procedure: Procedure };

const titles = {
  'no-dossier': 'case-no-dossier-title',
  'no-transfer': 'case-no-transfer-title',
  open: 'case-open-title',
  'transfer-open': 'case-open-title',
  'transfer-waits': 'case-transfer-waits-title',
} as const;

/**
 * Says why there is nothing to fill in, and what the person has to do first.
 *
 * @param lead leads the person to the procedure that comes first
 */
export function noticeTemplate(
  notice: Notice,
  wanted: Procedure,
  host: Pick<DossierEditHost, 'locale' | 'wording'>,
  lead: (procedure: Procedure) => void,
): TemplateResult {
  const say = sayFor(host);
  const params = {
    wanted: say(`case-${wanted}`),
    number: 'number' in notice ? notice.number : '',
    procedure: 'procedure' in notice ? say(`case-${notice.procedure}`) : '',
  };
  return html`<div class="banner warning">
    <h2 tabindex="-1">${say(titles[notice.name])}</h2>
    <p>${say(`case-${notice.name}`, params)}</p>
    ${
      notice.name === 'no-dossier'
        ? html`<div class="buttons">
            <button type="button" class="primary" @click=${() => lead('first')}>${say('case-lead-first')}</button>
          </div>`
        : nothing
    }
  </div>`;
}
