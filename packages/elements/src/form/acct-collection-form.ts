import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { GetToken } from '@acct-kit/core/client';
import type { CollectionRecord, Procedure } from '@acct-kit/core/contract';
import { normaliseRecord, type Policy } from '@acct-kit/core/policy';
import { theme } from '../theme/theme.ts';
import { todayInChina } from '../util/china-day.ts';
import { FormControllers } from './controllers/form-controllers.ts';
import type { AcctCollectionFormEvents } from './model/events.ts';
import type { FormClient } from './model/form-client.ts';
import type { FormElement } from './model/form-element.ts';
import type { Wording } from './texts/texts.ts';
import { answersStyles } from './views/answers.styles.ts';
import { basisStyles } from './views/basis.styles.ts';
import { failureStyles } from './views/failure.styles.ts';
import { fieldStyles } from './views/field.styles.ts';
import { filesStyles } from './views/files.styles.ts';
import { outcomeStyles } from './views/outcome.styles.ts';
import { pageStyles } from './views/page.styles.ts';
import { failedTemplate, formTemplate, loadingTemplate, outcomePageTemplate } from './views/page.ts';
import { progressStyles } from './views/progress.styles.ts';
import { sectionStyles } from './views/section.styles.ts';
import { summaryStyles } from './views/summary.styles.ts';

/**
 * Collects the information of an accountant: the form of the place, section by section, with uploads, a page on which
 * to check the answers, and what became of the application.
 *
 * @tagname acct-collection-form
 * @attr {string} base-url - Where the API is mounted, `/api/v1`.
 * @attr {string} region - GB/T 2260 code of the place whose rules apply, such as `110000`.
 * @attr {'first' | 'change' | 'transfer-in'} procedure - What the person applies for. The default is `first`.
 * @attr {string} locale - `zh-CN` (default), or `en` once its script is on the page.
 * @attr {string} account - Whatever the host knows the person by. The draft is found again by it.
 * @attr {boolean} public-computer - Others use this computer as well, so nothing is written to it.
 * @attr {boolean} elder-friendly - Large type, large targets and plain words (适老化).
 * @attr {'light' | 'dark' | 'auto'} appearance - `auto` follows the person's system. The default is `light`.
 * @fires {CustomEvent<{ status?: ApplicationStatus }>} acct-ready - The person can see the form, or what became of an earlier application.
 * @fires {CustomEvent<{ step: string }>} acct-change - An answer has changed.
 * @fires {CustomEvent<{ savedAt: number }>} acct-draft-saved - What was typed is saved on the device.
 * @fires {CustomEvent<{}>} acct-before-submit - The person wants to submit. Cancelable.
 * @fires {CustomEvent<{ applicationId: string; number: string }>} acct-submitted - The receipt has arrived.
 * @fires {CustomEvent<{ applicationId: string }>} acct-withdrawn - The person has withdrawn an application.
 * @fires {CustomEvent<{ procedure: Procedure }>} acct-lead - The person has to apply for another procedure first.
 *   Cancelable.
 * @fires {CustomEvent<{ code: AcctErrorCode; requestId?: string }>} acct-error - A call has failed.
 * @csspart progress - The list of sections.
 * @csspart draft - The state of the draft.
 * @csspart page - The section, the page of answers, or what became of the application.
 * @cssprop [--acct-color-primary=#1a4f8b] - Buttons, links and the current step.
 * @cssprop [--acct-color-primary-strong=#123a68] - The primary colour under the pointer.
 * @cssprop [--acct-color-on-primary=#ffffff] - Text on the primary colour.
 * @cssprop [--acct-color-text=#1f2933] - Text.
 * @cssprop [--acct-color-muted=#52606d] - Hints and labels.
 * @cssprop [--acct-color-border=#7b8794] - Borders of controls.
 * @cssprop [--acct-color-line=#d9e0e7] - Lines between parts.
 * @cssprop [--acct-color-surface=#ffffff] - The background.
 * @cssprop [--acct-color-subtle=#f3f6f9] - The background of parts that stand out.
 * @cssprop [--acct-color-error=#b3261e] - Mistakes.
 * @cssprop [--acct-color-error-subtle=#fdf1f0] - The background of mistakes.
 * @cssprop [--acct-color-success=#1b6b3a] - Parts that are complete.
 * @cssprop [--acct-color-success-subtle=#eef7f1] - The background of complete parts.
 * @cssprop [--acct-color-warning=#8a5a00] - Warnings.
 * @cssprop [--acct-color-warning-subtle=#fff7e6] - The background of warnings.
 * @cssprop [--acct-color-focus=#d97706] - The ring around the control that has the focus.
 * @cssprop [--acct-font-family=system-ui] - The typeface.
 * @cssprop [--acct-font-size=17px] - The size of text, from which all other sizes derive.
 * @cssprop [--acct-radius=6px] - The radius of corners.
 * @cssprop [--acct-space=8px] - The unit of distances.
 */
