import { css } from 'lit';

/**
 * The styles that all tools share. They come after the theme. Where old browser engines know only physical lengths,
 * those are used.
 */
export const modalStyles = css`
  /* Old browser engines know only :focus. Where :focus-visible is known, the second rule hides the ring from mouse users. */
  :focus {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  :focus:not(:focus-visible) {
    outline: none;
  }
  h3:focus,
  .failure:focus {
    outline: none;
  }
  dialog {
    position: fixed;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    width: min(1080px, 100%);
    max-width: none;
    height: min(860px, 100%);
    max-height: none;
    margin: auto;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    overflow: hidden;
  }
  dialog::backdrop {
    background: rgba(15, 23, 32, 0.6);
  }
  .tool {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    grid-template-columns: minmax(0, 1fr);
    height: 100%;
  }
  .head,
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    padding: var(--_space) calc(var(--_space) * 2);
  }
  .head {
    justify-content: space-between;
    border-bottom: 1px solid var(--_line);
  }
  .foot {
    border-top: 1px solid var(--_line);
  }
  .foot p {
    flex: 1 1 220px;
    margin: 4px calc(var(--_space) * 2) 4px 0;
  }
  .foot button {
    margin: 4px 0 4px var(--_space);
  }
  .body {
    overflow: auto;
    padding: calc(var(--_space) * 2);
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: calc(var(--_space) * 3);
    align-items: start;
  }
  .stack > * + * {
    margin-top: calc(var(--_space) * 1.5);
  }
  .stage {
    display: block;
    width: 100%;
    height: 420px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow: hidden;
    cursor: move;
    touch-action: none;
  }
  .stage canvas {
    display: block;
    width: 100%;
    height: 100%;
  }
  .tools {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: var(--_space);
  }
  .tools button {
    padding: 6px 4px;
  }
  button[aria-disabled='true'] {
    border-color: var(--_border);
    background: var(--_subtle);
    color: var(--_muted);
    cursor: default;
  }
  .pickers > * {
    margin: 0 var(--_space) var(--_space) 0;
  }
  .pickers input:focus + .button {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  /* On a desktop both buttons would open the same window. */
  .camera {
    display: none;
  }
  @media (pointer: coarse) {
    .camera {
      display: inline-block;
    }
  }
  .choosing {
    max-width: 640px;
    margin: 0 auto;
    padding: calc(var(--_space) * 3) 0;
  }
  label.range {
    display: block;
  }
  input[type='range'] {
    padding: 0;
    border: 0;
    background: none;
    accent-color: var(--_primary);
  }
  .mark {
    flex: none;
    width: 1.6em;
    font-weight: 700;
  }
  .fail .mark,
  .fail .word {
    color: var(--_error);
  }
  .unsure .mark,
  .unsure .word {
    color: var(--_warning);
  }
  .pass .mark,
  .pass .word {
    color: var(--_success);
  }
  .word {
    font-weight: 700;
  }
  @media (max-width: 760px) {
    dialog {
      width: 100%;
      height: 100%;
      border: 0;
      border-radius: 0;
    }
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    .stage {
      height: 46vh;
      min-height: 260px;
    }
    .foot button {
      flex: 1 1 40%;
      margin: 4px;
    }
    .foot p {
      flex-basis: 100%;
      margin: 0;
    }
    h2 {
      font-size: 1.2em;
    }
  }
  @media (forced-colors: active) {
    .stage {
      border: 2px solid CanvasText;
    }
  }
`;
