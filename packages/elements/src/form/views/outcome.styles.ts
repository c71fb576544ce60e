import { css } from 'lit';

export const outcomeStyles = css`
  .remarks {
    margin-block-start: var(--_space);
  }
  .remarks li {
    padding: 2px 0;
  }
`;
