import { html, nothing, type TemplateResult } from 'lit';
import type { CollectionRecord } from '@acct-kit/core/contract';
import {
  describeRecord,
  normaliseRecord,
  type AnswerRow,
  type AnswerSection,
  type Policy,
} from '@acct-kit/core/policy';
import type { FileEntry } from '@acct-kit/core/form';
import { todayInChina } from '../../util/china-day.ts';
import type { Texts } from '../texts/texts.ts';
import type { FormContext } from './context.ts';
import { failureTemplate } from './failure.ts';
import { authorityTemplate } from './section.ts';
import { adviceTemplate } from './summary.ts';

interface AnswersOptions {
  readonly policy: Policy;
  readonly record: CollectionRecord;
  readonly files: readonly FileEntry[];
  readonly texts: Texts;
  readonly masked: boolean;
  /** Opens a section to change it. Left out where nothing can be changed any more. */
  readonly change?: (section: string) => void;
}

const nameOf = (files: readonly FileEntry[], id: string) => files.find(({ attachmentId }) => attachmentId === id)?.name;

function answerTemplate({ value, files = [] }: AnswerRow, { texts, files: known }: AnswersOptions) {
  if (value !== '') return value;
  if (files.length === 0) return html`<span class="muted">${texts.say('not-given')}</span>`;
  const names = files.map((id) => nameOf(known, id)).filter((name) => name !== undefined);
  return names.length > 0
    ? names.map((name) => html`<span class="file-answer">${name}</span>`)
    : texts.say('file-ready');
}

function sectionTemplate(section: AnswerSection, options: AnswersOptions): TemplateResult {
  const { texts, change } = options;
  return html`<section class="answers">
    <div class="answers-head">
      <h3>${section.title}</h3>
      ${
        change
          ? html`<button type="button" class="link" @click=${() => change(section.id)}>
              ${texts.say('change')}<span class="visually-hidden"> ${section.title}</span>
            </button>`
          : nothing
      }
    </div>
    ${section.groups.map(
      (group) => html`
        ${group.title === '' ? nothing : html`<p class="group-title">${group.title}</p>`}
        <dl>
          ${group.rows.map(
            (row) =>
              html`<div>
                <dt>${row.label}</dt>
                <dd>${answerTemplate(row, options)}</dd>
              </div>`,
          )}
        </dl>
      `,
    )}
  </section>`;
}

/** The answers that were given, with labels and values in the reader's language. */
export const answersOf = ({ policy, record, texts, masked }: Omit<AnswersOptions, 'files'>): AnswerSection[] =>
  describeRecord(policy, record, { translate: texts.of, masked }).filter(({ groups }) => groups.length > 0);

/** Shows a record as labelled answers. */
export const answersTemplate = (options: AnswersOptions): TemplateResult[] =>
  answersOf(options).map((section) => sectionTemplate(section, options));

/** The page of answers, on which the person checks everything before it is sent. */
export function checkTemplate(context: FormContext): TemplateResult {
  const { engine, texts, actions, showsNumbers, submitting, failure } = context;
  const { policy, state, view } = engine;
  const total = view.sections.length + 1;
  return html`
    <p class="muted step">${texts.say('step', { number: total, total })}</p>
    <h2 tabindex="-1">${texts.say('check')}</h2>
    <p class="intro">${texts.say('check-intro')}</p>
    <button type="button" class="link" aria-pressed=${showsNumbers} @click=${() => actions.toggleNumbers()}>
      ${texts.say(showsNumbers ? 'hide-numbers' : 'show-numbers')}
    </button>
    ${
      context.case?.procedure === 'change'
        ? context.case.answersTemplate(context)
        : answersTemplate({
            policy,
            record: normaliseRecord(policy, state.record, { today: todayInChina() }),
            files: state.files,
            texts,
            masked: !showsNumbers,
            change: (section) => actions.change(section),
          })
    }
    ${adviceTemplate(context)} ${authorityTemplate(context)} ${failureTemplate(failure, 'problem-title', texts)}
    <div class="buttons">
      <button type="button" class="primary" ?disabled=${submitting} @click=${() => actions.submit()}>
        ${texts.say(submitting ? 'submitting' : 'submit')}
      </button>
      <button type="button" @click=${() => actions.print()}>${texts.say('print-form')}</button>
    </div>
  `;
}
