import {
  chinaDay,
  shortCredits,
  type CreditSummary,
  type MakeUp,
  type Threshold,
  type ThresholdName,
  type ThresholdState,
} from '@acct-kit/core/credits';
import type { Translate } from '@acct-kit/core/policy';
import { yearIn, type Ledger } from './ledger.ts';
import { amountText, dateText, listOf, unitOf, type Say } from './say.ts';

export interface ThresholdView {
  readonly name: ThresholdName;
  readonly label: string;
  readonly state: ThresholdState;
  /** `66 / 90 学分`, or what is registered, if anything, where nothing is required. */
  readonly figures: string | undefined;
  readonly verdict: string;
  readonly pending: string | undefined;
  /** Missing where nothing is required. */
  readonly bar: { readonly max: number; readonly earned: number; readonly withPending: number } | undefined;
}

/** All that is shown of one year above its records, in words. */
export interface CreditView {
  readonly year: number;
  readonly title: string;
  readonly status: CreditSummary['status'];
  readonly statusText: string;
  readonly answer: string;
  readonly elsewhereNote: string | undefined;
  readonly deadline: string | undefined;
  readonly pendingNote: string | undefined;
  readonly figures: readonly {
    readonly key: 'earned' | 'pending' | 'missing';
    readonly label: string;
    readonly value: string;
  }[];
  readonly unit: string;
  readonly thresholds: readonly ThresholdView[];
}

export interface CreditViewInput {
  readonly ledger: Ledger;
  readonly year: number;
  /** Gives the texts of the policy in the reader's language. */
  readonly translate: Translate;
  readonly say: Say;
}

/** What the sentences of one year are made from. */
export interface Context {
  readonly ledger: Ledger;
  readonly summary: CreditSummary;
  readonly say: Say;
  readonly translate: Translate;
}

export const amountIn = ({ summary, say }: Context, amount: number): string => amountText(amount, summary, say);

export const nameOf = (name: ThresholdName, { summary: { rule }, say, translate }: Context): string => {
  if (name === 'part') return translate(rule?.value.professionalPart?.label ?? '');
  return say(name === 'total' && rule?.value.unit === 'hours' ? 'total-hours' : name);
};

/** What must be of one kind: `专业科目 12 学分（含通识 6 学分）`. */
function shortParts(context: Context): { readonly texts: readonly string[]; readonly sum: number } {
  const { professional, general, part } = context.summary;
  const { say } = context;
  const ofPart = part?.missing ?? 0;
  const textOf = (name: ThresholdName, missing: number): string =>
    say('answer-part', { name: nameOf(name, context), missing: amountIn(context, missing) });
  const professionalGap = Math.max(professional.missing, ofPart);
  const texts: string[] = [];
  if (professional.missing === 0 && ofPart > 0) texts.push(textOf('part', ofPart));
  if (professional.missing > 0) {
    const text = textOf('professional', professionalGap);
    texts.push(ofPart === 0 ? text : say('answer-including', { text, part: textOf('part', ofPart) }));
  }
  if (general.missing > 0) texts.push(textOf('general', general.missing));
  return { texts, sum: professionalGap + general.missing };
}

/** `还差 24 学分，其中专业科目 12 学分`: what is missing, and of it what must be of one kind. */
function answerOf(context: Context): string {
  const { summary, say } = context;
  const { status, stillNeeded, total, obligation } = summary;
  const params = { earned: amountIn(context, total.earned), missing: amountIn(context, stillNeeded) };
  if (status === 'not-required') {
    const reason = say(`not-owed-${obligation.reason as 'exempt'}`);
    return total.earned === 0 ? reason : reason + say('not-owed-earned', params);
  }
  if (status !== 'incomplete') return say(`answer-${status}`, params);
  const { texts, sum } = shortParts(context);
  if (texts.length === 0) return say('answer-short', params);
  return say(sum === stillNeeded ? 'answer-short-only' : 'answer-short-of-which', {
    ...params,
    parts: listOf(texts, say),
  });
}

/** What of the total depends on credits that another authority has. */
function elsewhereNoteOf(context: Context): string | undefined {
  const { status, total } = context.summary;
  if (total.elsewhere === 0 || status === 'not-required') return undefined;
  return context.say('elsewhere-note', { elsewhere: amountIn(context, total.elsewhere) });
}

