import { css } from 'lit';

export const rowsStyles = css`
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
  .open-details {
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
  .empty {
    padding: calc(var(--_space) * 4) calc(var(--_space) * 2);
    border: 1px dashed var(--_border);
    border-radius: var(--_radius);
    text-align: center;
  }
  @media (max-width: 599px) {
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
  @media print {
    tr {
      break-inside: avoid;
    }
    .open-details,
    .pages {
      display: none;
    }
  }
`;
