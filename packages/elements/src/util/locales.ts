import type { Translation } from '@acct-kit/core/policy';
import type { Issue } from '@acct-kit/validators';
import type { Messages } from './messages.ts';

/** Everything that the elements say in one language. They carry Chinese themselves. */
export interface ElementLocale {
  readonly form: Messages;
  readonly drafts: Messages;
  readonly dossierEdit: Messages;
  readonly print: Messages;
  readonly photoAssistant: Messages;
  readonly documentEditor: Messages;
  readonly viewer: Messages;
  /** The texts of the policy packs, by the Chinese text. */
  readonly policy: Translation;
  /** Says what is wrong with a number, a name or a file. */
  describeIssue(issue: Issue): string;
}

/** This event is dispatched on `window` when a language has arrived. Elements that wait for it draw themselves anew. */
export const localeEvent = 'acct-locale';

const locales: Record<string, ElementLocale | undefined> = {};

/** Makes a language known to the elements, before or after they are on the page. */
export function addLocale(name: string, locale: ElementLocale): void {
  locales[name] = locale;
  if (typeof window !== 'undefined') window.dispatchEvent(new Event(localeEvent));
}

/**
 * The language that a `locale` attribute asks for. Gives `undefined` for Chinese, and for a language that was not
 * added.
 */
export const localeFor = (attribute: string): ElementLocale | undefined =>
  locales[attribute.toLowerCase().split('-')[0] ?? ''];
