import { css } from 'lit';

export const styles = css`
  .viewer {
    display: grid;
    gap: calc(var(--_space) * 3);
  }
  .head {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
  }
  .actions {
    display: grid;
    grid-auto-flow: column;
    justify-content: start;
    gap: var(--_space);
  }
  .years {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(7.5em, 1fr));
    gap: var(--_space);
  }
  .years button {
    display: grid;
    grid-template-columns: 14px minmax(0, 1fr);
    align-items: center;
    gap: 0 calc(var(--_space) * 1.5);
    padding: var(--_space);
    border-color: var(--_line);
    color: var(--_text);
    text-align: start;
  }
  .years small {
    color: var(--_muted);
    font-size: 0.82em;
  }
  .years button[aria-current] {
    border-color: var(--_primary);
    box-shadow: inset 0 0 0 1px var(--_primary);
    background: var(--_subtle);
  }
  .column {
    grid-row: span 2;
    inline-size: 14px;
    block-size: 56px;
  }
  .track {
    fill: var(--_line);
  }
  .open .track {
    fill: none;
    stroke: var(--_border);
    stroke-dasharray: 4;
  }
  .done {
    fill: var(--_primary);
  }
  .complete .done {
    fill: var(--_success);
  }
  .waiting {
    fill: var(--_border);
  }
  .gaps {
    display: grid;
    gap: calc(var(--_space) * 0.5);
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    border-inline-start: 4px solid var(--_warning);
    background: var(--_warning-subtle);
  }

  .answer {
    display: grid;
    gap: var(--_space);
    padding: calc(var(--_space) * 2.5);
    border: 1px solid var(--_line);
    border-inline-start: 6px solid var(--_warning);
    border-radius: var(--_radius);
    background: var(--_warning-subtle);
  }
  .answer.complete {
    border-inline-start-color: var(--_success);
    background: var(--_success-subtle);
  }
  .answer.not-required,
  .answer.unknown-elsewhere,
  .answer.unknown {
    border-inline-start-color: var(--_muted);
    background: var(--_subtle);
  }
  .answer .sentence {
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.45;
  }
  .badge {
    justify-self: start;
    padding: 0 calc(var(--_space) * 1.25);
    border: 1px solid currentcolor;
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_warning);
    font-size: 0.88em;
    font-weight: 700;
  }
  .complete .badge {
    color: var(--_success);
  }
  .not-required .badge,
  .unknown-elsewhere .badge,
  .unknown .badge {
    color: var(--_muted);
  }

  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(5.5em, 1fr));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .figures > div {
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
  }
  .figures > div + div {
    border-inline-start: 1px solid var(--_line);
  }
  .figures dt {
    color: var(--_muted);
    font-size: 0.88em;
  }
  .figures dd {
    font-size: 1.75em;
    font-weight: 700;
    line-height: 1.25;
    font-variant-numeric: tabular-nums;
  }
  .figures small {
    color: var(--_muted);
    font-size: 0.5em;
    font-weight: 400;
    white-space: nowrap;
  }

  .block {
    display: grid;
    gap: calc(var(--_space) * 1.5);
  }
  .thresholds {
    display: grid;
    gap: calc(var(--_space) * 2);
  }
  .threshold {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: calc(var(--_space) * 0.5) calc(var(--_space) * 2);
    align-items: baseline;
  }
  .threshold .label {
    font-weight: 700;
  }
  .threshold .figures-text {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .threshold .notes {
    grid-column: 1 / -1;
    color: var(--_muted);
    font-size: 0.92em;
  }
  .verdict {
    margin-inline-end: calc(var(--_space) * 2);
  }
  .met .verdict {
    color: var(--_success);
    font-weight: 700;
  }
  .short .verdict {
    color: var(--_warning);
    font-weight: 700;
  }
  .bar {
    position: relative;
    grid-column: 1 / -1;
    block-size: 12px;
  }
  .bar progress {
    position: absolute;
    top: 0;
    left: 0;
    display: block;
    inline-size: 100%;
    block-size: 12px;
    border: 0;
    border-radius: 6px;
    background: transparent;
    overflow: hidden;
    -webkit-appearance: none;
    appearance: none;
  }
  .bar progress.with-pending {
    background: var(--_line);
  }
  .bar progress::-webkit-progress-bar {
    background: transparent;
  }
  .bar progress::-webkit-progress-value {
    background: var(--_primary);
  }
  .bar progress::-moz-progress-bar {
    background: var(--_primary);
  }
  .met .bar progress::-webkit-progress-value {
    background: var(--_success);
  }
  .met .bar progress::-moz-progress-bar {
    background: var(--_success);
  }
  .bar progress.with-pending::-webkit-progress-value {
    background: var(--_border);
  }
  .bar progress.with-pending::-moz-progress-bar {
    background: var(--_border);
  }

  details {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  summary {
    min-block-size: 44px;
    padding: calc(var(--_space) * 1.25) calc(var(--_space) * 2);
    color: var(--_primary);
    font-weight: 700;
    cursor: pointer;
  }
  .rule {
    display: grid;
    gap: calc(var(--_space) * 1.5);
    padding: 0 calc(var(--_space) * 2) calc(var(--_space) * 2);
  }
  .pages {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: center;
    gap: var(--_space);
    text-align: center;
  }

  table {
    inline-size: 100%;
    border-spacing: 0;
    table-layout: fixed;
  }
  th,
  td {
    padding: calc(var(--_space) * 1.25) var(--_space);
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  thead th {
    border-block-end: 2px solid var(--_border);
    background: var(--_surface);
    color: var(--_muted);
    font-size: 0.88em;
  }
  thead th:first-child {
    inline-size: 34%;
  }
  th small {
    display: block;
    color: var(--_muted);
    font-size: 0.88em;
  }
  .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  td.number {
    font-weight: 700;
  }
  .more {
    inline-size: 5em;
    text-align: end;
  }
  tr.counted .state {
    color: var(--_success);
  }
  tr.pending .state {
    color: var(--_warning);
  }
  tr.pending .number,
  tr.not .number {
    color: var(--_muted);
    font-weight: 400;
  }
  tr.not .state {
    color: var(--_error);
  }
  .message {
    display: grid;
    gap: var(--_space);
    justify-items: start;
  }
  .empty {
    padding: calc(var(--_space) * 4) calc(var(--_space) * 2);
    border: 1px dashed var(--_border);
    border-radius: var(--_radius);
    text-align: center;
  }
  .loading {
    display: grid;
    gap: calc(var(--_space) * 2);
  }
  .bone {
    block-size: calc(var(--_space) * 6);
    border-radius: var(--_radius);
    background: var(--_subtle);
  }
  .bone.tall {
    block-size: calc(var(--_space) * 16);
  }

  @media (max-width: 599px) {
    .viewer {
      gap: calc(var(--_space) * 2.5);
    }
    .answer {
      padding: calc(var(--_space) * 2);
    }
    .head {
      grid-template-columns: minmax(0, 1fr);
    }
    .years {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .figures > div {
      padding: var(--_space) calc(var(--_space) * 1.25);
    }
    .figures dd {
      font-size: 1.5em;
    }
    [role='table'],
    [role='table'] tbody,
    [role='table'] tbody tr,
    [role='table'] tbody th,
    [role='table'] tbody td {
      display: block;
    }
    [role='table'] thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    [role='table'] tbody tr {
      padding: calc(var(--_space) * 1.5);
      border-block-end: 1px solid var(--_line);
    }
    [role='table'] tbody th,
    [role='table'] tbody td {
      padding: 2px 0;
      border: 0;
    }
    .title {
      font-weight: 700;
    }
    [role='table'] tbody td:not([colspan]) {
      display: flex;
      justify-content: space-between;
      inline-size: auto;
      text-align: end;
    }
    td[data-label]::before {
      content: attr(data-label);
      flex: none;
      margin-inline-end: calc(var(--_space) * 2);
      color: var(--_muted);
      font-weight: 400;
    }
  }
  @media (forced-colors: active) {
    .bar progress {
      border: 1px solid;
    }
    .years button[aria-current] {
      border-width: 3px;
    }
    .column {
      forced-color-adjust: none;
    }
  }
  @media print {
    .answer,
    .figures,
    tr {
      break-inside: avoid;
    }
    .more,
    .pages {
      display: none;
    }
  }
`;
