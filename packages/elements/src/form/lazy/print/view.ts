import { html, nothing, type TemplateResult } from 'lit';
import type { Procedure } from '@acct-kit/core/contract';
import type { AnswerGroup, AnswerSection } from '@acct-kit/core/policy';
import type { Say } from '../../../util/messages.ts';
import type { PrintMessageKey } from './messages-zh-cn.ts';

/** A label and its value. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** What is printed. */
export interface PrintedForm {
  readonly procedure: Procedure;
  /** Number, status and authority of an application. Empty where nothing has been submitted. */
  readonly facts: readonly Fact[];
  /** The answers, with numbers masked or in full, as the person chose. */
  readonly sections: readonly AnswerSection[];
  /** The photo. Without it an empty box is printed, into which a photo fits. */
  readonly photo: HTMLCanvasElement | undefined;
  /** The time of printing, in words. */
  readonly time: string;
  readonly say: Say<PrintMessageKey>;
}

const listTemplate = (facts: readonly Fact[]): TemplateResult =>
  html`<dl>
    ${facts.map(
      ({ label, value }) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${value === '' ? '—' : value}</dd>
        </div>`,
    )}
  </dl>`;

const groupTemplate = ({ title, rows }: AnswerGroup, say: PrintedForm['say']): TemplateResult => {
  const facts = rows.map(({ label, value, files: { length: count } = [] }) => ({
    label,
    value: count > 0 ? say('print-files', { count }) : value,
  }));
  return html`${title === '' ? nothing : html`<p>${title}</p>`} ${listTemplate(facts)}`;
};

const sectionTemplate = ({ title, groups }: AnswerSection, say: PrintedForm['say']): TemplateResult =>
  html`<section>
    <h2>${title}</h2>
    ${groups.map((one) => groupTemplate(one, say))}
  </section>`;

/** The page that a person signs or keeps. */
export const printedFormTemplate = ({
  procedure,
  facts,
  sections,
  photo,
  time,
  say,
}: PrintedForm): TemplateResult => html`
  <h1>${say(`print-title-${procedure}`)}</h1>
  <div class="head">
    <div>
      ${facts.length > 0 ? listTemplate(facts) : html`<p>${say('print-not-submitted')}</p>`}
      ${sections.slice(0, 1).map((one) => sectionTemplate(one, say))}
    </div>
    <div class="photo">${photo ?? say('print-photo')}</div>
  </div>
  ${sections.slice(1).map((one) => sectionTemplate(one, say))}
  <div class="sign">
    <p>${say('print-signature')}</p>
    <p>${say('print-date')}</p>
  </div>
  <p class="printed">${say('print-printed', { time })}</p>
`;
