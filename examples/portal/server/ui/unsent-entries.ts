import { html } from 'hono/html';
import type { Html } from './layout.ts';

/** One thing that somebody has written, with its label. */
export interface WrittenEntry {
  readonly label: string;
  readonly text: string;
}

/** Shows what somebody had written in a form that was not carried out, so that they can copy it. Empty entries are left out. */
export function unsentEntries(title: string, entries: readonly WrittenEntry[]): Html | '' {
  const written = entries.filter(({ text }) => text !== '');
  if (written.length === 0) return '';
  return html`<section aria-labelledby="unsent-title">
    <h2 id="unsent-title">${title}（没有提交）</h2>
    <ul class="remarks">
      ${written.map(({ label, text }) => html`<li><strong>${label}</strong>：${text}</li>`)}
    </ul>
  </section>`;
}
