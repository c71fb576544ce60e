import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerSection } from '@acct-kit/core/policy';
import type { ChangedRow, ChangedSection } from './rows.ts';
import type { Say } from './words.ts';

const value = (say: Say, text: string): string => (text === '' ? say('case-empty') : text);

const valuesTemplate = ({ before, after, whole }: ChangedRow, say: Say) =>
  html`${whole === 'added' ? nothing : html`<span class="old">${say('case-before', { value: value(say, before) })}</span>`}
  ${whole === 'removed' ? nothing : html`<span class="new">${say('case-after', { value: value(say, after) })}</span>`}`;

const labelOf = ({ label, whole }: ChangedRow, say: Say): string =>
  whole ? `${label}（${say(`case-${whole}`)}）` : label;

/** What has changed, old beside new. `change` opens a section; left out where nothing can be changed any more. */
export const changesTemplate = (
  sections: readonly ChangedSection[],
  say: Say,
  change?: (section: string) => void,
): TemplateResult[] =>
  sections.map(
    ({ id, title, rows }) =>
      html`<section class="answers changes">
        <div class="answers-head">
          <h3>${title}</h3>
          ${
            change
              ? html`<button type="button" class="link" @click=${() => change(id)}>
                  ${say('case-edit')}<span class="visually-hidden"> ${title}</span>
                </button>`
              : nothing
          }
        </div>
        <dl>
          ${rows.map(
            (row) =>
              html`<div>
                <dt>${labelOf(row, say)}</dt>
                <dd>${valuesTemplate(row, say)}</dd>
              </div>`,
          )}
        </dl>
      </section>`,
  );

/** The same for the sheet that is printed. */
export const printedChanges = (sections: readonly ChangedSection[], say: Say): AnswerSection[] =>
  sections.map(({ id, title, rows }) => ({
    id,
    title,
    groups: [
      {
        pointer: '',
        title: '',
        rows: rows.map((row) => ({
          pointer: '',
          label: labelOf(row, say),
          value: [
            row.whole === 'added' ? '' : say('case-before', { value: value(say, row.before) }),
            row.whole === 'removed' ? '' : say('case-after', { value: value(say, row.after) }),
          ]
            .filter(Boolean)
            .join(' → '),
        })),
      },
    ],
  }));
