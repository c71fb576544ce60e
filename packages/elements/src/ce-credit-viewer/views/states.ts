import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../messages.ts';
import type { CreditViewerMessages } from '../messages-zh-cn.ts';

/** Why nothing, or nothing new, could be loaded. */
export interface FailureView {
  readonly kind: 'failed' | 'expired' | 'forbidden' | 'offline';
  readonly requestId: string | undefined;
}

export const loadingView = (messages: CreditViewerMessages): TemplateResult => html`
  <div class="loading">
    <p role="status" class="muted">${messages.loading}</p>
    <div class="bone"></div>
    <div class="bone tall"></div>
    <div class="bone"></div>
  </div>
`;

export const failureView = (
  { kind, requestId }: FailureView,
  stale: boolean,
  messages: CreditViewerMessages,
  retry: () => void,
): TemplateResult => html`
  <div class="banner message ${kind === 'failed' ? 'error' : 'warning'}" role="alert">
    <p><strong>${messages[`${kind}-title`]}</strong></p>
    <p>${messages[kind]}</p>
    ${requestId === undefined ? nothing : html`<p class="muted">${fill(messages['failed-request'], { requestId })}</p>`}
    ${stale ? html`<p>${messages['stale-hint']}</p>` : nothing}
    <button type="button" @click=${retry}>${messages.retry}</button>
  </div>
`;
