import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerSection } from '@acct-kit/core/policy';
import type { Say } from '../../../util/messages.ts';
import type { ChangedRow, ChangedSection } from './changed-sections.ts';
import type { DossierEditMessageKey } from './messages-zh-cn.ts';

type DossierEditSay = Say<DossierEditMessageKey>;

const valueText = (say: DossierEditSay, text: string): string => (text === '' ? say('case-empty') : text);

const valuesTemplate = ({ before, after, whole }: ChangedRow, say: DossierEditSay) =>
  html`${whole === 'added' ? nothing : html`<span class="old">${say('case-before', { value: valueText(say, before) })}</span>`}
  ${whole === 'removed' ? nothing : html`<span class="new">${say('case-after', { value: valueText(say, after) })}</span>`}`;

const labelOf = ({ label, whole }: ChangedRow, say: DossierEditSay): string =>
  whole ? `${label}（${say(`case-${whole}`)}）` : label;

/**
 * Shows what has changed, the old answer beside the new one.
 *
 * @param change opens a section; left out where nothing can be changed any more
 */
export const changesTemplate = (
  sections: readonly ChangedSection[],
  say: DossierEditSay,
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

/** The changes as answers, for the printed page. */
export const changesAsAnswers = (sections: readonly ChangedSection[], say: DossierEditSay): AnswerSection[] =>
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
            row.whole === 'added' ? '' : say('case-before', { value: valueText(say, row.before) }),
            row.whole === 'removed' ? '' : say('case-after', { value: valueText(say, row.after) }),
          ]
            .filter(Boolean)
            .join(' → '),
        })),
      },
    ],
  }));
