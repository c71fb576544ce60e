import type { CreditCategory } from '@acct-kit/core/contract';
import { shortCredits } from '@acct-kit/core/credits';
import { yearIn, type Entry } from '../model/ledger.ts';
import { amountText, instantText } from '../texts/texts.ts';
import type { RecordContext } from './records-context.ts';

export const tones = ['counted', 'pending', 'not'] as const;
export type Tone = (typeof tones)[number];

/** One row of the table. */
export interface RecordView {
  readonly id: string;
  readonly title: string;
  readonly provider: string;
  readonly category: string;
  readonly credits: string;
  readonly completedOn: string;
  readonly tone: Tone;
  readonly state: string;
}

/** Whether a record counts. A record over a cap may count in part. */
export const toneOf = ({ counted, notCounted }: Entry): Tone => {
  if (notCounted === 'pending') return 'pending';
  return notCounted === undefined || counted > 0 ? 'counted' : 'not';
};

/**
 * The subject of a record, or 折算 for a converted record, whose credits go to the subjects in an order that the place
 * sets.
 */
export const categoryOf = ({ record }: Entry): CreditCategory | 'converted' => record.category ?? 'converted';

const shortened = (text: string, longest: number): string => {
  const letters = [...text];
  return letters.length > longest ? `${letters.slice(0, longest).join('')}…` : text;
};

function stateOf(entry: Entry, { ledger, texts }: RecordContext, longestTitle: number): string {
  const { record, notCounted, counted, insteadOf, madeUp } = entry;
  const summary = yearIn(ledger, record.year);
  if (notCounted === undefined) return texts.say(madeUp ? 'counted-made-up' : 'counted');
  if (counted > 0) return texts.say('counted-in-part', { counted: amountText(counted, summary, texts) });
  return texts.say(`not-counted-${notCounted}`, {
    date: instantText(record.registeredAt, texts),
    title: shortened(insteadOf?.title ?? '', longestTitle),
  });
}

/**
 * Makes what is shown of a record.
 *
 * @param longestTitle the number of characters that are shown of another record's title
 */
export const recordView = (entry: Entry, context: RecordContext, longestTitle = Infinity): RecordView => ({
  id: entry.record.id,
  title: entry.record.title,
  provider: entry.record.provider,
  category: context.texts.say(categoryOf(entry)),
  credits: shortCredits(entry.amount),
  completedOn: entry.record.completedOn,
  tone: toneOf(entry),
  state: stateOf(entry, context, longestTitle),
});

export const byDay = (one: Entry, other: Entry): number =>
  one.record.completedOn < other.record.completedOn ? -1 : Number(one.record.completedOn > other.record.completedOn);
