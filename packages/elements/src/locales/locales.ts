import type { Translation } from '@acct-kit/core/policy';
import type { Issue } from '@acct-kit/validators';
import type { ChangesMessageKey } from '../form/lazy/dossier-edit/messages-zh-cn.ts';
import type { DraftMessageKey } from '../form/lazy/drafts/messages-zh-cn.ts';
import type { FormMessageKey } from '../form/messages-zh-cn.ts';
import type { SheetMessageKey } from '../form/lazy/print/messages-zh-cn.ts';
import type { DocumentMessageKey } from '../images/document-editor/messages-zh-cn.ts';
import type { Messages } from './messages.ts';
import type { PhotoMessageKey } from '../images/photo-assistant/messages-zh-cn.ts';

/** Everything that the elements say in a language other than Chinese, which they carry themselves. */
export interface ElementLocale {
  readonly form: Messages<FormMessageKey>;
  readonly drafts: Messages<DraftMessageKey>;
  readonly changes: Messages<ChangesMessageKey>;
  readonly sheet: Messages<SheetMessageKey>;
  readonly photo: Messages<PhotoMessageKey>;
  readonly documents: Messages<DocumentMessageKey>;
  readonly viewer: Messages<string>;
  /** The texts of the policy packs, by the Chinese one. */
  readonly policy: Translation;
  describeIssue(issue: Issue): string;
}

/** Told on `window` when a language has arrived, so that elements that wait for it draw themselves anew. */
export const localeEvent = 'acct-locale';

const locales: Record<string, ElementLocale | undefined> = {};

/** Makes a language known to the elements, before or after they are on the page. */
export function addLocale(name: string, locale: ElementLocale): void {
  locales[name] = locale;
  if (typeof window !== 'undefined') window.dispatchEvent(new Event(localeEvent));
}

/** The language that an attribute asks for: `undefined` is Chinese, and what has not been added. */
export const localeFor = (attribute: string): ElementLocale | undefined =>
  locales[attribute.toLowerCase().split('-')[0] ?? ''];
