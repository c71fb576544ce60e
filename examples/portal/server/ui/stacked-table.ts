import { html } from 'hono/html';
import type { Html } from './layout.ts';

export interface Column<Item> {
  /** Before an answer where the rows are stacked, and above the column. */
  readonly label: string;
  /** Above the column, where more is to be said there. */
  readonly head?: string;
  readonly isNumber?: boolean;
  readonly cell: (item: Item) => Html | string | number;
}

const numberClass = ({ isNumber = false }: { readonly isNumber?: boolean }): Html | '' =>
  isNumber ? html`class="number"` : '';

function row<Item>([first, ...others]: readonly Column<Item>[], item: Item): Html {
  return html`<tr role="row">
    <th scope="row" role="rowheader" data-label="${first!.label}">${first!.cell(item)}</th>
    ${others.map(
      (column) => html`<td role="cell" data-label="${column.label}" ${numberClass(column)}>${column.cell(item)}</td>`,
    )}
  </tr>`;
}

/**
 * A table that a narrow screen shows as a list, a row after the other. The first column names the row. The roles are what
 * the elements mean anyway; laid out as a list, a browser would otherwise no longer call them a table.
 */
export const stackedTable = <Item>(caption: string, columns: readonly Column<Item>[], items: readonly Item[]): Html =>
  html`<table class="stacked" role="table">
    <caption class="visually-hidden">
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map(
          (column) =>
            html`<th scope="col" role="columnheader" ${numberClass(column)}>${column.head ?? column.label}</th>`,
        )}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${items.map((item) => row(columns, item))}
    </tbody>
  </table>`;
