import { css } from 'lit';

export const filesStyles = css`
  .file {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: calc(var(--_space) * 1.5);
    align-items: center;
    padding: var(--_space) calc(var(--_space) * 1.5);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_subtle);
  }
  .file + .file {
    margin-block-start: var(--_space);
  }
  .file.refused,
  .file.failed {
    border-color: var(--_error);
    background: var(--_error-subtle);
  }
  .file-text {
    grid-column: 2;
  }
  .file-name {
    font-weight: 700;
  }
  .file-status {
    font-size: var(--_elder-small, 0.92em);
    color: var(--_muted);
  }
  .ready .file-status {
    color: var(--_success);
  }
  .refused .file-status,
  .failed .file-status,
  .refused .file-issue,
  .failed .file-issue {
    color: var(--_error);
  }
  .file-actions {
    grid-column: 3;
  }
  .preview {
    inline-size: 60px;
    block-size: 84px;
    object-fit: contain;
    border: 1px solid var(--_line);
    background: var(--_surface);
  }
  .preview.none {
    display: none;
  }
  .file-picker input:focus + .button {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    .preview {
      border-color: CanvasText;
    }
  }
`;
