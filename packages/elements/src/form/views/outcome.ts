import { html, nothing, type TemplateResult } from 'lit';
import type { Application, Remark } from '@acct-kit/core/contract';
import type { FileEntry } from '@acct-kit/core/form';
import { labelAt, regionName, type Policy } from '@acct-kit/core/policy';
import type { DossierEdit } from '../model/dossier-edit.ts';
import type { Texts } from '../texts/texts.ts';
import { answersTemplate } from './answers.ts';
import { failureTemplate, type SubmitFailure } from './failure.ts';

export interface OutcomeActions {
  /** Opens the form with the returned application. */
  revise(): void;
  refresh(): void;
  print(): void;
  /** Asks the person whether to withdraw, or stops asking. */
  askToWithdraw(asks: boolean): void;
  withdraw(): void;
}

export interface OutcomeContext {
  readonly policy: Policy;
  readonly application: Application;
  readonly files: readonly FileEntry[];
  /** The edit of the dossier, in a change and in a transfer in. */
  readonly case: DossierEdit | undefined;
  readonly texts: Texts;
  readonly actions: OutcomeActions;
  /** Whether the person is asked if they want to withdraw. */
  readonly asksToWithdraw: boolean;
  readonly withdrawing: boolean;
  /** Why the last withdrawal failed. */
  readonly failure: SubmitFailure | undefined;
}

/** An instant as people in China read it, in China's time. */
const dateTime = (instant: string, { locale }: Texts) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai' }).format(
    new Date(instant),
  );

function nextStepText({ policy, application, texts }: OutcomeContext): string {
  const { changeDeadline, reviewDays } = policy;
  if (application.status === 'submitted') return texts.say('submitted-next', { days: reviewDays.value });
  if (application.status !== 'approved' || !changeDeadline) return '';
  return 'months' in changeDeadline.value
    ? texts.say('approved-next', { months: changeDeadline.value.months })
    : texts.say('approved-next-year');
}

const tone = { submitted: '', returned: 'warning', approved: 'success', rejected: 'error', withdrawn: '' } as const;

/** Whether the application is not decided yet. */
const isUndecided = ({ status }: Application) => status === 'submitted' || status === 'returned';

function remarkTemplate(remark: Remark, { policy, texts }: OutcomeContext) {
  const name = labelAt(policy, remark.pointer, (text) => texts.of(text));
  return html`<li>
    ${name === '' ? texts.remark(remark) : texts.say('colon', { name, text: texts.remark(remark) })}
  </li>`;
}

/** The facts of an application: number, status, who reviews it, and when it was sent. */
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

/**
 * Asks whether to withdraw. The question is part of the page, because a browser does not show its own dialogs in a
 * frame of another origin.
 */
const questionTemplate = ({ texts, withdrawing, actions }: OutcomeContext): TemplateResult =>
  html`<div class="banner warning question" role="group" aria-labelledby="withdraw-question" tabindex="-1">
    <p id="withdraw-question">${texts.say('withdraw-question')}</p>
    <div class="buttons">
      <button type="button" ?disabled=${withdrawing} @click=${() => actions.withdraw()}>
        ${texts.say(withdrawing ? 'withdrawing' : 'withdraw-yes')}
      </button>
      <button type="button" ?disabled=${withdrawing} @click=${() => actions.askToWithdraw(false)}>
        ${texts.say('withdraw-no')}
      </button>
    </div>
  </div>`;

/** Shows what became of an application: number, status, the reasons for a return, and the answers that were sent. */
export function outcomeTemplate(context: OutcomeContext): TemplateResult {
  const { policy, application, files, texts, actions, asksToWithdraw, failure } = context;
  const { status, remarks, record, history } = application;
  const next = nextStepText(context);
  const reason = isUndecided(application) ? undefined : history[history.length - 1]?.reason;
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
              <button type="button" class="primary" @click=${() => actions.revise()}>${texts.say('revise')}</button>
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
    ${failureTemplate(failure, 'withdraw-failed', texts)} ${asksToWithdraw ? questionTemplate(context) : nothing}
    <div class="buttons">
      <button type="button" @click=${() => actions.refresh()}>${texts.say('refresh')}</button>
      <button type="button" @click=${() => actions.print()}>${texts.say('print')}</button>
      ${
        isUndecided(application) && !asksToWithdraw
          ? html`<button type="button" class="withdraw" @click=${() => actions.askToWithdraw(true)}>
              ${texts.say('withdraw')}
            </button>`
          : nothing
      }
    </div>
    <h3>${texts.say('answers')}</h3>
    ${
      application.procedure === 'change' && context.case
        ? context.case.outcomeTemplate(application, policy, texts)
        : answersTemplate({ policy, record, files, texts, masked: true })
    }
  `;
}
