import { css } from 'lit';

export const progressStyles = css`
  .progress {
    padding-inline-end: calc(var(--_space) * 3);
  }
  .progress ol {
    border-inline-start: 2px solid var(--_line);
  }
  .progress button {
    display: block;
    inline-size: 100%;
    margin-inline-start: -2px;
    padding: calc(var(--_space) * 1.1) var(--_space) calc(var(--_space) * 1.1) calc(var(--_space) * 2);
    border: 0;
    border-inline-start: 4px solid transparent;
    border-radius: 0 var(--_radius) var(--_radius) 0;
    background: none;
    color: var(--_text);
    text-align: start;
  }
  .progress button:hover {
    background: var(--_subtle);
  }
  .progress .name,
  .progress .status {
    display: block;
  }
  .progress .status {
    color: var(--_muted);
    font-size: var(--_elder-small, 0.85em);
  }
  .progress .done .status {
    color: var(--_success);
  }
  .progress .mistakes .status {
    color: var(--_error);
  }
  .progress .returned .status {
    color: var(--_warning);
  }
  .progress [aria-current] {
    border-inline-start-color: var(--_primary);
    background: var(--_subtle);
    color: var(--_primary);
    font-weight: 700;
  }
  .progress [aria-current] .status {
    font-weight: 400;
  }
  @media (max-width: 760px) {
    .progress {
      padding: 0;
    }
    .progress ol {
      margin-block-end: calc(var(--_space) * 2);
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(5.6em, 1fr));
      gap: 4px;
      border: 0;
    }
    .progress button {
      block-size: 100%;
      margin: 0;
      padding: 6px 4px;
      border: 1px solid var(--_line);
      border-block-end: 3px solid var(--_line);
      border-radius: var(--_radius);
      font-size: var(--_elder-small, 0.85em);
      text-align: center;
    }
    .progress [aria-current] {
      border-block-end-color: var(--_primary);
    }
  }
  @media (forced-colors: active) {
    .progress button:not([aria-current]) {
      border-inline-start-color: Canvas;
    }
  }
`;
