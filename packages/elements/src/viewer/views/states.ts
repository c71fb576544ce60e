import { html, nothing, type TemplateResult } from 'lit';
import type { BrokenRecord } from '../model/broken-record.ts';
import type { Texts } from '../texts/texts.ts';

/** Why the records could not be loaded. */
export interface LoadFailure {
  readonly kind: 'failed' | 'expired' | 'forbidden' | 'offline';
  readonly requestId: string | undefined;
}

export const loadingTemplate = (texts: Texts): TemplateResult => html`
  <div class="loading">
    <p role="status" class="muted">${texts.say('loading')}</p>
    <div class="bone"></div>
    <div class="bone tall"></div>
    <div class="bone"></div>
  </div>
`;

/** Says which record is broken, and in which field. Its content may be personal and is not shown. */
export const brokenRecordTemplate = ({ index, field }: BrokenRecord, texts: Texts): TemplateResult => html`
  <div class="banner message error" role="alert">
    <p><strong>${texts.say('failed-title')}</strong></p>
    <p>${texts.say('broken', { number: index + 1, field })}</p>
  </div>
`;

export const failureTemplate = (
  { kind, requestId }: LoadFailure,
  isShown: boolean,
  texts: Texts,
  retry: () => void,
): TemplateResult => html`
  <div class="banner message ${kind === 'failed' ? 'error' : 'warning'}" role="alert">
    <p><strong>${texts.say(`${kind}-title`)}</strong></p>
    <p>${texts.say(kind)}</p>
    ${requestId === undefined ? nothing : html`<p class="muted">${texts.say('failed-request', { requestId })}</p>`}
    ${isShown ? html`<p>${texts.say('stale-hint')}</p>` : nothing}
    <button type="button" @click=${retry}>${texts.say('retry')}</button>
  </div>
`;
