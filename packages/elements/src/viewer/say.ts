import { chinaDay, shortCredits, type CreditSummary, type Day, type Hundredths } from '@acct-kit/core/credits';
import { fill } from '../locales/messages.ts';
import type { CreditViewerMessages } from './messages-zh-cn.ts';

/** Says a text of the viewer with its parameters. */
export type Say = (key: keyof CreditViewerMessages, params?: Readonly<Record<string, string | number>>) => string;

export const sayIn =
  (messages: CreditViewerMessages): Say =>
  (key, params) =>
    fill(messages[key], params);

export const dateText = (day: Day, say: Say): string => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return say('date', { year, month, day: date });
};

/** The day in China of an instant, as a page says it. */
export const instantText = (instant: string, say: Say): string => dateText(chinaDay(instant), say);

/** 学分, or 学时 in years that counted hours. */
export const unitOf = ({ rule }: Pick<CreditSummary, 'rule'>, say: Say): string => say(rule?.value.unit ?? 'credits');

/** `12 学分` */
export const amountText = (amount: Hundredths, summary: Pick<CreditSummary, 'rule'>, say: Say): string =>
  say('amount', { amount: shortCredits(amount), unit: unitOf(summary, say) });

export const listOf = (texts: readonly (string | number)[], say: Say): string => texts.join(say('list-and'));
