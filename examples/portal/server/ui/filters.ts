import { html } from 'hono/html';
import type { Html } from './layout.ts';

export interface Filter {
  readonly href: string;
  readonly label: string;
  readonly isCurrent: boolean;
}

/** The links that narrow a list down. `label` says what they choose. */
export const filters = (label: string, all: readonly Filter[]): Html =>
  html`<nav aria-label="${label}">
    <ul class="filters">
      ${all.map(
        ({ href, label: text, isCurrent }) =>
          html`<li><a href="${href}" ${isCurrent ? html`aria-current="true"` : ''}>${text}</a></li>`,
      )}
    </ul>
  </nav>`;
