import { html, nothing, type TemplateResult } from 'lit';
import type { BrokenRecord } from '../broken-record.ts';
import type { Say } from '../say.ts';

/** Why nothing, or nothing new, could be loaded. */
export interface FailureView {
  readonly kind: 'failed' | 'expired' | 'forbidden' | 'offline';
  readonly requestId: string | undefined;
}

export const loadingView = (say: Say): TemplateResult => html`
  <div class="loading">
    <p role="status" class="muted">${say('loading')}</p>
    <div class="bone"></div>
    <div class="bone tall"></div>
    <div class="bone"></div>
  </div>
`;

/** What a host gave is no record: which, and by what. What it holds may be personal. */
export const brokenView = ({ index, field }: BrokenRecord, say: Say): TemplateResult => html`
  <div class="banner message error" role="alert">
    <p><strong>${say('failed-title')}</strong></p>
    <p>${say('broken', { number: index + 1, field })}</p>
  </div>
`;

export const failureView = (
  { kind, requestId }: FailureView,
  stale: boolean,
  say: Say,
  retry: () => void,
): TemplateResult => html`
  <div class="banner message ${kind === 'failed' ? 'error' : 'warning'}" role="alert">
    <p><strong>${say(`${kind}-title`)}</strong></p>
    <p>${say(kind)}</p>
    ${requestId === undefined ? nothing : html`<p class="muted">${say('failed-request', { requestId })}</p>`}
    ${stale ? html`<p>${say('stale-hint')}</p>` : nothing}
    <button type="button" @click=${retry}>${say('retry')}</button>
  </div>
`;
