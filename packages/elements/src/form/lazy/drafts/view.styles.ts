import { css } from 'lit';

export const viewStyles = css`
  .draft {
    margin-block-end: calc(var(--_space) * 2);
    padding: var(--_space) 0;
    border-block-end: 1px solid var(--_line);
    color: var(--_muted);
    font-size: var(--_elder-small, 0.92em);
  }
  .draft.memory {
    padding: var(--_space) calc(var(--_space) * 1.5);
    border: 1px solid var(--_warning);
    border-inline-start-width: 5px;
    border-radius: var(--_radius);
    background: var(--_warning-subtle);
    color: var(--_text);
  }
  .draft-line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
  }
  .draft-line > * {
    flex: 0 1 auto;
    min-inline-size: 0;
  }
  .draft.saved .draft-state {
    color: var(--_success);
  }
  .draft-tools {
    margin-inline-start: auto;
  }
  .draft-tools button.link,
  .draft-tools .button.link {
    min-block-size: var(--_elder-target, 24px);
    padding: 2px 4px;
    border-color: transparent;
    background: none;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .draft-file input:focus + .button {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .draft-question {
    margin-block-start: var(--_space);
    color: var(--_text);
  }
  .draft-question button {
    margin: 4px;
  }
  .draft-question .danger {
    border-color: var(--_error);
    color: var(--_error);
  }
  @media print {
    .draft {
      display: none;
    }
  }
`;
