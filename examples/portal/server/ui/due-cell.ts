import { html } from 'hono/html';
import { chinaDay } from '../time.ts';
import type { Html } from './layout.ts';

/** The day by which a bureau must decide, marked when it has passed and the case still waits. */
export function dueCell(dueAt: string, waits: boolean, now: Date): Html {
  const due = new Date(dueAt);
  const isLate = waits && due < now;
  return html`${chinaDay(due)}${isLate ? html` <span class="tag tag-late">已超期</span>` : ''}`;
}
