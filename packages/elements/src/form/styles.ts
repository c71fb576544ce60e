import { css } from 'lit';

export const styles = css`
  /* Side by side where there is room, one below the other where there is not, whatever the window's width. */
  .form {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
  }
  .progress {
    padding-inline-end: calc(var(--_space) * 3);
  }
  .form > * {
    flex: 1 1 12em;
  }
  .form > .page {
    flex: 999 1 420px;
    min-inline-size: 0;
  }
  .page {
    max-inline-size: 760px;
  }
  .page > * + * {
    margin-block-start: calc(var(--_space) * 2.5);
  }
  .step + h2 {
    margin-block-start: 4px;
  }
  h2 + .intro {
    margin-block-start: var(--_space);
  }
  .intro {
    color: var(--_muted);
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
  .basis {
    color: var(--_muted);
    font-size: var(--_elder-small, 0.85em);
  }
  .basis summary {
    display: list-item;
    inline-size: max-content;
    min-block-size: var(--_elder-target, 24px);
    cursor: pointer;
  }
  .basis span,
  .basis a {
    padding-inline-end: var(--_space);
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

  .summary ul,
  .remarks {
    margin-block-start: var(--_space);
  }
  .summary li,
  .remarks li {
    padding: 2px 0;
  }
  .banner a {
    display: inline-block;
    min-block-size: var(--_elder-target, 24px);
  }
  .summary a {
    color: var(--_error);
    font-weight: 700;
  }
  .buttons button {
    margin-inline-end: calc(var(--_space) * 1.5);
  }
  .page > .buttons {
    margin-block-start: calc(var(--_space) * 4);
  }
  .banner > * + * {
    margin-block-start: var(--_space);
  }

  .answers {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: hidden;
  }
  .answers-head {
    display: flex;
    justify-content: space-between;
    align-items: center;
    padding: var(--_space) calc(var(--_space) * 2);
    background: var(--_subtle);
    border-block-end: 1px solid var(--_line);
  }
  .group-title {
    padding: var(--_space) calc(var(--_space) * 2) 0;
    font-weight: 700;
  }
  dl > div {
    display: grid;
    grid-template-columns: minmax(120px, 34%) minmax(0, 1fr);
    gap: calc(var(--_space) * 2);
    padding: var(--_space) calc(var(--_space) * 2);
  }
  dl > div + div {
    border-block-start: 1px solid var(--_line);
  }
  dt {
    color: var(--_muted);
  }
  .file-answer,
  .old,
  .new {
    display: block;
  }
  .old,
  .before {
    color: var(--_muted);
  }
  .new,
  .before {
    font-weight: 700;
  }
  .added {
    padding-inline-start: var(--_space);
    color: var(--_success);
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
    dl > div {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    .page > .buttons button {
      inline-size: 100%;
      margin: 0 0 var(--_space);
    }
  }
  @media (forced-colors: active) {
    .progress button:not([aria-current]) {
      border-inline-start-color: Canvas;
    }
    .preview {
      border-color: CanvasText;
    }
  }
  @media print {
    .form {
      display: block;
    }
    .answers {
      break-inside: avoid;
    }
  }
`;
