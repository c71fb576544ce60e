import { css } from 'lit';

export const groupRowStyles = css`
  .group th {
    background: var(--_subtle);
    font-weight: 700;
  }
  .group small {
    font-weight: 400;
  }
`;
