import { css } from 'lit';

export const pageStyles = css`
  .viewer {
    display: grid;
    gap: calc(var(--_space) * 3);
  }
  .head {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
  }
  .actions {
    display: grid;
    grid-auto-flow: column;
    justify-content: start;
    gap: var(--_space);
  }
  .block {
    display: grid;
    gap: calc(var(--_space) * 1.5);
  }
  @media (max-width: 599px) {
    .viewer {
      gap: calc(var(--_space) * 2.5);
    }
    .head {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
