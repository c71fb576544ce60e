import type { ReactiveController } from 'lit';
import type { Policy } from '@acct-kit/core/policy';
import { localeEvent, localeFor } from '../../util/locales.ts';
import { memoizeLast } from '../../util/memoize-last.ts';
import { source as issueTexts } from '../lazy/load-issue-texts.ts';
import type * as IssueTexts from '../lazy/issue-texts/index.ts';
import type { FormElement } from '../model/form-element.ts';
import { createTexts, type Texts, type Wording } from '../texts/texts.ts';
import type { PlainWords } from './plain-words.ts';

/** Gives the texts in the language and the words that the element is set to. */
export class TextsInUse implements ReactiveController {
  /** The rules that are in force, whose texts are translated. */
  policy: Policy | undefined;
  private readonly _element: FormElement;
  private readonly _plainWords: PlainWords;
  private _issueTexts: typeof IssueTexts | undefined;

  private readonly _wordingOf = memoizeLast((plainWords: Wording | undefined, own: Wording | undefined): Wording => ({
    ...plainWords,
    ...own,
  }));
  /** The language is an argument for the memo: one that has just arrived changes the texts. */
  private readonly _textsOf = memoizeLast(
    (locale: string, _language: unknown, policy: Policy | undefined, wording: Wording, issues?: typeof IssueTexts) =>
      createTexts(locale, policy, wording, issues?.describeIssue),
  );

  constructor(element: FormElement, plainWords: PlainWords) {
    this._element = element;
    this._plainWords = plainWords;
    element.addController(this);
  }

  get current(): Texts {
    const { locale } = this._element;
    return this._textsOf(locale, localeFor(locale), this.policy, this.wording, this._issueTexts);
  }

  /**
   * The words that replace the usual ones: plain words, which exist in Chinese only, and above them those of the host.
   */
  get wording(): Wording {
    const { locale, messages } = this._element;
    return this._wordingOf(localeFor(locale) ? undefined : this._plainWords.current, messages);
  }

  /**
   * Loads what says the mistakes in numbers. Nobody has made a mistake yet, so the form does not wait for it. Where it
   * cannot be loaded, such mistakes are said in general.
   */
  async loadIssueTexts(): Promise<void> {
    this._issueTexts = await issueTexts.load().catch(() => undefined);
    this._element.requestUpdate();
  }

  hostConnected(): void {
    window.addEventListener(localeEvent, this._redraw);
  }

  hostDisconnected(): void {
    window.removeEventListener(localeEvent, this._redraw);
  }

  private readonly _redraw = (): void => this._element.requestUpdate();
}
