import { css } from 'lit';

export const yearsStyles = css`
  .years {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(7.5em, 1fr));
    gap: var(--_space);
  }
  .years button {
    display: grid;
    grid-template-columns: 14px minmax(0, 1fr);
    align-items: center;
    gap: 0 calc(var(--_space) * 1.5);
    padding: var(--_space);
    border-color: var(--_line);
    color: var(--_text);
    text-align: start;
  }
  .years small {
    color: var(--_muted);
    font-size: 0.82em;
  }
  .years button[aria-current] {
    border-color: var(--_primary);
    box-shadow: inset 0 0 0 1px var(--_primary);
    background: var(--_subtle);
  }
  .column {
    grid-row: span 2;
    inline-size: 14px;
    block-size: 56px;
  }
  .track {
    fill: var(--_line);
  }
  .open .track {
    fill: none;
    stroke: var(--_border);
    stroke-dasharray: 4;
  }
  .done {
    fill: var(--_primary);
  }
  .complete .done {
    fill: var(--_success);
  }
  .pending {
    fill: var(--_border);
  }
  .gaps {
    display: grid;
    gap: calc(var(--_space) * 0.5);
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    border-inline-start: 4px solid var(--_warning);
    background: var(--_warning-subtle);
  }
  @media (max-width: 599px) {
    .years {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @media (forced-colors: active) {
    .years button[aria-current] {
      border-width: 3px;
    }
    .column {
      forced-color-adjust: none;
    }
  }
`;
