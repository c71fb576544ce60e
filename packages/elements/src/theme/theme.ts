import { css } from 'lit';

/** The dark colours. The tools inherit them into their own shadow roots. A colour that the host has set stays. */
const dark = css`
  color-scheme: dark;
  /* Important, because the page may have set a light background on the element. */
  background: var(--_surface) !important;
  color: var(--_text) !important;
  --_dark-primary: #8fbdf2;
  --_dark-primary-strong: #b9d7f9;
  --_dark-on-primary: #0d1b2a;
  --_dark-text: #e6ebf0;
  --_dark-muted: #aab6c2;
  --_dark-border: #8493a1;
  --_dark-line: #36414c;
  --_dark-surface: #161b22;
  --_dark-subtle: #1f2730;
  --_dark-error: #ff9d94;
  --_dark-error-subtle: #3a1f1e;
  --_dark-success: #7fd29a;
  --_dark-success-subtle: #16301f;
  --_dark-warning: #f0c060;
  --_dark-warning-subtle: #33290f;
  --_dark-focus: #ffb347;
`;

/**
 * The look that both elements share. A host sets the `--acct-*` properties on the element or above it; nothing depends
 * on the host's root size, fonts or resets.
 */
export const theme = css`
  :host([appearance='dark']) {
    ${dark}
  }
  @media (prefers-color-scheme: dark) {
    :host([appearance='auto']) {
      ${dark}
    }
  }
  /* Text of 18 points, and large targets for an unsteady hand, whatever the page has set. */
  :host([elder-friendly]) {
    --_elder-size: 24px;
    --_elder-target: 60px;
    --_elder-small: 1em;
  }
  :host {
    --_primary: var(--acct-color-primary, var(--_dark-primary, #1a4f8b));
    --_primary-strong: var(--acct-color-primary-strong, var(--_dark-primary-strong, #123a68));
    --_on-primary: var(--acct-color-on-primary, var(--_dark-on-primary, #ffffff));
    --_text: var(--acct-color-text, var(--_dark-text, #1f2933));
    --_muted: var(--acct-color-muted, var(--_dark-muted, #52606d));
    --_border: var(--acct-color-border, var(--_dark-border, #7b8794));
    --_line: var(--acct-color-line, var(--_dark-line, #d9e0e7));
    --_surface: var(--acct-color-surface, var(--_dark-surface, #ffffff));
    --_subtle: var(--acct-color-subtle, var(--_dark-subtle, #f3f6f9));
    --_error: var(--acct-color-error, var(--_dark-error, #b3261e));
    --_error-subtle: var(--acct-color-error-subtle, var(--_dark-error-subtle, #fdf1f0));
    --_success: var(--acct-color-success, var(--_dark-success, #1b6b3a));
    --_success-subtle: var(--acct-color-success-subtle, var(--_dark-success-subtle, #eef7f1));
    --_warning: var(--acct-color-warning, var(--_dark-warning, #8a5a00));
    --_warning-subtle: var(--acct-color-warning-subtle, var(--_dark-warning-subtle, #fff7e6));
    --_focus: var(--acct-color-focus, var(--_dark-focus, #d97706));
    --_radius: var(--acct-radius, 6px);
    --_space: var(--acct-space, 8px);
    --_size: var(--_elder-size, var(--acct-font-size, 17px));
    --_target: var(--_elder-target, 44px);

    display: block;
    color-scheme: light;
    background: var(--_surface);

    /*
     * Everything that an element inherits. It is important, because a rule of the page for all elements would otherwise win
     * over :host.
     */
    color: var(--_text) !important;
    font: 400 var(--_size) / 1.6
      var(
        --acct-font-family,
        system-ui,
        -apple-system,
        'PingFang SC',
        'Microsoft YaHei',
        'Noto Sans CJK SC',
        sans-serif
      ) !important;
    letter-spacing: normal !important;
    word-spacing: normal !important;
    text-align: start !important;
    text-align-last: auto !important;
    text-indent: 0 !important;
    text-transform: none !important;
    transition: none !important;
    text-shadow: none !important;
    text-emphasis: none !important;
    text-underline-offset: auto !important;
    -webkit-text-fill-color: currentcolor !important;
    -webkit-text-stroke: 0 !important;
    white-space: normal !important;
    word-break: normal !important;
    line-break: auto !important;
    hyphens: manual !important;
    overflow-wrap: anywhere !important;
    list-style: none !important;
    border-collapse: separate !important;
    border-spacing: 0 !important;
    caption-side: top !important;
    cursor: auto !important;
    caret-color: auto !important;
    accent-color: auto !important;
    -webkit-user-select: text !important;
    user-select: text !important;
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
  h2:focus {
    outline: none;
  }
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    vertical-align: top;
    min-block-size: var(--_target);
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
    min-block-size: var(--_elder-target, 0);
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
    min-block-size: var(--_target);
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
    inline-size: calc(var(--_target) - 20px);
    block-size: calc(var(--_target) - 20px);
    min-block-size: 0;
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
  /* In forced colours a transparent border becomes visible, and a background is not drawn. */
  @media (forced-colors: active) {
    [aria-current] {
      border-color: Highlight;
      outline: 2px solid Highlight;
    }
    button:disabled {
      color: GrayText;
      opacity: 1;
    }
    button.link {
      border-color: Canvas;
    }
  }
  @media print {
    button,
    nav {
      display: none;
    }
  }
`;
