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
  /* While the table scrolls, what is around it is not painted anew. */
  .block,
  .tools {
    isolation: isolate;
  }
  .long {
    block-size: 70vh;
    min-block-size: 20em;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    contain: strict;
    overflow-anchor: none;
    background: var(--_surface);
  }
  /* A table lays out all its rows when one changes; these are apart, each moved to its place. */
  .long table,
  .long thead,
  .long tbody,
  .long th,
  .long td {
    display: block;
  }
  .long table {
    position: relative;
  }
  .long thead {
    position: sticky;
    top: 0;
    z-index: 1;
  }
  .long tbody {
    position: absolute;
    left: 0;
    right: 0;
    contain: layout style;
  }
  .long tr {
    display: grid;
    grid-template-columns: 34% repeat(4, minmax(0, 1fr)) 5em;
    block-size: 4.75em;
    border-block-end: 1px solid var(--_line);
    contain: strict;
  }
  .long .group {
    display: block;
  }
  .long thead tr,
  .long .detail {
    block-size: auto;
    contain: none;
  }
  .long .detail {
    display: block;
  }
  .long th,
  .long td {
    border: 0;
  }
  .long thead th:first-child,
  .long .more {
    inline-size: auto;
  }
  .long td {
    white-space: nowrap;
  }
  /* Each part that is cut off on its own costs every frame of scrolling: the others have room, and the row cuts them off. */
  .long .title {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .long small {
    line-height: 1.3;
  }
  .long .state {
    line-height: 1.3;
    white-space: normal;
  }
  .long .detail > td {
    white-space: normal;
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
    .long tr {
      block-size: 17em;
    }
    .long .group {
      block-size: 4.75em;
    }
  }
  @media print {
    .tools {
      display: none;
    }
  }
`;
