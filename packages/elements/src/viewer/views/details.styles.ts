import { css } from 'lit';

export const detailsStyles = css`
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
`;
