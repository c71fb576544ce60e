import { css } from 'lit';

export const thresholdsStyles = css`
  .thresholds {
    display: grid;
    gap: calc(var(--_space) * 2);
  }
  .threshold {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: calc(var(--_space) * 0.5) calc(var(--_space) * 2);
    align-items: baseline;
  }
  .threshold .label {
    font-weight: 700;
  }
  .threshold .figures-text {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .threshold .notes {
    grid-column: 1 / -1;
    color: var(--_muted);
    font-size: 0.92em;
  }
  .verdict {
    margin-inline-end: calc(var(--_space) * 2);
  }
  .met .verdict {
    color: var(--_success);
    font-weight: 700;
  }
  .short .verdict {
    color: var(--_warning);
    font-weight: 700;
  }
  .bar {
    position: relative;
    grid-column: 1 / -1;
    block-size: 12px;
  }
  .bar progress {
    position: absolute;
    top: 0;
    left: 0;
    display: block;
    inline-size: 100%;
    block-size: 12px;
    border: 0;
    border-radius: 6px;
    background: transparent;
    overflow: hidden;
    -webkit-appearance: none;
    appearance: none;
  }
  .bar progress.with-pending {
    background: var(--_line);
  }
  .bar progress::-webkit-progress-bar {
    background: transparent;
  }
  .bar progress::-webkit-progress-value {
    background: var(--_primary);
  }
  .bar progress::-moz-progress-bar {
    background: var(--_primary);
  }
  .met .bar progress::-webkit-progress-value {
    background: var(--_success);
  }
  .met .bar progress::-moz-progress-bar {
    background: var(--_success);
  }
  .bar progress.with-pending::-webkit-progress-value {
    background: var(--_border);
  }
  .bar progress.with-pending::-moz-progress-bar {
    background: var(--_border);
  }
  @media (forced-colors: active) {
    .bar progress {
      border: 1px solid;
    }
  }
`;
