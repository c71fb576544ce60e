import { css } from 'lit';

export const pageStyles = css`
  /* The sections stand beside the page where there is room, else above it. The width of the element decides, not the window's. */
  .form {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
  }
  .form > * {
    flex: 1 1 12em;
  }
  .form > .page {
    flex: 999 1 420px;
    min-inline-size: 0;
  }
  .page {
    max-inline-size: 760px;
  }
  .page > * + * {
    margin-block-start: calc(var(--_space) * 2.5);
  }
  .step + h2 {
    margin-block-start: 4px;
  }
  h2 + .intro {
    margin-block-start: var(--_space);
  }
  .intro {
    color: var(--_muted);
  }
  .banner a {
    display: inline-block;
    min-block-size: var(--_elder-target, 24px);
  }
  .buttons button {
    margin-inline-end: calc(var(--_space) * 1.5);
  }
  .page > .buttons {
    margin-block-start: calc(var(--_space) * 4);
  }
  .banner > * + * {
    margin-block-start: var(--_space);
  }
  @media (max-width: 760px) {
    .page > .buttons button {
      inline-size: 100%;
      margin: 0 0 var(--_space);
    }
  }
  @media print {
    .form {
      display: block;
    }
  }
`;
