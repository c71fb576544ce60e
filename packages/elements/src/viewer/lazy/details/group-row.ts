import { shortCredits } from '@acct-kit/core/credits';
import { html, type TemplateResult } from 'lit';
import { columns, rowIndex } from '../../records/rows.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Group } from './query.ts';

/** The row with the heading of a group. */
export function groupRowTemplate(
  { by, group, count, counted }: Group,
  index: number | undefined,
  texts: Texts,
): TemplateResult {
  const name = by === 'category' ? texts.say(group as 'converted') : group;
  return html`
    <tr role="row" class="group" aria-rowindex=${rowIndex(index)}>
      <th role="rowheader" scope="rowgroup" colspan=${columns.length + 1}>
        ${by === 'year' ? texts.say('year-name', { year: group }) : name}
        <small>${texts.say('group-count', { count, counted: shortCredits(counted) })}</small>
      </th>
    </tr>
  `;
}
