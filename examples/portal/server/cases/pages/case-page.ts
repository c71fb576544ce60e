import { html } from 'hono/html';
import type { AccountOf } from '../../context.ts';
import { errorSummary, type FormError } from '../../ui/error-summary.ts';
import { factList, type Fact } from '../../ui/fact-list.ts';
import type { Html, Page } from '../../ui/layout.ts';
import { decisionFields, type ReasonField } from './decision-fields.ts';
import type { Choice, DecisionInput } from './decision.ts';

/** What every case page shows of the reviewer's work. */
export interface DecisionView {
  readonly account: AccountOf<'reviewer'>;
  readonly input: DecisionInput;
  readonly errors: readonly FormError[];
  /** The decisions that are possible now. Without one, the case cannot be decided. */
  readonly choices: readonly Choice<string>[];
  /** Whether the page follows right after a decision. */
  readonly isJustDecided: boolean;
  readonly now: Date;
}

/** What differs from kind to kind on a case page. */
export interface CasePageParts {
  readonly title: string;
  readonly heading: string;
  readonly trail: NonNullable<Page['trail']>;
  readonly status: string;
  readonly statusLabel: string;
  /** Where the case is. */
  readonly path: string;
  /** The link to the queue. */
  readonly back: { readonly href: string; readonly label: string };
  readonly facts: readonly Fact[];
  readonly answers: Html;
  readonly reason: ReasonField;
  readonly history: Html;
  readonly material: Html;
  /** Stands below the status of a case that is not open. */
  readonly outcomeDetail?: Html | '';
}

const outcome = ({ statusLabel, outcomeDetail = '', back }: CasePageParts, isJustDecided: boolean): Html =>
  html`<div class="notice" ${isJustDecided ? html`role="status"` : ''}>
    <p>${isJustDecided ? '审核结论已提交：' : '现在的状态：'}<strong>${statusLabel}</strong>。</p>
    ${outcomeDetail}
    <p><a href="${back.href}">${back.label}</a></p>
  </div>`;

/** One case: what was submitted beside its files, and the decision while one is possible. */
export function casePage(parts: CasePageParts, { account, input, errors, choices, isJustDecided }: DecisionView): Page {
  const { title, heading, trail, status, statusLabel, path, facts, answers, reason, history, material } = parts;
  const isOpen = choices.length > 0;
  return {
    title,
    hasErrors: errors.length > 0,
    account,
    trail,
    main: html`${errorSummary(errors)}
      <h1>${heading} <span class="tag tag-${status}">${statusLabel}</span></h1>
      ${isOpen && !isJustDecided ? '' : outcome(parts, isJustDecided)} ${factList(facts)}
      <div class="case">
        <div class="case-answers">
          ${
            isOpen
              ? html`<form method="post" action="${path}" novalidate>
                  ${answers} ${decisionFields({ choices, reason, input, errors })}
                </form>`
              : answers
          }
          ${history}
        </div>
        ${material}
      </div>`,
  };
}
