import { css } from 'lit';

export const viewStyles = css`
  .rules li {
    display: flex;
    padding: var(--_space) 0;
    border-bottom: 1px solid var(--_line);
  }
  .rules p {
    margin: 0;
  }
  .rules .pass .detail {
    color: var(--_muted);
  }
  .detail {
    font-size: 0.92em;
  }
`;
