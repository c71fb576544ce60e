import { html, nothing, type TemplateResult } from 'lit';
import type { Business } from '@acct-kit/core/contract';
import type { CaseHost } from './business-case.ts';
import { wordsOf } from './words.ts';

/** Why there is nothing to fill in. */
export type Notice =
  | { readonly name: 'no-file' | 'no-transfer' }
  | { readonly name: 'transfer-under-way' | 'transfer-waits'; readonly number: string }
  | { readonly name: 'under-way'; readonly number: string; readonly business: Business };

const titles = {
  'no-file': 'case-no-file-title',
  'no-transfer': 'case-no-transfer-title',
  'under-way': 'case-under-way-title',
  'transfer-under-way': 'case-under-way-title',
  'transfer-waits': 'case-transfer-waits-title',
} as const;

/** Says what to do first, and leads on. */
export function noticeTemplate(
  notice: Notice,
  wanted: Business,
  host: Pick<CaseHost['element'], 'locale' | 'wording'>,
  lead: (business: Business) => void,
): TemplateResult {
  const say = wordsOf(host);
  const params = {
    wanted: say(`case-${wanted}`),
    number: 'number' in notice ? notice.number : '',
    business: 'business' in notice ? say(`case-${notice.business}`) : '',
  };
  return html`<div class="banner warning">
    <h2 tabindex="-1">${say(titles[notice.name])}</h2>
    <p>${say(`case-${notice.name}`, params)}</p>
    ${
      notice.name === 'no-file'
        ? html`<div class="buttons">
            <button type="button" class="primary" @click=${() => lead('first')}>${say('case-lead-first')}</button>
          </div>`
        : nothing
    }
  </div>`;
}
