import { shortCredits, type CreditSummary, type Hundredths } from '@acct-kit/core/credits';
import { chinaDay, type Day } from '@acct-kit/core/util';
import type { Translate } from '@acct-kit/core/policy';
import type { Say } from '../../util/messages.ts';
import type { ViewerMessageKey } from './messages-zh-cn.ts';

/** Everything that the viewer says, in one language. */
export interface Texts {
  /** The language, as `lang` takes it. */
  readonly locale: string;
  readonly say: Say<ViewerMessageKey>;
  /** Translates a text of the policy. */
  readonly of: Translate;
}

type SayOnly = Pick<Texts, 'say'>;

export const dateText = (day: Day, texts: SayOnly): string => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return texts.say('date', { year, month, day: date });
};

/** The day in China of an instant, in words. */
export const instantText = (instant: string, texts: SayOnly): string => dateText(chinaDay(instant), texts);

/** 学分, or 学时 in a year that counts hours. */
export const unitOf = ({ rule }: Pick<CreditSummary, 'rule'>, texts: SayOnly): string =>
  texts.say(rule?.value.unit ?? 'credits');

/** `12 学分` */
export const amountText = (amount: Hundredths, summary: Pick<CreditSummary, 'rule'>, texts: SayOnly): string =>
  texts.say('amount', { amount: shortCredits(amount), unit: unitOf(summary, texts) });

export const listText = (items: readonly (string | number)[], texts: SayOnly): string =>
  items.join(texts.say('list-and'));
