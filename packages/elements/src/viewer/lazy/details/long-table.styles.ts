import { css } from 'lit';

export const longTableStyles = css`
  /* Isolation keeps the browser from repainting what is around the table while it scrolls. */
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
  /* A table lays out all rows when one changes. As blocks, the rows are laid out separately, each moved to its place. */
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
  .long .open-details {
    inline-size: auto;
  }
  .long td {
    white-space: nowrap;
  }
  /* Only the title is clipped by itself, because each clipped part makes scrolling slower. The row clips the others. */
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
  @media (max-width: 599px) {
    .long tr {
      block-size: 17em;
    }
    .long .group {
      block-size: 4.75em;
    }
  }
`;
