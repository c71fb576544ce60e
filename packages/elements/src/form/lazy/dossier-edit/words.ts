import { localeFor } from '../../../locales/locales.ts';
import { fill } from '../../../locales/messages.ts';
import type { Wording } from '../../texts.ts';
import { chinese, type ChangesMessageKey } from './messages-zh-cn.ts';

export type Say = (key: ChangesMessageKey, params?: Readonly<Record<string, string | number>>) => string;

/** The words of a language, with those that are put in their place. */
export function wordsOf({ locale, wording }: { readonly locale: string; readonly wording: Wording }): Say {
  const table: Wording = { ...chinese, ...localeFor(locale)?.changes, ...wording };
  return (key, params) => fill(table[key]!, params);
}
