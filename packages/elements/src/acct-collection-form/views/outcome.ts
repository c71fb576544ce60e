import { html, nothing, type TemplateResult } from 'lit';
import type { Application, Remark } from '@acct-kit/core/contract';
import type { FileEntry } from '@acct-kit/core/form';
import { labelAt, regionName, type Policy } from '@acct-kit/core/policy';
import type { Texts } from '../texts.ts';
import { answersTemplate } from './answers.ts';

export interface OutcomeContext {
  readonly policy: Policy;
  readonly application: Application;
  readonly files: readonly FileEntry[];
  readonly texts: Texts;
  mend(): void;
  refresh(): void;
}

/** An instant as people in China read it. */
const dateTime = (instant: string, { locale }: Texts) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai' }).format(
    new Date(instant),
  );

function nextStep({ policy, application, texts }: OutcomeContext): string {
  const { changeDeadline, reviewDays } = policy;
  if (application.status === 'submitted') return texts.say('submitted-next', { days: reviewDays.value });
  if (application.status !== 'approved' || !changeDeadline) return '';
  return 'months' in changeDeadline.value
    ? texts.say('approved-next', { months: changeDeadline.value.months })
    : texts.say('approved-next-year');
}

const tone = { submitted: '', returned: 'warning', approved: 'success', withdrawn: '' } as const;

function remarkTemplate(remark: Remark, { policy, texts }: OutcomeContext) {
  const name = labelAt(policy, remark.pointer, (text) => texts.of(text));
  return html`<li>
    ${name === '' ? texts.remark(remark) : texts.say('colon', { name, text: texts.remark(remark) })}
  </li>`;
}

const fact = (label: string, value: string) =>
  html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;

/** What became of an application: number, status, the reasons of a return, and what was sent. */
export function outcomeTemplate(context: OutcomeContext): TemplateResult {
  const { policy, application, files, texts, mend, refresh } = context;
  const { status, number, authority, submittedAt, updatedAt, remarks, record } = application;
  const authorityText = texts.say('authority-name', { district: regionName(policy, authority) });
  const next = nextStep(context);
  return html`
    <div class="banner ${tone[status]}">
      <h2 tabindex="-1">${texts.say(`${status}-title`)}</h2>
      ${next === '' ? nothing : html`<p>${next}</p>`}
      ${
        status === 'returned' && remarks.length > 0
          ? html`<h3>${texts.say('returned-reasons')}</h3>
              <ul class="remarks">
                ${remarks.map((remark) => remarkTemplate(remark, context))}
              </ul>`
          : nothing
      }
      ${
        status === 'returned'
          ? html`<div class="buttons">
              <button type="button" class="primary" @click=${mend}>${texts.say('mend')}</button>
            </div>`
          : nothing
      }
    </div>
    <section class="answers receipt">
      <dl>
        ${fact(texts.say('number'), number)} ${fact(texts.say('status'), texts.say(`application-${status}`))}
        ${fact(texts.say('authority'), authorityText)} ${fact(texts.say('submitted-at'), dateTime(submittedAt, texts))}
        ${fact(texts.say('updated-at'), dateTime(updatedAt, texts))}
      </dl>
    </section>
    <div class="buttons">
      <button type="button" @click=${refresh}>${texts.say('refresh')}</button>
      <button type="button" @click=${() => window.print()}>${texts.say('print')}</button>
    </div>
    <h3>${texts.say('answers')}</h3>
    ${answersTemplate({ policy, record, files, texts, masked: true })}
  `;
}
