import { html, nothing, type TemplateResult } from 'lit';
import type { FormView } from '@acct-kit/core/form';
import { binds, type Basis, type Source } from '@acct-kit/core/policy';
import type { Texts } from '../texts.ts';

/** What rests on a rule, and on which. */
export interface Grounds {
  /** Fields by their labels; none where it is about everything else. */
  readonly labels: readonly string[];
  readonly basis: Basis;
}

/** What the fields of a section rest on: those with a rule of their own by that rule, then the others. */
export function groundsOf({ groups, basis }: FormView): readonly Grounds[] {
  const grounds = new Map<string, { labels: string[]; basis: Basis }>();
  const keyOf = ({ sources }: Basis) => JSON.stringify(sources);
  const fields = groups.flatMap(({ rows }) => rows.flatMap((row) => row.fields));
  for (const { basis: own, field } of fields) {
    if (!own || keyOf(own) === keyOf(basis)) continue;
    const { labels } = grounds.get(keyOf(own)) ?? {};
    if (!labels) grounds.set(keyOf(own), { labels: [field.label], basis: own });
    else if (!labels.includes(field.label)) labels.push(field.label);
  }
  return [...grounds.values(), { labels: [], basis }];
}

const sourceTemplate = ({ title, number = '', date = '', url }: Source, { of, say }: Texts) => {
  const name = [of(title), number, date].filter(Boolean).join(' ');
  return url
    ? html`<a href=${url} target="_blank" rel="noopener noreferrer"
        >${name}<span class="visually-hidden"> ${say('new-window')}</span></a
      >`
    : html`<span>${name}</span>`;
};

const groundsTemplate = ({ labels, basis }: Grounds, texts: Texts) =>
  html`<li>
    ${labels.length > 0 ? texts.say('colon', { name: labels.map(texts.of).join(' · '), text: '' }) : nothing}
    ${basis.sources.map((source) => sourceTemplate(source, texts))}
    ${binds(basis) ? nothing : texts.say('basis-advises')}
  </li>`;

/** Where the rules come from, for those who ask. `about`: what they are rules of. */
export const basisTemplate = (all: readonly Grounds[], about: string, texts: Texts): TemplateResult =>
  html`<details class="basis">
    <summary>${texts.say('basis')}<span class="visually-hidden"> ${about}</span></summary>
    <ul>
      ${all.map((grounds) => groundsTemplate(grounds, texts))}
    </ul>
  </details>`;
