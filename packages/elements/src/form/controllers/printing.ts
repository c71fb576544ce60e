import type { AnswerSection } from '@acct-kit/core/policy';
import { source as print } from '../lazy/load-print.ts';
import type { FormElement } from '../model/form-element.ts';
import type { FormPage, OutcomePage } from '../model/page.ts';
import { answersOf } from '../views/answers.ts';
import { factsOf } from '../views/outcome.ts';
import type { ClientInUse } from './client-in-use.ts';
import type { ShownPage } from './shown-page.ts';
import type { TextsInUse } from './texts-in-use.ts';

/**
 * Prints the answers on a page of their own. Where the lazy part `print` cannot be loaded, it prints the page as it is.
 */
export class Printing {
  private readonly _element: FormElement;
  private readonly _client: ClientInUse;
  private readonly _shown: ShownPage;
  private readonly _texts: TextsInUse;

  constructor(element: FormElement, client: ClientInUse, shown: ShownPage, texts: TextsInUse) {
    this._element = element;
    this._client = client;
    this._shown = shown;
    this._texts = texts;
  }

  async print(page: FormPage | OutcomePage): Promise<void> {
    const loaded = await print.load().catch(() => undefined);
    if (!loaded || this._shown.current !== page) return window.print();
    const texts = this._texts.current;
    const isForm = page.name === 'form';
    const record = isForm ? this._element.record! : page.application.record;
    await loaded.printForm({
      mount: this._element.renderRoot.querySelector('.tools')!,
      client: this._client.current,
      texts,
      wording: this._texts.wording,
      procedure: this._element.procedure,
      facts: isForm ? [] : factsOf(page.application, page.policy, texts),
      sections: this._sectionsOf(page),
      photoId: record.attachments.photo?.[0],
    });
  }

  /** What the page of answers or the receipt shows. Of a change, only what has changed. */
  private _sectionsOf(page: FormPage | OutcomePage): AnswerSection[] {
    const texts = this._texts.current;
    const isForm = page.name === 'form';
    const policy = isForm ? page.engine.policy : page.policy;
    const masked = !isForm || !this._shown.showsNumbers;
    if (page.case?.procedure === 'change') {
      return page.case.printedSections(isForm ? page.engine : page.application, policy, texts, masked);
    }
    const record = isForm ? this._element.record! : page.application.record;
    return answersOf({ policy, record, texts, masked });
  }
}
