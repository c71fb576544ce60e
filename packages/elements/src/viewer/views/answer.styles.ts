import { css } from 'lit';

export const answerStyles = css`
  .answer {
    display: grid;
    gap: var(--_space);
    padding: calc(var(--_space) * 2.5);
    border: 1px solid var(--_line);
    border-inline-start: 6px solid var(--_warning);
    border-radius: var(--_radius);
    background: var(--_warning-subtle);
  }
  .answer.complete {
    border-inline-start-color: var(--_success);
    background: var(--_success-subtle);
  }
  .answer.not-required,
  .answer.unknown-elsewhere,
  .answer.unknown {
    border-inline-start-color: var(--_muted);
    background: var(--_subtle);
  }
  .answer .sentence {
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.45;
  }
  .badge {
    justify-self: start;
    padding: 0 calc(var(--_space) * 1.25);
    border: 1px solid currentcolor;
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_warning);
    font-size: 0.88em;
    font-weight: 700;
  }
  .complete .badge {
    color: var(--_success);
  }
  .not-required .badge,
  .unknown-elsewhere .badge,
  .unknown .badge {
    color: var(--_muted);
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(5.5em, 1fr));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .figures > div {
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
  }
  .figures > div + div {
    border-inline-start: 1px solid var(--_line);
  }
  .figures dt {
    color: var(--_muted);
    font-size: 0.88em;
  }
  .figures dd {
    font-size: 1.75em;
    font-weight: 700;
    line-height: 1.25;
    font-variant-numeric: tabular-nums;
  }
  .figures small {
    color: var(--_muted);
    font-size: 0.5em;
    font-weight: 400;
    white-space: nowrap;
  }
  @media (max-width: 599px) {
    .answer {
      padding: calc(var(--_space) * 2);
    }
    .figures > div {
      padding: var(--_space) calc(var(--_space) * 1.25);
    }
    .figures dd {
      font-size: 1.5em;
    }
  }
  @media print {
    .answer,
    .figures {
      break-inside: avoid;
    }
  }
`;
