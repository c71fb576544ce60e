import { css } from 'lit';

/**
 * The look that both elements share. A host sets the `--acct-*` properties on the element or above it; nothing depends
 * on the host's root size, fonts or resets.
 */
export const theme = css`
  :host {
    --_primary: var(--acct-color-primary, #1a4f8b);
    --_primary-strong: var(--acct-color-primary-strong, #123a68);
    --_on-primary: var(--acct-color-on-primary, #ffffff);
    --_text: var(--acct-color-text, #1f2933);
    --_muted: var(--acct-color-muted, #52606d);
    --_border: var(--acct-color-border, #7b8794);
    --_line: var(--acct-color-line, #d9e0e7);
    --_surface: var(--acct-color-surface, #ffffff);
    --_subtle: var(--acct-color-subtle, #f3f6f9);
    --_error: var(--acct-color-error, #b3261e);
    --_error-subtle: var(--acct-color-error-subtle, #fdf1f0);
    --_success: var(--acct-color-success, #1b6b3a);
    --_success-subtle: var(--acct-color-success-subtle, #eef7f1);
    --_warning: var(--acct-color-warning, #8a5a00);
    --_warning-subtle: var(--acct-color-warning-subtle, #fff7e6);
    --_focus: var(--acct-color-focus, #d97706);
    --_radius: var(--acct-radius, 6px);
    --_space: var(--acct-space, 8px);
    --_size: var(--acct-font-size, 17px);

    display: block;
    color: var(--_text);
    background: var(--_surface);
    font-family: var(
      --acct-font-family,
      system-ui,
      -apple-system,
      'PingFang SC',
      'Microsoft YaHei',
      'Noto Sans CJK SC',
      sans-serif
    );
    font-size: var(--_size);
    font-style: normal;
    font-weight: 400;
    line-height: 1.6;
    letter-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    word-spacing: normal;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ol,
  ul,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  ol,
  ul {
    list-style: none;
  }
  h2 {
    font-size: 1.4em;
    line-height: 1.3;
    font-weight: 700;
  }
  h3 {
    font-size: 1.1em;
    line-height: 1.4;
    font-weight: 700;
  }
  a {
    color: var(--_primary);
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  h2:focus,
  .summary:focus,
  .failure:focus {
    outline: none;
  }
  button,
  .button {
    display: inline-block;
    min-block-size: 44px;
    padding: calc(var(--_space) * 1.1) calc(var(--_space) * 2.5);
    border: 1px solid var(--_primary);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_primary);
    font: inherit;
    line-height: 1.4;
    text-align: center;
    cursor: pointer;
  }
  button:hover,
  .button:hover {
    background: var(--_subtle);
  }
  button.primary {
    background: var(--_primary);
    color: var(--_on-primary);
    font-weight: 700;
  }
  button.primary:hover {
    background: var(--_primary-strong);
  }
  button.link {
    min-block-size: 0;
    padding: 2px 4px;
    border-color: transparent;
    background: none;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  button:disabled {
    opacity: 0.6;
    cursor: default;
  }
  input,
  select,
  textarea {
    inline-size: 100%;
    min-block-size: 44px;
    padding: var(--_space) calc(var(--_space) * 1.25);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  input[readonly] {
    border-color: var(--_line);
    background: var(--_subtle);
  }
  input[type='checkbox'] {
    inline-size: 24px;
    block-size: 24px;
    min-block-size: 24px;
    margin: 0;
    accent-color: var(--_primary);
    flex: none;
  }
  [aria-invalid='true'] {
    border-color: var(--_error);
    border-width: 2px;
  }
  progress {
    inline-size: 100%;
    block-size: 10px;
    accent-color: var(--_primary);
  }
  .muted {
    color: var(--_muted);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .banner {
    padding: calc(var(--_space) * 2);
    border: 1px solid var(--_line);
    border-inline-start: 5px solid var(--_primary);
    border-radius: var(--_radius);
    background: var(--_subtle);
  }
  .banner.error {
    border-color: var(--_error);
    background: var(--_error-subtle);
  }
  .banner.success {
    border-color: var(--_success);
    background: var(--_success-subtle);
  }
  .banner.warning {
    border-color: var(--_warning);
    background: var(--_warning-subtle);
  }
  @media print {
    button,
    nav {
      display: none;
    }
  }
`;
