import { html } from 'hono/html';
import type { Html } from './layout.ts';

export interface Column<Item> {
  /** Stands above the column and, where the rows are stacked, before each answer. */
  readonly label: string;
  /** Stands above the column instead of the label. */
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
      (column) => html`<td ${numberClass(column)} role="cell" data-label="${column.label}">${column.cell(item)}</td>`,
    )}
  </tr>`;
}

/**
 * A table that narrow screens show as a list, one row after another. The first column names the row. The roles repeat what
 * the elements mean, because browsers no longer treat them as a table once CSS lays them out as a list.
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
