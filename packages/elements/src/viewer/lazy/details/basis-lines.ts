import { html, nothing, type TemplateResult } from 'lit';
import type { BasisView, SourceView } from './basis.ts';
import type { Say } from '../../say.ts';

const sourceView = ({ title, url }: SourceView): TemplateResult =>
  url === undefined
    ? html`<span>${title}</span>`
    : html`<a href=${url} target="_blank" rel="noopener noreferrer">${title}</a>`;

/** Where something comes from, how far it can be trusted, and what a reader should know. */
export const basisLines = ({ sources, confidence, note }: BasisView, say: Say): TemplateResult => html`
  ${
    sources.length === 0
      ? nothing
      : html`
          <p class="from">
            ${say('source')}${sources.map((source, index) => [index === 0 ? nothing : say('source-and'), sourceView(source)])}
          </p>
        `
  }
  <p class="from">${confidence}</p>
  ${note === undefined ? nothing : html`<p class="from">${note}</p>`}
`;
