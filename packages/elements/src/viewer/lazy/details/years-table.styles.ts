import { css } from 'lit';

export const yearsTableStyles = css`
  table.small {
    table-layout: auto;
  }
  .small th {
    inline-size: auto;
    white-space: nowrap;
  }
`;
