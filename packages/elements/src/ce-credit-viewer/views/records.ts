import { html, type TemplateResult } from 'lit';
import type { CreditViewerMessages } from '../messages-zh-cn.ts';
import type { CreditView, RecordView } from '../view-model.ts';

const kind = ({ state }: RecordView): string => (state === 'counted' || state === 'pending' ? state : 'not');

const label = (text: string): TemplateResult => html`<span class="cell-label" aria-hidden="true">${text}</span>`;

// The roles are what the elements mean anyway; on a narrow screen the rows are laid out as a list, and a browser would
// otherwise no longer call that a table.
const rowView = (record: RecordView, view: CreditView, messages: CreditViewerMessages): TemplateResult => html`
  <tr role="row" class=${kind(record)}>
    <th role="rowheader" scope="row">
      ${record.title}
      <small>${record.provider}</small>
    </th>
    <td role="cell">${label(messages['column-category'])} ${record.category}</td>
    <td role="cell" class="number">${label(view.creditsLabel)} ${record.credits}</td>
    <td role="cell">${label(messages['column-completed'])} ${record.completedOn}</td>
    <td role="cell" class="state">${label(messages['column-state'])} ${record.stateText}</td>
  </tr>
`;

const emptyView = (messages: CreditViewerMessages): TemplateResult => html`
  <div class="empty">
    <p>${messages['records-empty']}</p>
    <p class="muted">${messages['records-empty-hint']}</p>
  </div>
`;

/** The records of the year, and whether each counts. */
export function recordsView(view: CreditView, messages: CreditViewerMessages): TemplateResult {
  if (view.records.length === 0) return emptyView(messages);
  return html`
    <table role="table" part="records">
      <caption>
        ${view.recordsTitle}
      </caption>
      <thead>
        <tr role="row">
          <th role="columnheader" scope="col">${messages['column-title']}</th>
          <th role="columnheader" scope="col">${messages['column-category']}</th>
          <th role="columnheader" scope="col" class="number">${view.creditsLabel}</th>
          <th role="columnheader" scope="col">${messages['column-completed']}</th>
          <th role="columnheader" scope="col">${messages['column-state']}</th>
        </tr>
      </thead>
      <tbody>
        ${view.records.map((record) => rowView(record, view, messages))}
      </tbody>
    </table>
  `;
}
