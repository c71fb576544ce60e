import { css } from 'lit';

export const answersStyles = css`
  .answers {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: hidden;
  }
  .answers-head {
    display: flex;
    justify-content: space-between;
    align-items: center;
    padding: var(--_space) calc(var(--_space) * 2);
    background: var(--_subtle);
    border-block-end: 1px solid var(--_line);
  }
  .group-title {
    padding: var(--_space) calc(var(--_space) * 2) 0;
    font-weight: 700;
  }
  dl > div {
    display: grid;
    grid-template-columns: minmax(120px, 34%) minmax(0, 1fr);
    gap: calc(var(--_space) * 2);
    padding: var(--_space) calc(var(--_space) * 2);
  }
  dl > div + div {
    border-block-start: 1px solid var(--_line);
  }
  dt {
    color: var(--_muted);
  }
  .file-answer,
  .old,
  .new {
    display: block;
  }
  .old,
  .before {
    color: var(--_muted);
  }
  .new,
  .before {
    font-weight: 700;
  }
  @media (max-width: 760px) {
    dl > div {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
  }
  @media print {
    .answers {
      break-inside: avoid;
    }
  }
`;
