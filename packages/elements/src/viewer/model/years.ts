import { shortCredits } from '@acct-kit/core/credits';
import type { Ledger, YearSummary } from './ledger.ts';
import { amountText, dateText, listText, type Texts } from '../texts/texts.ts';
import { makeUpText } from './year-summary.ts';

/** One year: a bar of the chart, and a row of the table. */
export interface YearView {
  readonly year: number;
  readonly name: string;
  readonly status: YearSummary['status'];
  /** `差 24 学分` */
  readonly note: string;
  /** The parts of the bar in percent of what is required. Missing where nothing is required. */
  readonly bar: { readonly earned: number; readonly pending: number } | undefined;
  readonly earned: string;
  readonly required: string;
  readonly pending: string;
}

export interface YearsView {
  readonly years: readonly YearView[];
  /** What earlier years lack, and whether it can still be made up. */
  readonly gaps: readonly string[];
}

function yearView(summary: YearSummary, texts: Texts): YearView {
  const { year, status, stillNeeded, total } = summary;
  const { required, earned, pending } = total;
  const percent = (amount: number): number => (required ? Math.min(100, Math.round((amount / required) * 100)) : 0);
  return {
    year,
    name: texts.say('year-name', { year }),
    status,
    note:
      status === 'incomplete'
        ? texts.say('year-short', { missing: amountText(stillNeeded, summary, texts) })
        : texts.say(`status-${status}`),
    bar: required ? { earned: percent(earned), pending: percent(earned + pending) - percent(earned) } : undefined,
    earned: shortCredits(earned),
    required: required === undefined ? texts.say('unknown-figure') : shortCredits(required),
    pending: shortCredits(pending),
  };
}

/** Says what an earlier year lacks, if it can still be completed. */
function gapText(summary: YearSummary, texts: Texts): string | undefined {
  const { year, period, makeUp, stillNeeded } = summary;
  const params = { year, missing: amountText(stillNeeded, summary, texts) };
  if (makeUp !== undefined) return texts.say('gap-make-up', { ...params, how: makeUpText(makeUp, texts) });
  if (period === undefined || period.daysLeft < 0) return undefined;
  return texts.say('gap-open', { ...params, date: dateText(period.closesOn, texts) });
}

function gapsOf({ years, current }: Ledger, texts: Texts): string[] {
  const earlier = years.filter(({ year }) => year < current);
  const short = earlier.filter(({ status }) => status === 'incomplete');
  const elsewhere = earlier.filter(({ status }) => status === 'unknown-elsewhere').map(({ year }) => year);
  const closed = short.filter((summary) => gapText(summary, texts) === undefined);
  const yearsWhere = (isKnown: boolean): string =>
    listText(
      closed.filter(({ rule }) => (rule?.value.makeUp !== undefined) === isKnown).map(({ year }) => year),
      texts,
    );
  const sentence = (key: 'gap-closed' | 'gap-unknown' | 'gap-elsewhere', which: string): string[] =>
    which === '' ? [] : [texts.say(key, { years: which })];
  return [
    ...short.flatMap((summary) => gapText(summary, texts) ?? []),
    ...sentence('gap-closed', yearsWhere(true)),
    ...sentence('gap-unknown', yearsWhere(false)),
    ...sentence('gap-elsewhere', listText(elsewhere, texts)),
  ];
}

/** Makes the years from the ledger, and lists what earlier years lack. */
export const yearsOf = (ledger: Ledger, texts: Texts): YearsView => ({
  years: ledger.years.map((summary) => yearView(summary, texts)),
  gaps: gapsOf(ledger, texts),
});
