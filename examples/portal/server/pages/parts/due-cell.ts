import { html } from 'hono/html';
import { chinaDay } from '../../time.ts';
import type { Html } from '../layout.ts';

/** The day by which a bureau decides, and whether it has passed while something still waits. */
export function dueCell(dueAt: string, status: string, now: Date): Html {
  const due = new Date(dueAt);
  const isLate = status === 'submitted' && due < now;
  return html`${chinaDay(due)}${isLate ? html` <span class="tag tag-late">已超期</span>` : ''}`;
}