export class AcctCollectionForm extends LitElement implements FormElement {
  static override styles = [
    theme,
    pageStyles,
    progressStyles,
    sectionStyles,
    fieldStyles,
    basisStyles,
    filesStyles,
    summaryStyles,
    failureStyles,
    answersStyles,
    outcomeStyles,
  ];

  static override properties = {
    baseUrl: { attribute: 'base-url' },
    region: {},
    procedure: {},
    locale: {},
    account: {},
    publicComputer: { type: Boolean, attribute: 'public-computer' },
    elderFriendly: { type: Boolean, attribute: 'elder-friendly', reflect: true },
    appearance: { reflect: true },
    getToken: { attribute: false },
    client: { attribute: false },
    policy: { attribute: false },
    messages: { attribute: false },
  };

  /** Where the API is mounted, `/api/v1`. */
  declare baseUrl: string;
  /** GB/T 2260 code of the province or city whose rules apply. */
  declare region: string;
  /** What the person applies for: `first` (default), `change` or `transfer-in`. */
  declare procedure: Procedure;
  /** `zh-CN` (default) or `en`. */
  declare locale: string;
  /**
   * Whatever the host knows the person by. The draft is found again by it, and it is stored only as a keyed hash.
   * Without it the form asks the server who the token is for. If the server does not say, no draft is kept.
   */
  declare account: string | undefined;
  /** Others use this computer as well, so nothing is written to it. */
  declare publicComputer: boolean | undefined;
  /** Large type, large targets and plain words (适老化). */
  declare elderFriendly: boolean | undefined;
  /** `light` (default), `dark`, or `auto` to follow the person's system. */
  declare appearance: 'light' | 'dark' | 'auto' | undefined;
  /** Gives a short-lived token. It is called again when a token has expired. */
  declare getToken: GetToken | undefined;
  /** A client of the host's own, in place of `base-url` and `getToken`. */
  declare client: FormClient | undefined;
  /** Rules of the host's own, in place of the built-in pack of `region`. */
  declare policy: Policy | undefined;
  /** Texts of the host's own: those of the form by key, those of the policy and of the tools by the Chinese text. */
  declare messages: Wording | undefined;

  private readonly _controllers = new FormControllers(this);
  private _hasStarted = false;
  private _isComposing = false;

  constructor() {
    super();
    this.baseUrl = '';
    this.region = '';
    this.procedure = 'first';
    this.locale = 'zh-CN';
    this.addEventListener('compositionstart', () => (this._isComposing = true));
    this.addEventListener('compositionend', () => {
      this._isComposing = false;
      this.requestUpdate();
    });
  }

  /**
   * What has been filled in, with numbers and dates in their normal form. It is personal data: use it for checks of
   * your own, and do not log or store it.
   */
  get record(): CollectionRecord | undefined {
    const engine = this._controllers.shown.form?.engine;
    return engine && normaliseRecord(engine.policy, engine.state.record, { today: todayInChina() });
  }

  /** Opens the form anew: what became of an earlier application, the draft, or an empty form. */
  async refresh(): Promise<void> {
    await this._controllers.loading.load();
    await this._controllers.navigation.focusTop();
  }

  /** Submits what has been filled in, as the button does, but without asking the host by `acct-before-submit`. */
  async submit(): Promise<void> {
    await this._controllers.submission.submit();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isReady = this.region !== '' && (this.client !== undefined || (this.baseUrl !== '' && this.getToken));
    // A host may set a new `client` or `policy` whenever it renders. They count when the form is opened the next time.
    const isOther = changed.has('region') || changed.has('procedure') || changed.has('baseUrl');
    if (!isReady || (this._hasStarted && !isOther)) return;
    this._hasStarted = true;
    void this._controllers.loading.load();
  }

  /** While an input method composes, the form is neither validated nor redrawn, which would disturb the typing. */
  protected override shouldUpdate(): boolean {
    return !this._isComposing;
  }

  protected override render(): TemplateResult {
    const { drafts, shown, texts } = this._controllers;
    const page = this._pageTemplate();
    const warning = shown.form ? html`<p class="banner warning">${texts.current.say('no-drafts')}</p>` : nothing;
    // The tools for pictures open in the last element. It stays when the page changes.
    return html`${drafts.around(page) ?? [warning, page]}
      <div class="tools"></div>`;
  }

  private _pageTemplate(): TemplateResult {
    const controllers = this._controllers;
    const page = controllers.shown.current;
    const texts = controllers.texts.current;
    switch (page.name) {
      case 'loading':
        return loadingTemplate(texts);
      case 'failed':
        return failedTemplate(page.text, () => void this.refresh(), texts);
      case 'notice':
        return html`<div part="page" class="page">${page.template((procedure) => controllers.leadTo(procedure))}</div>`;
      case 'form':
        return formTemplate(page, controllers.formContext(page));
      case 'outcome':
        return outcomePageTemplate(controllers.outcomeContext(page));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'acct-collection-form': AcctCollectionForm;
  }
  interface GlobalEventHandlersEventMap extends AcctCollectionFormEvents {}
}
