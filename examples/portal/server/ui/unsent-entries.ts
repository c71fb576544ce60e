import { html } from 'hono/html';
import type { Html } from './layout.ts';

/** One thing that somebody has written, with what it was about. */
export interface Written {
  readonly label: string;
  readonly text: string;
}

/** What somebody had written and what was not carried out, to be copied; nothing, where nothing was. */
export const unsent = (title: string, written: readonly Written[]): Html | '' =>
  written.length === 0
    ? ''
    : html`<section aria-labelledby="unsent-title">
        <h2 id="unsent-title">${title}（没有提交）</h2>
        <ul class="remarks">
          ${written.map(({ label, text }) => html`<li><strong>${label}</strong>：${text}</li>`)}
        </ul>
      </section>`;
