import { html, nothing, type TemplateResult } from 'lit';
import type { CreditViewerMessages } from '../messages-zh-cn.ts';
import type { BasisView, CreditView, SourceView } from '../view-model.ts';

const sourceView = ({ title, url }: SourceView): TemplateResult =>
  url === undefined
    ? html`<span>${title}</span>`
    : html`<a href=${url} target="_blank" rel="noopener noreferrer">${title}</a>`;

const basisView = (
  messages: CreditViewerMessages,
  { label, text, sources, confidence, note }: BasisView,
): TemplateResult => html`
  <div>
    <dt>${label}</dt>
    <dd>
      <p>${text}</p>
      ${
        sources.length === 0
          ? nothing
          : html`
              <p class="from">
                ${messages.source}${sources.map((source, index) => [index === 0 ? nothing : messages['source-and'], sourceView(source)])}
              </p>
            `
      }
      ${confidence === undefined ? nothing : html`<p class="from">${confidence}</p>`}
      ${note === undefined ? nothing : html`<p class="from">${note}</p>`}
    </dd>
  </div>
`;

/** Which rule was applied, where it comes from and how far it can be trusted. */
export const ruleView = (view: CreditView, messages: CreditViewerMessages): TemplateResult => html`
  <details part="rule">
    <summary>${messages.rule}</summary>
    <div class="rule">
      <p>${view.ruleTitle}</p>
      ${
        view.basis.length === 0
          ? nothing
          : html`<dl class="basis">${view.basis.map((line) => basisView(messages, line))}</dl>`
      }
      ${view.ruleNote === undefined ? nothing : html`<p>${view.ruleNote}</p>`}
      <p class="muted">${messages['rule-counting']}</p>
    </div>
  </details>
`;
