import { html, type TemplateResult } from 'lit';
import type { More, MoreOnDemand } from '../controllers/details.ts';
import type { Say } from '../say.ts';

/** In the place of what has not come yet, or cannot. */
export const waitingView = ({ isMissing }: MoreOnDemand, say: Say): TemplateResult => html`
  <p class="muted" role="status">${say(isMissing ? 'more-missing' : 'more-loading')}</p>
`;

/** What is only loaded when it is opened. */
export const foldedView = (
  key: 'rule' | 'years-table',
  more: MoreOnDemand,
  say: Say,
  content: (more: More) => TemplateResult,
): TemplateResult => html`
  <details part=${key} @toggle=${() => void more.load()}>
    <summary>${say(key)}</summary>
    <div class="rule">${more.now === undefined ? waitingView(more, say) : content(more.now)}</div>
  </details>
`;
