import { shortCredits } from '@acct-kit/core/credits';
import type { Ledger, YearSummary } from './ledger.ts';
import { amountText, dateText, listOf, type Say } from './say.ts';
import { makeUpText } from './view-model.ts';

/** One year beside the others: a bar of the chart, and a row of the table behind it. */
export interface YearView {
  readonly year: number;
  readonly name: string;
  readonly status: YearSummary['status'];
  /** `差 24 学分` */
  readonly note: string;
  /** Parts of the bar in percent of what is required. Missing where nothing is. */
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

function yearView(summary: YearSummary, say: Say): YearView {
  const { year, status, stillNeeded, total } = summary;
  const { required, earned, pending } = total;
  const percent = (amount: number): number => (required ? Math.min(100, Math.round((amount / required) * 100)) : 0);
  return {
    year,
    name: say('year-name', { year }),
    status,
    note:
      status === 'incomplete'
        ? say('year-short', { missing: amountText(stillNeeded, summary, say) })
        : say(`status-${status}`),
    bar: required ? { earned: percent(earned), pending: percent(earned + pending) - percent(earned) } : undefined,
    earned: shortCredits(earned),
    required: required === undefined ? say('unknown-figure') : shortCredits(required),
    pending: shortCredits(pending),
  };
}

/** An earlier year that lacks something and can still be mended has a sentence of its own. */
function gapText(summary: YearSummary, say: Say): string | undefined {
  const { year, period, makeUp, stillNeeded } = summary;
  const params = { year, missing: amountText(stillNeeded, summary, say) };
  if (makeUp !== undefined) return say('gap-make-up', { ...params, how: makeUpText(makeUp, say) });
  if (period === undefined || period.daysLeft < 0) return undefined;
  return say('gap-open', { ...params, date: dateText(period.closesOn, say) });
}

function gapsOf({ years, current }: Ledger, say: Say): string[] {
  const earlier = years.filter(({ year }) => year < current);
  const short = earlier.filter(({ status }) => status === 'incomplete');
  const elsewhere = earlier.filter(({ status }) => status === 'unknown-elsewhere').map(({ year }) => year);
  const closed = short.filter((summary) => gapText(summary, say) === undefined);
  const yearsWhere = (isKnown: boolean): string =>
    listOf(
      closed.filter(({ rule }) => (rule?.value.makeUp !== undefined) === isKnown).map(({ year }) => year),
      say,
    );
  const sentence = (key: 'gap-closed' | 'gap-unknown' | 'gap-elsewhere', which: string): string[] =>
    which === '' ? [] : [say(key, { years: which })];
  return [
    ...short.flatMap((summary) => gapText(summary, say) ?? []),
    ...sentence('gap-closed', yearsWhere(true)),
    ...sentence('gap-unknown', yearsWhere(false)),
    ...sentence('gap-elsewhere', listOf(elsewhere, say)),
  ];
}

/** The years side by side. */
export const yearsOf = (ledger: Ledger, say: Say): YearsView => ({
  years: ledger.years.map((summary) => yearView(summary, say)),
  gaps: gapsOf(ledger, say),
});
