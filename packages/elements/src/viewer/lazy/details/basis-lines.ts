import { html, nothing, type TemplateResult } from 'lit';
import type { BasisView, SourceView } from './basis.ts';
import type { Texts } from '../../texts/texts.ts';

const sourceTemplate = ({ title, url }: SourceView): TemplateResult =>
  url === undefined
    ? html`<span>${title}</span>`
    : html`<a href=${url} target="_blank" rel="noopener noreferrer">${title}</a>`;

/** Shows the sources of a rule, how reliable they are, and a note. */
export const basisTemplate = ({ sources, confidence, note }: BasisView, texts: Texts): TemplateResult => html`
  ${
    sources.length === 0
      ? nothing
      : html`
          <p class="from">
            ${texts.say('source')}${sources.map((source, index) => [index === 0 ? nothing : texts.say('source-and'), sourceTemplate(source)])}
          </p>
        `
  }
  <p class="from">${confidence}</p>
  ${note === undefined ? nothing : html`<p class="from">${note}</p>`}
`;
