import { css } from 'lit';

export const viewStyles = css`
  .columns {
    grid-template-columns: minmax(0, 2fr) minmax(220px, 1fr);
  }
  .stage {
    cursor: default;
  }
  .pages li {
    padding: var(--_space);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .pages li + li {
    margin-top: var(--_space);
  }
  .pages .current {
    border: 2px solid var(--_primary);
    background: var(--_subtle);
  }
  .page-button {
    display: grid;
    grid-template-columns: 64px minmax(0, 1fr);
    gap: var(--_space);
    align-items: center;
    width: 100%;
    padding: 4px;
    border-color: transparent;
    background: none;
    text-align: left;
  }
  .page-button canvas {
    width: 64px;
    height: 80px;
    object-fit: contain;
    border: 1px solid var(--_line);
    background: var(--_surface);
  }
  .page-tools {
    display: grid;
    grid-template-columns: repeat(3, minmax(44px, 1fr));
    gap: var(--_space);
    margin-top: var(--_space);
  }
  .page-tools button {
    padding: 6px 4px;
  }
  .finding {
    display: flex;
    margin: var(--_space) 0 0;
  }
  .sliders {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 4px calc(var(--_space) * 2);
  }
  .products > * + * {
    margin-top: calc(var(--_space) * 1.5);
  }
  .products canvas {
    display: block;
    width: 100%;
    max-width: 720px;
    height: auto;
    margin-right: auto;
    margin-left: auto;
    border: 1px solid var(--_line);
  }
  @media (max-width: 760px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
