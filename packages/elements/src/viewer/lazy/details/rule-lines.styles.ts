import { css } from 'lit';

export const ruleLinesStyles = css`
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
  .detail td {
    background: var(--_subtle);
  }
  @media (max-width: 599px) {
    .basis > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
