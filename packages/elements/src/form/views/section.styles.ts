import { css } from 'lit';

export const sectionStyles = css`
  .group > * + *,
  .row > * + * {
    margin-block-start: calc(var(--_space) * 2.5);
  }
  .group + .group {
    margin-block-start: calc(var(--_space) * 5);
    padding-block-start: calc(var(--_space) * 3);
    border-block-start: 1px solid var(--_line);
  }
  .row {
    padding: calc(var(--_space) * 2.5);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .row legend {
    padding: 0 var(--_space);
    margin-inline-start: calc(var(--_space) * -1);
    font-weight: 700;
  }
  .add-row {
    border-style: dashed;
    inline-size: 100%;
  }
  .remove-row {
    border-color: var(--_border);
    color: var(--_error);
  }
  .added {
    padding-inline-start: var(--_space);
    color: var(--_success);
  }
`;
