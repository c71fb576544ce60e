import {
  shortCredits,
  type CreditSummary,
  type MakeUp,
  type Threshold,
  type ThresholdName,
  type ThresholdState,
} from '@acct-kit/core/credits';
import { chinaDay } from '@acct-kit/core/util';
import { yearIn, type Ledger } from './ledger.ts';
import { amountText, dateText, listText, unitOf, type Texts } from '../texts/texts.ts';

export interface ThresholdView {
  readonly name: ThresholdName;
  readonly label: string;
  readonly state: ThresholdState;
  /** `66 / 90 学分`. Where nothing is required, what is registered, if anything. */
  readonly figures: string | undefined;
  readonly verdict: string;
  readonly pending: string | undefined;
  /** Missing where nothing is required. */
  readonly bar: { readonly max: number; readonly earned: number; readonly withPending: number } | undefined;
}

/** Everything that is shown of a year above its records, in words. */
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
  readonly texts: Texts;
}

/** What the sentences about a year are made from. */
export interface Context {
  readonly ledger: Ledger;
  readonly summary: CreditSummary;
  readonly texts: Texts;
}

export const amountIn = ({ summary, texts }: Context, amount: number): string => amountText(amount, summary, texts);

export const nameOf = (name: ThresholdName, { summary: { rule }, texts }: Context): string => {
  if (name === 'part') return texts.of(rule?.value.professionalPart?.label ?? '');
  return texts.say(name === 'total' && rule?.value.unit === 'hours' ? 'total-hours' : name);
};

/** Says which missing credits must be of one subject: `专业科目 12 学分（含通识 6 学分）`. */
function shortParts(context: Context): { readonly parts: readonly string[]; readonly sum: number } {
  const { professional, general, part } = context.summary;
  const { texts } = context;
  const ofPart = part?.missing ?? 0;
  const textOf = (name: ThresholdName, missing: number): string =>
    texts.say('answer-part', { name: nameOf(name, context), missing: amountIn(context, missing) });
  const professionalGap = Math.max(professional.missing, ofPart);
  const parts: string[] = [];
  if (professional.missing === 0 && ofPart > 0) parts.push(textOf('part', ofPart));
  if (professional.missing > 0) {
    const text = textOf('professional', professionalGap);
    parts.push(ofPart === 0 ? text : texts.say('answer-including', { text, part: textOf('part', ofPart) }));
  }
  if (general.missing > 0) parts.push(textOf('general', general.missing));
  return { parts, sum: professionalGap + general.missing };
}

/** Says what is missing, and how much of it must be of one subject: `还差 24 学分，其中专业科目 12 学分`. */
function answerOf(context: Context): string {
  const { summary, texts } = context;
  const { status, stillNeeded, total, obligation } = summary;
  const params = { earned: amountIn(context, total.earned), missing: amountIn(context, stillNeeded) };
  if (status === 'not-required') {
    const reason = texts.say(`not-owed-${obligation.reason as 'exempt'}`);
    return total.earned === 0 ? reason : reason + texts.say('not-owed-earned', params);
  }
  if (status !== 'incomplete') return texts.say(`answer-${status}`, params);
  const { parts, sum } = shortParts(context);
  if (parts.length === 0) return texts.say('answer-short', params);
  return texts.say(sum === stillNeeded ? 'answer-short-only' : 'answer-short-of-which', {
    ...params,
    parts: listText(parts, texts),
  });
}

/** Says how much of the total depends on credits that another authority registers. */
function elsewhereNoteOf(context: Context): string | undefined {
  const { status, total } = context.summary;
  if (total.elsewhere === 0 || status === 'not-required') return undefined;
  return context.texts.say('elsewhere-note', { elsewhere: amountIn(context, total.elsewhere) });
}

export const makeUpText = ({ how, until }: MakeUp, texts: Texts): string =>
  until === undefined
    ? texts.say(`make-up-${how}`)
    : texts.say(`make-up-${how}-until`, { date: dateText(until, texts) });

