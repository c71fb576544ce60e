import { css } from 'lit';

export const statesStyles = css`
  .message {
    display: grid;
    gap: var(--_space);
    justify-items: start;
  }
  .loading {
    display: grid;
    gap: calc(var(--_space) * 2);
  }
  .bone {
    block-size: calc(var(--_space) * 6);
    border-radius: var(--_radius);
    background: var(--_subtle);
  }
  .bone.tall {
    block-size: calc(var(--_space) * 16);
  }
`;
