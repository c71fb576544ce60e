import { html, nothing, type TemplateResult } from 'lit';
import type { Procedure } from '@acct-kit/core/contract';
import type { AnswerGroup, AnswerSection } from '@acct-kit/core/policy';
import { fill } from '../../../locales/messages.ts';
import type { SheetMessageKey } from './messages-zh-cn.ts';

/** A label with what is said of it. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** What stands on the sheet. Numbers are covered or not, as the person chose. */
export interface Sheet {
  readonly procedure: Procedure;
  /** Number, state and authority of an application; none where nothing has been submitted. */
  readonly facts: readonly Fact[];
  readonly sections: readonly AnswerSection[];
  /** Where the photo goes; the form has one. */
  readonly photo: HTMLCanvasElement | undefined;
  /** When it is printed, in words. */
  readonly time: string;
  readonly words: Readonly<Record<SheetMessageKey, string>>;
}

const list = (facts: readonly Fact[]): TemplateResult =>
  html`<dl>
    ${facts.map(
      ({ label, value }) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${value === '' ? '—' : value}</dd>
        </div>`,
    )}
  </dl>`;

const group = ({ title, rows }: AnswerGroup, words: Sheet['words']): TemplateResult => {
  const facts = rows.map(({ label, value, files: { length: count } = [] }) => ({
    label,
    value: count > 0 ? fill(words['sheet-files'], { count }) : value,
  }));
  return html`${title === '' ? nothing : html`<p>${title}</p>`} ${list(facts)}`;
};

const section = ({ title, groups }: AnswerSection, words: Sheet['words']): TemplateResult =>
  html`<section>
    <h2>${title}</h2>
    ${groups.map((one) => group(one, words))}
  </section>`;

/** The sheet that a person signs or keeps. */
export const sheetTemplate = ({ procedure, facts, sections, photo, time, words }: Sheet): TemplateResult => html`
  <h1>${words[`sheet-title-${procedure}`]}</h1>
  <div class="head">
    <div>
      ${facts.length > 0 ? list(facts) : html`<p>${words['sheet-not-submitted']}</p>`}
      ${sections.slice(0, 1).map((one) => section(one, words))}
    </div>
    <div class="photo">${photo ?? words['sheet-photo']}</div>
  </div>
  ${sections.slice(1).map((one) => section(one, words))}
  <div class="sign">
    <p>${words['sheet-signature']}</p>
    <p>${words['sheet-date']}</p>
  </div>
  <p class="printed">${fill(words['sheet-printed'], { time })}</p>
`;
