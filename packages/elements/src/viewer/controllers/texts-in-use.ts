import type { ReactiveController } from 'lit';
import { asWritten, translator, type CreditPolicy } from '@acct-kit/core/policy';
import { localeEvent, localeFor, type ElementLocale } from '../../util/locales.ts';
import { memoizeLast } from '../../util/memoize-last.ts';
import { createSay } from '../../util/messages.ts';
import type { ViewerElement } from '../model/viewer-element.ts';
import { chinese, type CreditViewerMessages, type ViewerMessageKey } from '../texts/messages-zh-cn.ts';
import type { Texts } from '../texts/texts.ts';
import type { DetailsLoader } from './details.ts';

/** Gives the texts in the language and the words that the element is set to. */
export class TextsInUse implements ReactiveController {
  private readonly _element: ViewerElement;
  private readonly _details: DetailsLoader;
  private readonly _policy: () => CreditPolicy | undefined;

  private readonly _textsOf = memoizeLast(
    (
      attribute: string,
      locale: ElementLocale | undefined,
      detailsTexts: object | undefined,
      own: Partial<CreditViewerMessages> | undefined,
      policy: CreditPolicy | undefined,
    ): Texts => ({
      locale: locale === undefined ? 'zh-CN' : attribute,
      say: createSay<ViewerMessageKey>(chinese, detailsTexts, locale?.viewer, own),
      of: locale === undefined ? asWritten : translator(policy?.translations.en, locale.policy),
    }),
  );

  /** @param policy gives the rules that are in force, whose texts are translated */
  constructor(element: ViewerElement, details: DetailsLoader, policy: () => CreditPolicy | undefined) {
    this._element = element;
    this._details = details;
    this._policy = policy;
    element.addController(this);
  }

  get current(): Texts {
    const { locale, messages } = this._element;
    const language = localeFor(locale);
    return this._textsOf(locale, language, this._details.now?.chinese, messages, language && this._policy());
  }

  hostConnected(): void {
    window.addEventListener(localeEvent, this._redraw);
  }

  hostDisconnected(): void {
    window.removeEventListener(localeEvent, this._redraw);
  }

  private readonly _redraw = (): void => this._element.requestUpdate();
}
