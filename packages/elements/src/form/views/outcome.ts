import { html, nothing, type TemplateResult } from 'lit';
import type { Application, Remark } from '@acct-kit/core/contract';
import type { FileEntry } from '@acct-kit/core/form';
import { labelAt, regionName, type Policy } from '@acct-kit/core/policy';
import type { DossierEdit } from '../lazy/dossier-edit/index.ts';
import type { Texts } from '../texts.ts';
import { answersTemplate } from './answers.ts';
import { failureTemplate, type SubmitFailure } from './failure.ts';

export interface OutcomeActions {
  mend(): void;
  refresh(): void;
  print(): void;
  /** Asks whether to withdraw it, or no more. */
  ask(asks: boolean): void;
  withdraw(): void;
}

export interface OutcomeContext {
  readonly policy: Policy;
  readonly application: Application;
  readonly files: readonly FileEntry[];
  /** Of a change or a transfer in. */
  readonly case: DossierEdit | undefined;
  readonly texts: Texts;
  readonly actions: OutcomeActions;
  /** Whether the question stands if it is to be withdrawn. */
  readonly asks: boolean;
  readonly withdrawing: boolean;
  /** Why the last try to withdraw it failed. */
  readonly failure: SubmitFailure | undefined;
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

const tone = { submitted: '', returned: 'warning', approved: 'success', rejected: 'error', withdrawn: '' } as const;

/** Until it is decided. */
const isOpen = ({ status }: Application) => status === 'submitted' || status === 'returned';

function remarkTemplate(remark: Remark, { policy, texts }: OutcomeContext) {
  const name = labelAt(policy, remark.pointer, (text) => texts.of(text));
  return html`<li>
    ${name === '' ? texts.remark(remark) : texts.say('colon', { name, text: texts.remark(remark) })}
  </li>`;
}

/** What a person is told of an application: number, state, who reviews, when. */
export const factsOf = (
  { status, number, authority, submittedAt, updatedAt }: Application,
  policy: Policy,
  texts: Texts,
): { readonly label: string; readonly value: string }[] => [
  { label: texts.say('number'), value: number },
  { label: texts.say('status'), value: texts.say(`application-${status}`) },
  { label: texts.say('authority'), value: texts.say('authority-name', { district: regionName(policy, authority) }) },
  { label: texts.say('submitted-at'), value: dateTime(submittedAt, texts) },
  { label: texts.say('updated-at'), value: dateTime(updatedAt, texts) },
];

/** The question stands where the answer is: a dialog of the browser is not shown in a frame of another origin. */
const questionTemplate = ({ texts, withdrawing, actions }: OutcomeContext): TemplateResult =>
  html`<div class="banner warning question" role="group" aria-labelledby="withdraw-question" tabindex="-1">
    <p id="withdraw-question">${texts.say('withdraw-question')}</p>
    <div class="buttons">
      <button type="button" ?disabled=${withdrawing} @click=${() => actions.withdraw()}>
        ${texts.say(withdrawing ? 'withdrawing' : 'withdraw-yes')}
      </button>
      <button type="button" ?disabled=${withdrawing} @click=${() => actions.ask(false)}>
        ${texts.say('withdraw-no')}
      </button>
    </div>
  </div>`;

/** What became of an application: number, status, the reasons of a return, and what was sent. */
export function outcomeTemplate(context: OutcomeContext): TemplateResult {
  const { policy, application, files, texts, actions, asks, failure } = context;
  const { status, remarks, record, history } = application;
  const next = nextStep(context);
  const reason = isOpen(application) ? undefined : history[history.length - 1]?.reason;
  return html`
    <div class="banner ${tone[status]}">
      <h2 tabindex="-1">${texts.say(`${status}-title`)}</h2>
      ${[next, reason].map((text) => (text ? html`<p>${text}</p>` : nothing))}
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
              <button type="button" class="primary" @click=${() => actions.mend()}>${texts.say('mend')}</button>
            </div>`
          : nothing
      }
    </div>
    <section class="answers receipt">
      <dl>
        ${[...factsOf(application, policy, texts), ...(context.case?.facts(application) ?? [])].map(
          ({ label, value }) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
    </section>
    ${failureTemplate(failure, 'withdraw-failed', texts)} ${asks ? questionTemplate(context) : nothing}
    <div class="buttons">
      <button type="button" @click=${() => actions.refresh()}>${texts.say('refresh')}</button>
      <button type="button" @click=${() => actions.print()}>${texts.say('print')}</button>
      ${
        isOpen(application) && !asks
          ? html`<button type="button" class="withdraw" @click=${() => actions.ask(true)}>
              ${texts.say('withdraw')}
            </button>`
          : nothing
      }
    </div>
    <h3>${texts.say('answers')}</h3>
    ${
      application.procedure === 'change' && context.case
        ? context.case.outcome(application, policy, texts)
        : answersTemplate({ policy, record, files, texts, masked: true })
    }
  `;
}
