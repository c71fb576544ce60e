import type { CreditRecord } from '@acct-kit/core/contract';
import {
  currentCreditYear,
  shortCredits,
  summariseCredits,
  type CreditBasis,
  type CreditMakeUp,
  type CreditSummary,
  type Hundredths,
  type NotCounted,
  type Threshold,
  type ThresholdName,
  type ThresholdState,
} from '@acct-kit/core/credits';
import { creditRulesFor, type CreditPolicy, type Translate } from '@acct-kit/core/policy';
import { fill } from '../messages.ts';
import type { CreditViewerMessages } from './messages-zh-cn.ts';

type Say = (key: keyof CreditViewerMessages, params?: Readonly<Record<string, string | number>>) => string;

export interface YearView {
  readonly year: number;
  readonly name: string;
  readonly note: string;
  readonly selected: boolean;
}

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

export interface SourceView {
  readonly title: string;
  readonly url: string | undefined;
}

/** One line of the rule, with where it comes from. */
export interface BasisView {
  readonly label: string;
  readonly text: string;
  readonly sources: readonly SourceView[];
  readonly confidence: string | undefined;
  readonly note: string | undefined;
}

export interface RecordView {
  readonly id: string;
  readonly title: string;
  readonly provider: string;
  readonly category: string;
  readonly credits: string;
  readonly completedOn: string;
  readonly state: NotCounted | 'counted';
  readonly stateText: string;
  readonly registeredAt: string;
}

/** All that is shown of one year, in words. */
export interface CreditView {
  readonly year: number;
  readonly title: string;
  readonly status: CreditSummary['status'];
  readonly statusText: string;
  readonly answer: string;
  readonly deadline: string | undefined;
  readonly pendingNote: string | undefined;
  readonly figures: readonly {
    readonly key: 'earned' | 'pending' | 'missing';
    readonly label: string;
    readonly value: string;
  }[];
  readonly unit: string;
  readonly years: readonly YearView[];
  readonly thresholds: readonly ThresholdView[];
  readonly ruleTitle: string;
  readonly basis: readonly BasisView[];
  readonly ruleNote: string | undefined;
  readonly recordsTitle: string;
  readonly creditsLabel: string;
  readonly records: readonly RecordView[];
}

export interface CreditViewInput {
  readonly records: readonly CreditRecord[];
  /** Without one nothing is judged. */
  readonly policy: CreditPolicy | undefined;
  /** The year in which today lies if it is not given. */
  readonly year: number | undefined;
  readonly today: string;
  /** Gives the texts of the policy in the reader's language. */
  readonly translate: Translate;
  readonly messages: CreditViewerMessages;
}

const dateText = (day: string, say: Say): string => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return say('date', { year, month, day: date });
};

const unitOf = ({ rule }: CreditSummary, say: Say): string => say(rule?.value.unit ?? 'credits');

/** `还差 24 学分，其中专业科目 12 学分`: what is missing, and of it what must be of one kind. */
function answerOf(summary: CreditSummary, say: Say): string {
  const unit = unitOf(summary, say);
  const { status, stillNeeded, total } = summary;
  const params = { earned: shortCredits(total.earned), missing: shortCredits(stillNeeded), unit };
  if (status !== 'incomplete') return say(`answer-${status}`, params);
  const short = [summary.professional, summary.general].filter(({ missing }) => missing > 0);
  const parts = short
    .map(({ name, missing }) => say('answer-part', { name: say(name), missing: shortCredits(missing), unit }))
    .join(say('answer-and'));
  if (short.length === 0) return say('answer-short', params);
  const inParts = short.reduce((sum, { missing }) => sum + missing, 0);
  return say(inParts === stillNeeded ? 'answer-short-only' : 'answer-short-of-which', { ...params, parts });
}

function makeUpText({ what, until }: CreditMakeUp, year: number, say: Say): string {
  if (what === 'nothing' || until === undefined) return say(`make-up-${what}`);
  return say(`make-up-${what}-until`, { date: dateText(`${year + until.yearOffset}-${until.day}`, say) });
}

