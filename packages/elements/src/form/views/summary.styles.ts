import { css } from 'lit';

export const summaryStyles = css`
  .summary:focus {
    outline: none;
  }
  .summary ul {
    margin-block-start: var(--_space);
  }
  .summary li {
    padding: 2px 0;
  }
  .summary a {
    color: var(--_error);
    font-weight: 700;
  }
`;
