import { css } from 'lit';

export const styles = css`
  table.small {
    table-layout: auto;
  }
  .small th {
    inline-size: auto;
    white-space: nowrap;
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
  .from {
    color: var(--_muted);
    font-size: 0.88em;
  }

  .tools {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(8.5em, 1fr));
    gap: var(--_space);
  }
  .tools .search {
    grid-column: span 2;
  }
  .found {
    grid-column: 1 / -1;
  }
  .found .link {
    margin-inline-start: var(--_space);
  }
  .group th {
    background: var(--_subtle);
    font-weight: 700;
  }
  .group small {
    font-weight: 400;
  }
  .detail td {
    background: var(--_subtle);
  }
  .long {
    block-size: 70vh;
    min-block-size: 20em;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    contain: strict;
    overflow-anchor: none;
  }
  /* A table lays out all its rows when one changes; these are apart. */
  .long table,
  .long tbody,
  .long td,
  .long th {
    display: block;
  }
  .long thead {
    display: block;
    position: sticky;
    top: 0;
    z-index: 1;
  }
  .long tbody {
    contain: layout style;
  }
  .long :not(.space) > tr:not(.detail):not(.group) {
    display: grid;
    grid-template-columns: 34% repeat(4, minmax(0, 1fr)) 5em;
  }
  .long tbody:not(.space) tr:not(.detail) {
    block-size: 4.75em;
    overflow: hidden;
    contain: strict;
  }
  .long .detail {
    display: block;
  }
  .long tr > * {
    border: 0;
  }
  .long :not(.space) > tr {
    border-block-end: 1px solid var(--_line);
  }
  .long thead th:first-child,
  .long .more {
    inline-size: auto;
  }
  .long .title,
  .long small,
  .long tr:not(.detail) > td {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .long .title {
    display: block;
  }
  .space td {
    padding: 0;
    border: 0;
  }

  .tools label {
    display: grid;
    align-content: end;
    font-size: 0.88em;
    color: var(--_muted);
  }
  .tools select,
  .tools input {
    font-size: calc(1em / 0.88);
    color: var(--_text);
  }
  @media (max-width: 599px) {
    .tools {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .basis > div {
      grid-template-columns: minmax(0, 1fr);
    }
    .long :not(.space) > tr:not(.detail):not(.group) {
      display: block;
      block-size: 17em;
    }
  }
  @media print {
    .tools {
      display: none;
    }
  }
`;
