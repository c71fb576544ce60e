import { html } from 'hono/html';
import type { Html } from './layout.ts';

/** The link to the next page of a list, where there is one. `href` is the list with its filters. */
export function nextPage(href: string, cursor: string | undefined, words = '下一页'): Html | '' {
  if (cursor === undefined) return '';
  const url = `${href}${href.includes('?') ? '&' : '?'}cursor=${cursor}`;
  return html`<p><a href="${url}">${words}</a></p>`;
}
