import { html, nothing, type TemplateResult } from 'lit';
import type { FormView } from '@acct-kit/core/form';
import { binds, type Basis, type Source } from '@acct-kit/core/policy';
import type { Texts } from '../texts/texts.ts';

/** The sources of a rule, and the fields that it is about. */
export interface FieldBasis {
  /** The labels of the fields. Empty means all fields that no other entry names. */
  readonly labels: readonly string[];
  readonly basis: Basis;
}

/** The sources of a section's rules: first those of single fields, then those of all the others. */
export function basesOf({ groups, basis }: FormView): readonly FieldBasis[] {
  const bases = new Map<string, { labels: string[]; basis: Basis }>();
  const keyOf = ({ sources }: Basis) => JSON.stringify(sources);
  const fields = groups.flatMap(({ rows }) => rows.flatMap((row) => row.fields));
  for (const { basis: own, field } of fields) {
    if (!own || keyOf(own) === keyOf(basis)) continue;
    const { labels } = bases.get(keyOf(own)) ?? {};
    if (!labels) bases.set(keyOf(own), { labels: [field.label], basis: own });
    else if (!labels.includes(field.label)) labels.push(field.label);
  }
  return [...bases.values(), { labels: [], basis }];
}

const sourceTemplate = ({ title, number = '', date = '', url }: Source, { of, say }: Texts) => {
  const name = [of(title), number, date].filter(Boolean).join(' ');
  return url
    ? html`<a href=${url} target="_blank" rel="noopener noreferrer"
        >${name}<span class="visually-hidden"> ${say('new-window')}</span></a
      >`
    : html`<span>${name}</span>`;
};

const entryTemplate = ({ labels, basis }: FieldBasis, texts: Texts) =>
  html`<li>
    ${labels.length > 0 ? texts.say('colon', { name: labels.map(texts.of).join(' · '), text: '' }) : nothing}
    ${basis.sources.map((source) => sourceTemplate(source, texts))}
    ${binds(basis) ? nothing : texts.say('basis-advises')}
  </li>`;

/**
 * Shows where the rules come from, when the person asks for it.
 *
 * @param about what the rules are about, for a screen reader
 */
export const basisTemplate = (bases: readonly FieldBasis[], about: string, texts: Texts): TemplateResult =>
  html`<details class="basis">
    <summary>${texts.say('basis')}<span class="visually-hidden"> ${about}</span></summary>
    <ul>
      ${bases.map((basis) => entryTemplate(basis, texts))}
    </ul>
  </details>`;
