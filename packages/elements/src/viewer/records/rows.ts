import { html, nothing, type TemplateResult } from 'lit';
import type { Entry } from '../model/ledger.ts';
import type { ViewerMessageKey } from '../texts/messages-zh-cn.ts';
import type { Texts } from '../texts/texts.ts';
import { recordView } from './record-view.ts';
import type { RecordContext } from './records-context.ts';

/** What the rows are drawn from. */
export interface RowsContext extends RecordContext {
  /** Whether each row says its year, because the rows are of several years. */
  readonly withYear: boolean;
  readonly isOpen: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  /** Draws the details below an open row. */
  readonly detail: (entry: Entry) => TemplateResult;
}

/** The columns before the one with the button for details. */
export const columns = [
  'column-title',
  'column-category',
  'column-credits',
  'column-completed',
  'column-state',
] as const satisfies readonly ViewerMessageKey[];

// On a narrow screen the rows are laid out as a list, and a browser then no longer treats the elements as a table. The
// roles say that it is one. Every row has a `tbody` of its own, which keeps it together with its details.
const cellTemplate = (label: string, text: string, kind = ''): TemplateResult => html`
  <td role="cell" class=${kind} data-label=${label}>${text}</td>
`;

export const rowIndex = (index: number | undefined): number | typeof nothing =>
  index === undefined ? nothing : index + 2;

/** The number of characters that are shown of another record's title. The details have the whole title. */
const longestTitle = 12;

/**
 * The row of a record, with its details where they are open.
 *
 * @param index counts from 0; given where not all rows are on the page
 */
export function recordRowTemplate(entry: Entry, index: number | undefined, context: RowsContext): TemplateResult {
  const { texts, withYear, isOpen, toggle, detail } = context;
  const view = recordView(entry, context, longestTitle);
  const { id, title, provider, category, credits, completedOn, tone, state } = view;
  const open = isOpen(id);
  return html`
    <tr role="row" class=${tone} aria-rowindex=${rowIndex(index)}>
      <th role="rowheader" scope="row">
        <span class="title">${title}</span>
        <small>${provider}${withYear ? texts.say('record-year', { year: entry.record.year }) : nothing}</small>
      </th>
      ${cellTemplate(texts.say('column-category'), category)}
      ${cellTemplate(texts.say('column-credits'), credits, 'number')}
      ${cellTemplate(texts.say('column-completed'), completedOn)}
      ${cellTemplate(texts.say('column-state'), state, 'state')}
      <td role="cell" class="open-details">
        <button
          type="button"
          class="link"
          aria-expanded=${open}
          aria-label=${texts.say('details-of', { title })}
          @click=${() => toggle(id)}
        >
          ${texts.say('details')}
        </button>
      </td>
    </tr>
    ${
      open
        ? html`
            <tr role="row" class="detail">
              <td role="cell" colspan=${columns.length + 1}>${detail(entry)}</td>
            </tr>
          `
        : nothing
    }
  `;
}

export interface TableView {
  /** The rows. A long table has none here, because it draws its own. */
  readonly rows: readonly TemplateResult[];
  /** The number of all rows, where not all are on the page. */
  readonly count: number | undefined;
  readonly isLong: boolean;
}

/** The table around the rows. */
export const tableTemplate = ({ rows, count, isLong }: TableView, texts: Texts): TemplateResult => html`
  <div
    class=${isLong ? 'long' : ''}
    tabindex=${isLong ? 0 : nothing}
    role=${isLong ? 'group' : nothing}
    aria-labelledby=${isLong ? 'records' : nothing}
  >
    <table
      role="table"
      part="table"
      aria-labelledby="records"
      aria-rowcount=${count === undefined ? nothing : count + 1}
    >
      <thead role="presentation">
        <tr role="row" aria-rowindex=${count === undefined ? nothing : 1}>
          ${columns.map(
            (key) => html`
              <th role="columnheader" scope="col" class=${key === 'column-credits' ? 'number' : ''}>
                ${texts.say(key)}
              </th>
            `,
          )}
          <th role="columnheader" scope="col" class="open-details">${texts.say('details')}</th>
        </tr>
      </thead>
      ${rows.map(
        (row) =>
          html`<tbody role="presentation">
            ${row}
          </tbody>`,
      )}
    </table>
  </div>
`;

export const emptyTemplate = (key: 'records-empty' | 'found-nothing', texts: Texts): TemplateResult => html`
  <div class="empty">
    <p>${texts.say(key)}</p>
    <p class="muted">${texts.say(`${key}-hint`)}</p>
  </div>
`;