function deadlineOf({ summary, ledger: { today }, texts }: Context): string | undefined {
  const { period, rule, status, makeUp } = summary;
  const mayBeMet = status === 'unknown-elsewhere' && period !== undefined && period.daysLeft < 0;
  if (period === undefined || mayBeMet || (status !== 'incomplete' && status !== 'unknown-elsewhere')) return undefined;
  const date = dateText(period.closesOn, texts);
  const sentences: string[] = [];
  if (today < period.opensOn) sentences.push(texts.say('deadline-ahead', { date: dateText(period.opensOn, texts) }));
  else if (period.daysLeft > 0) sentences.push(texts.say('deadline-open', { date, days: period.daysLeft }));
  else sentences.push(texts.say(period.daysLeft === 0 ? 'deadline-today' : 'deadline-passed', { date }));
  if (makeUp !== undefined) sentences.push(makeUpText(makeUp, texts));
  else if (period.daysLeft < 0 && rule?.value.makeUp !== undefined) sentences.push(texts.say('make-up-nothing'));
  const confidence = rule?.value.window?.basis?.confidence ?? rule?.confidence;
  if (confidence === 'low' || confidence === 'medium') sentences.push(texts.say('deadline-check'));
  return sentences.join(texts.say('sentence-and'));
}

/** Says how many credits wait to be confirmed, and since when. */
function pendingNoteOf(context: Context): string | undefined {
  const { summary, texts } = context;
  if (summary.total.pending === 0) return undefined;
  const since = summary.entries
    .filter(({ notCounted }) => notCounted === 'pending')
    .map(({ record: { registeredAt = '' } }) => chinaDay(registeredAt))
    .sort()[0];
  const note = texts.say('pending-note', { pending: amountIn(context, summary.total.pending) });
  return since ? note + texts.say('pending-since', { date: dateText(since, texts) }) : note;
}

function thresholdView(threshold: Threshold, context: Context): ThresholdView {
  const { texts } = context;
  const { name, state, required, earned, pending, missing, elsewhere } = threshold;
  const params = {
    earned: amountIn(context, earned),
    missing: amountIn(context, missing),
    elsewhere: amountIn(context, elsewhere),
    pending: amountIn(context, pending),
  };
  const noRequirement = earned === 0 ? undefined : texts.say('threshold-earned', params);
  return {
    name,
    label: nameOf(name, context),
    state,
    figures:
      required === undefined
        ? noRequirement
        : texts.say('threshold-figures', { earned: shortCredits(earned), required: amountIn(context, required) }),
    verdict: texts.say(`threshold-${state}`, params),
    pending: pending === 0 ? undefined : texts.say('threshold-pending', params),
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

/** Makes what is shown of a year from the ledger. */
export function creditView({ ledger, year, texts }: CreditViewInput): CreditView {
  const summary = yearIn(ledger, year);
  const context: Context = { ledger, summary, texts };
  const { total, stillNeeded, status } = summary;
  const isJudged = status === 'complete' || status === 'incomplete';
  return {
    year,
    title: texts.say('title', { year }),
    status,
    statusText: texts.say(`status-${status}`),
    answer: answerOf(context),
    elsewhereNote: elsewhereNoteOf(context),
    deadline: deadlineOf(context),
    pendingNote: pendingNoteOf(context),
    figures: [
      { key: 'earned', label: texts.say('earned'), value: shortCredits(total.earned) },
      { key: 'pending', label: texts.say('pending'), value: shortCredits(total.pending) },
      ...(isJudged ? [{ key: 'missing', label: texts.say('missing'), value: shortCredits(stillNeeded) } as const] : []),
    ],
    unit: unitOf(summary, texts),
    thresholds: thresholdsOf(summary).map((threshold) => thresholdView(threshold, context)),
  };
}
