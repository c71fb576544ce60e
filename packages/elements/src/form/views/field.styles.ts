import { css } from 'lit';

export const fieldStyles = css`
  .label-line label {
    font-weight: 700;
  }
  .label-line .muted {
    margin-inline-start: var(--_space);
    font-size: var(--_elder-small, 0.85em);
  }
  .hint {
    color: var(--_muted);
    font-size: var(--_elder-small, 0.92em);
  }
  .field > input,
  .field > select,
  .field > textarea,
  .field > .file-picker,
  .field > .files {
    margin-block-start: calc(var(--_space) * 0.75);
  }
  .field.date > input,
  .field.month > input {
    max-inline-size: 14em;
  }
  .field.error {
    padding-inline-start: calc(var(--_space) * 2);
    border-inline-start: 4px solid var(--_error);
  }
  .field.remarked {
    padding-inline-start: calc(var(--_space) * 2);
    border-inline-start: 4px solid var(--_warning);
  }
  .note.error {
    color: var(--_error);
    font-weight: 700;
  }
  .note.warning {
    padding: var(--_space) calc(var(--_space) * 1.5);
    border-radius: var(--_radius);
    background: var(--_warning-subtle);
    color: var(--_warning);
  }
  .note span {
    display: block;
  }
  .tick-line {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: calc(var(--_space) * 1.5);
    min-block-size: var(--_target);
    padding: 10px 0;
  }
  .tick-line label {
    font-weight: 700;
  }
`;