function deadlineOf({ period, rule, status, year }: CreditSummary, today: string, say: Say): string | undefined {
  if (period === undefined || status !== 'incomplete') return undefined;
  const date = dateText(period.closesOn, say);
  const { window, makeUp } = rule?.value ?? {};
  const sentences: string[] = [];
  if (today < period.opensOn) sentences.push(say('deadline-ahead', { date: dateText(period.opensOn, say) }));
  else if (period.daysLeft > 0) sentences.push(say('deadline-open', { date, days: period.daysLeft }));
  else sentences.push(say(period.daysLeft === 0 ? 'deadline-today' : 'deadline-passed', { date }));
  if (period.daysLeft < 0 && makeUp !== undefined) sentences.push(makeUpText(makeUp, year, say));
  const confidence = window?.basis?.confidence ?? rule?.confidence;
  if (confidence === 'low' || confidence === 'medium') sentences.push(say('deadline-check'));
  return sentences.join(say('deadline-and'));
}

function figuresOf({ required, earned }: Threshold, params: Record<string, string>, say: Say): string | undefined {
  if (required !== undefined) return say('threshold-figures', { ...params, required: shortCredits(required) });
  return earned === 0 ? undefined : say('threshold-earned', params);
}

function thresholdView(threshold: Threshold, summary: CreditSummary, say: Say): ThresholdView {
  const { name, state, required, earned, pending, missing } = threshold;
  const unit = unitOf(summary, say);
  const label = say(name === 'total' && summary.rule?.value.unit === 'hours' ? 'total-hours' : name);
  const params = { earned: shortCredits(earned), missing: shortCredits(missing), pending: shortCredits(pending), unit };
  return {
    name,
    label,
    state,
    figures: figuresOf(threshold, params, say),
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

function basisView(
  label: string,
  text: string,
  basis: CreditBasis | undefined,
  { policy, translate }: CreditViewInput,
  say: Say,
): BasisView {
  const sources = (basis?.source ?? []).map((id) => {
    const source = policy?.sources[id];
    return {
      title: [source === undefined ? id : translate(source.title), source?.number].filter(Boolean).join(' '),
      // Only addresses of pages: a pack is data that a host may have from elsewhere.
      url: /^https?:\/\//.test(source?.url ?? '') ? source?.url : undefined,
    };
  });
  return {
    label,
    text,
    sources,
    confidence: basis && say('confidence', { confidence: say(`confidence-${basis.confidence}`) }),
    note: basis?.note && translate(basis.note),
  };
}

function basisOf(summary: CreditSummary, input: CreditViewInput, say: Say): BasisView[] {
  const { rule, period, year } = summary;
  if (rule === undefined) return [];
  const ofRule: CreditBasis = { source: [...rule.source], confidence: rule.confidence };
  const unit = unitOf(summary, say);
  const lines = [summary.total, summary.professional, summary.general].map(({ name, state, required, basis }) => {
    const known = state === 'managed-elsewhere' ? say('rule-managed-elsewhere') : say('threshold-unknown');
    const text = required === undefined ? known : say('rule-minimum', { required: shortCredits(required), unit });
    return basisView(
      say(name === 'total' && rule.value.unit === 'hours' ? 'total-hours' : name),
      text,
      basis,
      input,
      say,
    );
  });
  const { window, makeUp } = rule.value;
  if (period !== undefined) {
    const days = say('rule-window-days', { from: dateText(period.opensOn, say), to: dateText(period.closesOn, say) });
    lines.push(basisView(say('rule-window'), days, window?.basis ?? ofRule, input, say));
  }
  if (makeUp !== undefined) {
    lines.push(basisView(say('rule-make-up'), makeUpText(makeUp, year, say), makeUp.basis ?? ofRule, input, say));
  }
  return lines;
}

function recordViews({ entries }: CreditSummary<CreditRecord>, say: Say): RecordView[] {
  return entries.map(({ record, amount, notCounted }) => ({
    id: record.id,
    title: record.title,
    provider: record.provider,
    category: say(record.category),
    credits: shortCredits(amount),
    completedOn: record.completedOn,
    state: notCounted ?? 'counted',
    stateText: notCounted === undefined ? say('counted') : say(`not-counted-${notCounted}`),
    registeredAt: record.registeredAt,
  }));
}

/** From the current year (or the latest record) back to the first record, without gaps: a gap is what people look for. */
function yearsOf(records: readonly CreditRecord[], current: number, chosen: number): number[] {
  let first = Math.min(current, chosen);
  let last = Math.max(current, chosen);
  for (const { year } of records) {
    if (year < first) first = year;
    if (year > last) last = year;
  }
  return Array.from({ length: last - first + 1 }, (_, index) => last - index);
}

function yearNote({ status, stillNeeded, ...summary }: CreditSummary, say: Say): string {
  if (status === 'complete') return say('year-complete');
  if (status === 'unknown') return say('year-unknown');
  return say('year-short', {
    missing: shortCredits(stillNeeded),
    unit: unitOf({ status, stillNeeded, ...summary }, say),
  });
}

/** Turns records and rules into what is shown. Pure. */
export function creditView(input: CreditViewInput): CreditView {
  const { records, policy, today, messages, translate } = input;
  const say: Say = (key, params) => fill(messages[key], params);
  const rulesFor = (year: number) => policy && creditRulesFor(policy, year);
  const summaryOf = (year: number) => summariseCredits({ records, rules: rulesFor(year), year, today });
  const current = currentCreditYear(rulesFor, today);
  const year = input.year ?? current;
  const summary = summaryOf(year);
  const unit = unitOf(summary, say);
  const short = (amount: Hundredths): string => shortCredits(amount);
  const { total, professional, general, stillNeeded, status, rule } = summary;
  return {
    year,
    title: say('title', { year }),
    status,
    statusText: say(`status-${status}`),
    answer: answerOf(summary, say),
    deadline: deadlineOf(summary, today, say),
    pendingNote: total.pending === 0 ? undefined : say('pending-note', { pending: short(total.pending), unit }),
    figures: [
      { key: 'earned', label: say('earned'), value: short(total.earned) },
      { key: 'pending', label: say('pending'), value: short(total.pending) },
      ...(status === 'unknown' ? [] : [{ key: 'missing', label: say('missing'), value: short(stillNeeded) } as const]),
    ],
    unit,
    years: yearsOf(records, current, year).map((one) => ({
      year: one,
      name: say('year-name', { year: one }),
      note: yearNote(one === year ? summary : summaryOf(one), say),
      selected: one === year,
    })),
    thresholds: [total, professional, general].map((threshold) => thresholdView(threshold, summary, say)),
    ruleTitle:
      rule === undefined || policy === undefined
        ? say('rule-none', { year })
        : say('rule-place', { place: translate(policy.name), year }),
    basis: basisOf(summary, input, say),
    ruleNote: rule?.note && translate(rule.note),
    recordsTitle: say('records', { year, count: summary.entries.length }),
    creditsLabel: say(rule?.value.unit === 'hours' ? 'column-hours' : 'column-credits'),
    records: recordViews(summary, say),
  };
}

/** The records of the year as a table for a spreadsheet. */
export const exportRows = (view: CreditView, messages: CreditViewerMessages): string[][] => [
  [
    messages['export-year'],
    messages['column-title'],
    messages['export-provider'],
    messages['column-category'],
    view.creditsLabel,
    messages['column-completed'],
    messages['column-state'],
    messages['export-registered'],
  ],
  ...view.records.map((record) => [
    String(view.year),
    record.title,
    record.provider,
    record.category,
    record.credits,
    record.completedOn,
    record.stateText,
    record.registeredAt,
  ]),
];
