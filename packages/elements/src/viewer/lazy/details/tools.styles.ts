import { css } from 'lit';

export const toolsStyles = css`
  .tools {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(8.5em, 1fr));
    gap: var(--_space);
  }
  .tools .search {
    grid-column: span 2;
  }
  .found {
    grid-column: 1 / -1;
  }
  .found .link {
    margin-inline-start: var(--_space);
  }
  .tools label {
    display: grid;
    align-content: end;
    font-size: 0.88em;
    color: var(--_muted);
  }
  .tools select,
  .tools input {
    font-size: calc(1em / 0.88);
    color: var(--_text);
  }
  @media (max-width: 599px) {
    .tools {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @media print {
    .tools {
      display: none;
    }
  }
`;