export const makeUpText = ({ how, until }: MakeUp, say: Say): string =>
  until === undefined ? say(`make-up-${how}`) : say(`make-up-${how}-until`, { date: dateText(until, say) });

function deadlineOf({ summary, ledger: { today }, say }: Context): string | undefined {
  const { period, rule, status, makeUp } = summary;
  const mayBeMet = status === 'unknown-elsewhere' && period !== undefined && period.daysLeft < 0;
  if (period === undefined || mayBeMet || (status !== 'incomplete' && status !== 'unknown-elsewhere')) return undefined;
  const date = dateText(period.closesOn, say);
  const sentences: string[] = [];
  if (today < period.opensOn) sentences.push(say('deadline-ahead', { date: dateText(period.opensOn, say) }));
  else if (period.daysLeft > 0) sentences.push(say('deadline-open', { date, days: period.daysLeft }));
  else sentences.push(say(period.daysLeft === 0 ? 'deadline-today' : 'deadline-passed', { date }));
  if (makeUp !== undefined) sentences.push(makeUpText(makeUp, say));
  else if (period.daysLeft < 0 && rule?.value.makeUp !== undefined) sentences.push(say('make-up-nothing'));
  const confidence = rule?.value.window?.basis?.confidence ?? rule?.confidence;
  if (confidence === 'low' || confidence === 'medium') sentences.push(say('deadline-check'));
  return sentences.join(say('sentence-and'));
}

/** How much waits to be confirmed, and since when. */
function pendingNoteOf(context: Context): string | undefined {
  const { summary, say } = context;
  if (summary.total.pending === 0) return undefined;
  const since = summary.entries
    .filter(({ notCounted }) => notCounted === 'pending')
    .map(({ record: { registeredAt = '' } }) => chinaDay(registeredAt))
    .sort()[0];
  const note = say('pending-note', { pending: amountIn(context, summary.total.pending) });
  return since ? note + say('pending-since', { date: dateText(since, say) }) : note;
}

function thresholdView(threshold: Threshold, context: Context): ThresholdView {
  const { say } = context;
  const { name, state, required, earned, pending, missing, elsewhere } = threshold;
  const params = {
    earned: amountIn(context, earned),
    missing: amountIn(context, missing),
    elsewhere: amountIn(context, elsewhere),
    pending: amountIn(context, pending),
  };
  const noRequirement = earned === 0 ? undefined : say('threshold-earned', params);
  return {
    name,
    label: nameOf(name, context),
    state,
    figures:
      required === undefined
        ? noRequirement
        : say('threshold-figures', { earned: shortCredits(earned), required: amountIn(context, required) }),
    verdict: say(`threshold-${state}`, params),
    pending: pending === 0 ? undefined : say('threshold-pending', params),
    bar:
      required === undefined
        ? undefined
        : {
            max: required / 100,
            earned: Math.min(earned, required) / 100,
            withPending: Math.min(earned + pending, required) / 100,
          },
  };
}

export const thresholdsOf = ({ total, professional, part, general }: CreditSummary): Threshold[] =>
  part === undefined ? [total, professional, general] : [total, professional, part, general];

/** Turns what the ledger says of a year into what is shown. Pure. */
export function creditView({ ledger, year, translate, say }: CreditViewInput): CreditView {
  const summary = yearIn(ledger, year);
  const context: Context = { ledger, summary, say, translate };
  const { total, stillNeeded, status } = summary;
  const isJudged = status === 'complete' || status === 'incomplete';
  return {
    year,
    title: say('title', { year }),
    status,
    statusText: say(`status-${status}`),
    answer: answerOf(context),
    elsewhereNote: elsewhereNoteOf(context),
    deadline: deadlineOf(context),
    pendingNote: pendingNoteOf(context),
    figures: [
      { key: 'earned', label: say('earned'), value: shortCredits(total.earned) },
      { key: 'pending', label: say('pending'), value: shortCredits(total.pending) },
      ...(isJudged ? [{ key: 'missing', label: say('missing'), value: shortCredits(stillNeeded) } as const] : []),
    ],
    unit: unitOf(summary, say),
    thresholds: thresholdsOf(summary).map((threshold) => thresholdView(threshold, context)),
  };
}
