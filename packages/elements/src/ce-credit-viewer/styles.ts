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
    grid-template-columns: repeat(auto-fill, minmax(8em, 1fr));
    gap: var(--_space);
  }
  .years button {
    display: grid;
    align-content: center;
    padding: calc(var(--_space) * 0.75) calc(var(--_space) * 1.5);
    border-color: var(--_line);
    color: var(--_text);
    text-align: start;
  }
  .years button small {
    color: var(--_muted);
    font-size: 0.82em;
  }
  .years button[aria-current] {
    border-color: var(--_primary);
    background: var(--_primary);
    color: var(--_on-primary);
  }
  .years button[aria-current] small {
    color: inherit;
  }
  .years label {
    display: grid;
    align-content: end;
    font-size: 0.82em;
    color: var(--_muted);
  }
  .years select {
    font-size: calc(1em / 0.82);
    color: var(--_text);
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
  .unknown .badge {
    color: var(--_muted);
  }

  .figures {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
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
  .basis > div {
    display: grid;
    grid-template-columns: 6.5em minmax(0, 1fr);
    gap: 0 calc(var(--_space) * 2);
    padding: var(--_space) 0;
    border-block-start: 1px solid var(--_line);
  }
  .basis dt {
    font-weight: 700;
  }
  .basis .from {
    color: var(--_muted);
    font-size: 0.88em;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  caption {
    padding-block-end: var(--_space);
    font-size: 1.1em;
    font-weight: 700;
    text-align: start;
  }
  th,
  td {
    padding: calc(var(--_space) * 1.25) var(--_space);
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }
  th:first-child,
  td:first-child {
    padding-inline-start: 0;
  }
  thead th {
    border-block-end: 2px solid var(--_border);
    color: var(--_muted);
    font-size: 0.88em;
    font-weight: 400;
    white-space: nowrap;
  }
  tbody th {
    font-weight: 400;
  }
  tbody th small {
    display: block;
    color: var(--_muted);
    font-size: 0.88em;
  }
  td {
    white-space: nowrap;
  }
  .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  td.number {
    font-weight: 700;
  }
  td.state {
    white-space: normal;
  }
  .cell-label {
    display: none;
  }
  .counted .state {
    color: var(--_success);
  }
  .pending .state {
    color: var(--_warning);
  }
  .pending .number,
  .not .number {
    color: var(--_muted);
    font-weight: 400;
  }
  .not .state {
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

  @media (min-width: 600px) {
    .number {
      padding-inline-end: calc(var(--_space) * 3);
    }
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
    .basis > div {
      grid-template-columns: minmax(0, 1fr);
    }
    table,
    caption,
    tbody,
    tbody tr,
    tbody th,
    tbody td {
      display: block;
    }
    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tbody tr {
      padding: calc(var(--_space) * 1.5) 0;
      border-block-end: 1px solid var(--_line);
    }
    tbody tr:first-child {
      border-block-start: 2px solid var(--_border);
    }
    tbody th,
    tbody td {
      padding: 2px 0;
      border: 0;
    }
    tbody th {
      font-weight: 700;
    }
    tbody th small {
      font-weight: 400;
    }
    tbody td {
      display: flex;
      justify-content: space-between;
      text-align: end;
    }
    .cell-label {
      display: inline;
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
  }
  @media print {
    .answer,
    .figures,
    tr {
      break-inside: avoid;
    }
    .years {
      display: none;
    }
  }
`;
