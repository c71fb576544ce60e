import { html, nothing, type TemplateResult } from 'lit';
import type { FieldError } from '@acct-kit/core/contract';
import { changeDeadlineFor, parseDay, type Policy } from '@acct-kit/core/policy';
import { todayInChina } from '../../../util/china-day.ts';
import type { Say } from '../../../util/messages.ts';
import type { Texts } from '../../texts/texts.ts';
import type { DossierEditMessageKey } from './messages-zh-cn.ts';

/** Says within which time the place wants a change to be reported. */
export function deadlineText({ changeDeadline }: Policy, say: Say<DossierEditMessageKey>): string {
  if (!changeDeadline) return '';
  return 'months' in changeDeadline.value
    ? say('case-within-months', { months: changeDeadline.value.months })
    : say('case-within-next-year');
}

export interface DayOptions {
  /** The day as it was typed. */
  readonly day: string;
  readonly problems: readonly FieldError[];
  readonly policy: Policy;
  readonly texts: Texts;
  readonly say: Say<DossierEditMessageKey>;
  readonly set: (day: string) => void;
}

/** Says whether a change of that day is reported in time. */
function deadlineTemplate({ day, policy, say }: DayOptions): TemplateResult | typeof nothing {
  const happenedOn = parseDay(day);
  const due = happenedOn && changeDeadlineFor(policy, happenedOn);
  if (!due) return nothing;
  const isLate = todayInChina() > due.day;
  return html`<p class="note ${isLate ? 'warning' : ''}">
    ${say(isLate ? 'case-late' : 'case-in-time', { day: due.day })}
  </p>`;
}

/** Asks on which day the change happened. */
export function dayTemplate(options: DayOptions): TemplateResult {
  const { day, problems, texts, say, set } = options;
  const label = say('case-day');
  const isWrong = problems.length > 0;
  return html`<div class="field date ${isWrong ? 'error' : ''}">
    <div class="label-line">
      <label for="happened-on">${label}</label> <span class="muted">${texts.say('advised')}</span>
    </div>
    <p class="hint" id="happened-on-hint">${say('case-day-hint')}</p>
    <p class="note error" id="happened-on-error">${problems.map((problem) => texts.issue(problem, label, 'date'))}</p>
    <input
      id="happened-on"
      type="text"
      inputmode="numeric"
      autocomplete="off"
      .value=${day}
      aria-invalid=${isWrong}
      aria-describedby="happened-on-hint happened-on-error happened-on-term"
      @change=${(event: Event) => set((event.target as HTMLInputElement).value)}
    />
    <div id="happened-on-term" role="status">${deadlineTemplate(options)}</div>
  </div>`;
}
