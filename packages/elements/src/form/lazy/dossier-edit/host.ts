import type { CollectionRecord } from '@acct-kit/core/contract';
import { localeFor } from '../../../util/locales.ts';
import { createSay, type Say } from '../../../util/messages.ts';
import type { Wording } from '../../texts/texts.ts';
import { chinese, type DossierEditMessageKey } from './messages-zh-cn.ts';

/** What a dossier edit knows of the form's element. */
export interface DossierEditHost {
  /** The element's `locale`. */
  readonly locale: string;
  /** Words that replace the usual ones. */
  readonly wording: Wording;
  /** What has been filled in, in its normal form. */
  readonly record: CollectionRecord | undefined;
  /** Tells that something beside the answers has changed. */
  changed(): void;
}

/** Makes the function that says the texts in the language and the words of the element. */
export const sayFor = ({ locale, wording }: Pick<DossierEditHost, 'locale' | 'wording'>): Say<DossierEditMessageKey> =>
  createSay<DossierEditMessageKey>(chinese, localeFor(locale)?.dossierEdit, wording);
