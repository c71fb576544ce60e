import { css } from 'lit';

export const basisStyles = css`
  .basis {
    color: var(--_muted);
    font-size: var(--_elder-small, 0.85em);
  }
  .basis summary {
    display: list-item;
    inline-size: max-content;
    min-block-size: var(--_elder-target, 24px);
    cursor: pointer;
  }
  .basis span,
  .basis a {
    padding-inline-end: var(--_space);
  }
`;
