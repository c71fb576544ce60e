import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { isAcctError, type GetToken } from '@acct-kit/core/client';
import type { Application, Business, CollectionRecord } from '@acct-kit/core/contract';
import { checkStep, createFormEngine, type FieldView, type FileEntry, type FormEngine } from '@acct-kit/core/form';
import { normaliseRecord, resolvePolicy, type Policy } from '@acct-kit/core/policy';
import { localeEvent } from '../locales.ts';
import { todayInChina, type Messages } from '../messages.ts';
import { theme } from '../theme.ts';
import { loadDrafts } from './drafts.ts';
import type { Drafts, OpenForm } from './drafts/index.ts';
import type { DraftMessageKey } from './drafts/messages-zh-cn.ts';
import type { AcctCollectionFormEvents } from './events.ts';
import { focusControl, focusFirst } from './focus.ts';
import { source as images } from './images.ts';
import { createFormClient, type FormClient } from './form-client.ts';
import type { FormMessageKey } from './messages-zh-cn.ts';
import { styles } from './styles.ts';
import { send, Submission } from './submit.ts';
import { createTexts, type Texts } from './texts.ts';
import { filesOfRecord, Uploads } from './uploads.ts';
import { checkTemplate } from './views/answers.ts';
import { controlId, type FormContext, type SubmitFailure } from './views/context.ts';
import { outcomeTemplate } from './views/outcome.ts';
import { progressTemplate } from './views/progress.ts';
import { sectionTemplate } from './views/section.ts';
import { summaryTemplate } from './views/summary.ts';

/** What the element shows. */
type Page =
  | { readonly name: 'loading' }
  | { readonly name: 'failed'; readonly text: string }
  | (OpenForm & { readonly name: 'form' })
  | {
      readonly name: 'outcome';
      readonly policy: Policy;
      readonly application: Application;
      readonly files: readonly FileEntry[];
    };

/** After these the application is no longer what the form was opened with. */
const stale: readonly string[] = ['application-exists', 'version-mismatch', 'state-conflict'];

/**
 * The collection of an accountant's information: the form of the place, section by section, with uploads, a page to
 * check the answers, and what became of them.
 *
 * @tagname acct-collection-form
 * @fires acct-ready - The form, or what became of an earlier one, can be seen.
 * @fires acct-change - An answer has changed.
 * @fires acct-draft-saved - What has been typed is on disk.
 * @fires acct-before-submit - Cancelable: the person wants to submit.
 * @fires acct-submitted - The receipt is there.
 * @fires acct-error - A call has failed.
 * @cssprop --acct-color-primary - Buttons, links and the current step.
 * @cssprop --acct-font-size - The size that everything is derived from.
 * @csspart progress - The list of sections.
 * @csspart draft - How the draft stands.
 * @csspart page - The section, the page of answers, or what became of them.
 */
export class AcctCollectionForm extends LitElement {
  static override styles = [theme, styles];

  static override properties = {
    baseUrl: { attribute: 'base-url' },
    region: {},
    business: {},
    locale: {},
    account: {},
    publicComputer: { type: Boolean, attribute: 'public-computer' },
    getToken: { attribute: false },
    client: { attribute: false },
    policy: { attribute: false },
    messages: { attribute: false },
    _page: { state: true },
    _failure: { state: true },
    _submitting: { state: true },
    _showsNumbers: { state: true },
    _fromAnswers: { state: true },
  };

  /** Where the API is, `/api/v1`. */
  declare baseUrl: string;
  /** GB/T 2260 code of the province or city whose rules apply. */
  declare region: string;
  declare business: Business;
  /** `zh-CN` or `en`. */
  declare locale: string;
  /**
   * Whatever the host knows the person by; the draft is found again by it, and it is stored only as a keyed hash. Without
   * it the form asks who the token is for, and where that is not said, keeps no draft.
   */
  declare account: string | undefined;
  /** Others use this computer, too: nothing is written to it. */
  declare publicComputer: boolean | undefined;
  /** Gives a short-lived token; asked again when one has run out. */
  declare getToken: GetToken | undefined;
  /** A client of the host's own, instead of `base-url` and `getToken`. */
  declare client: FormClient | undefined;
  /** Rules of the host's own, instead of the built-in pack of `region`. */
  declare policy: Policy | undefined;
  /** Texts of the host's own, by key. */
  declare messages: Partial<Messages<FormMessageKey | DraftMessageKey>> | undefined;

  declare private _page: Page;
  declare private _failure: SubmitFailure | undefined;
  declare private _submitting: boolean;
  declare private _showsNumbers: boolean;
  declare private _fromAnswers: boolean;

  private _started = false;
  private _lastLoad = 0;
  private _composing = false;
  private _drafts: Drafts | undefined;
  private readonly _submission = new Submission();
  private _ownClient: FormClient | undefined;
  private _ownTexts: Texts | undefined;
  private _resolved: Policy | undefined;

  constructor() {
    super();
    this.baseUrl = '';
    this.region = '';
    this.business = 'first';
    this.locale = 'zh-CN';
    this._page = { name: 'loading' };
    this._submitting = false;
    this._showsNumbers = false;
    this._fromAnswers = false;
    this.addEventListener('compositionstart', () => (this._composing = true));
    this.addEventListener('compositionend', () => {
      this._composing = false;
      this.requestUpdate();
    });
  }

  /** Opens the form anew: what became of an earlier application, the draft, or an empty form. */
  async refresh(): Promise<void> {
    await this._load();
    await this._focusTop();
  }

  /**
   * What has been filled in, numbers and dates in their normal form. Personal data: for the host's own checks, not to be
   * logged or stored.
   */
  get record(): CollectionRecord | undefined {
    if (this._page.name !== 'form') return undefined;
    const { policy, state } = this._page.engine;
    return normaliseRecord(policy, state.record, { today: todayInChina() });
  }

  /** Submits what has been filled in, as the button does, without asking the host again. */
  async submit(): Promise<void> {
    const page = this._page;
    if (page.name !== 'form' || this._submitting) return;
    const record = page.engine.submission();
    if (record) await this._send(page.engine, record, page.mends);
    else this._focusSummary();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('baseUrl') || changed.has('locale')) this._ownClient = undefined;
    if (changed.has('locale') || changed.has('messages')) this._ownTexts = undefined;
    const ready = this.client !== undefined || (this.baseUrl !== '' && this.getToken !== undefined);
    // A host may make a new `client` or `policy` each time it draws itself: they are taken when the form is opened.
    const reopens = changed.has('region') || changed.has('business') || changed.has('baseUrl');
    if (ready && this.region !== '' && (reopens || !this._started)) {
      this._started = true;
      void this._load();
    }
  }

  protected override updated(): void {
    if (this._page.name === 'form') this._page.uploads.draw(this.renderRoot);
  }

  /** While an input method composes, nothing is judged and nothing redrawn under it. */
  protected override shouldUpdate(): boolean {
    return !this._composing;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener(localeEvent, this._redraw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener(localeEvent, this._redraw);
    if (this._page.name === 'form') this._page.uploads.stop();
  }

  /** A language has arrived. */
  private readonly _redraw = (): void => {
    this._ownTexts = undefined;
    this.requestUpdate();
  };

  private get _api(): FormClient {
    if (this.client) return this.client;
    const { baseUrl, locale } = this;
    return (this._ownClient ??= createFormClient({
      baseUrl,
      locale,
      getToken: (reason) => this.getToken?.(reason) ?? '',
    }));
  }

  private get _texts(): Texts {
    return (this._ownTexts ??= createTexts(this.locale, this._resolved, this.messages));
  }

  private async _load(): Promise<void> {
    const load = (this._lastLoad += 1);
    this._show({ name: 'loading' });
    this._drafts?.close();
    this._drafts = undefined;
    const loading = loadDrafts({
      element: this,
      client: this._api,
      showReceipt: (application) => void this._showReceipt(application),
      showFailure: ({ engine }, error) => this._showFailure(engine, error),
      restart: ({ mends, files }) => void this._reopen(mends, files),
    });
    try {
      this._resolved = this.policy ?? resolvePolicy(this.region, todayInChina());
      this._ownTexts = undefined;
      const application = await this._latest();
      const files = application ? await filesOfRecord(this._api, application.record.attachments) : [];
      const drafts = await loading;
      // The place or the person may have changed while this was under way.
      if (load !== this._lastLoad) return;
      this._drafts = drafts;
      if (application) this._showOutcome(application, files);
      else await this._openForm();
      this._emit('acct-ready', { status: application?.status });
    } catch (error) {
      if (load === this._lastLoad) this._show({ name: 'failed', text: this._report(error) });
    }
  }

  private _show(page: Page): void {
    if (this._page.name === 'form') this._page.uploads.dispose();
    this._page = page;
  }

  /** The person's application of this business that still stands, if there is one. */
  private async _latest(): Promise<Application | undefined> {
    const { items } = await this._api.applications.list();
    const found = items.find(({ business, status }) => business === this.business && status !== 'withdrawn');
    return found && (await this._api.applications.get({ params: { applicationId: found.id } }));
  }

  private _showOutcome(application: Application, files: readonly FileEntry[]): void {
    if (!this._resolved) return;
    this._show({ name: 'outcome', policy: this._resolved, application, files });
    void this._drafts?.open({ application });
  }

  private async _openForm(mends?: Application, files: readonly FileEntry[] = []): Promise<void> {
    const policy = this._resolved;
    if (!policy) return;
    const load = this._lastLoad;
    const engine = createFormEngine({
      policy,
      today: todayInChina,
      files,
      ...(mends ? { record: mends.record, remarks: mends.remarks } : {}),
    });
    let { record } = engine.state;
    engine.subscribe(() => {
      if (this._page.name !== 'form' || this._page.engine !== engine) return;
      this.requestUpdate();
      if (record === engine.state.record) return;
      ({ record } = engine.state);
      this._emit('acct-change', { step: engine.state.step });
    });
    const returned = engine.view.sections.find(({ status }) => status === 'returned');
    if (returned) engine.goTo(returned.section.id);
    const form = { engine, uploads: new Uploads(engine, this._api, this.region), mends, files };
    await this._drafts?.open({ form });
    if (load !== this._lastLoad) return;
    this._show({ name: 'form', ...form });
    this._failure = undefined;
    this._fromAnswers = false;
  }

  private async _reopen(mends: Application | undefined, files: readonly FileEntry[]): Promise<void> {
    await this._openForm(mends, files);
    await this._focusTop();
  }

  private async _send(
    engine: FormEngine,
    record: Application['record'],
    mends: Application | undefined,
  ): Promise<void> {
    this._submitting = true;
    this._failure = undefined;
    const call = this._submission.callFor(this, record, mends);
    try {
      await this._showReceipt(await send(this._api, call));
    } catch (error) {
      if (await this._drafts?.takeOver(call, error)) await this._focusTop();
      else this._showFailure(engine, error);
    } finally {
      this._submitting = false;
    }
  }

  private async _showReceipt(application: Application): Promise<void> {
    const files = this._page.name === 'form' ? this._page.engine.state.files : [];
    this._showOutcome(application, files);
    this._emit('acct-submitted', { applicationId: application.id, number: application.number });
    await this._focusTop();
  }

  /** Mistakes that the server found go to their fields; anything else is said above the button. */
  private _showFailure(engine: FormEngine, error: unknown): void {
    const text = this._report(error);
    const fields = isAcctError(error) ? error.errors.filter(({ pointer }) => pointer.startsWith('/record/')) : [];
    if (fields.length > 0) {
      engine.showProblems(fields.map((one) => ({ ...one, pointer: one.pointer.slice('/record'.length) })));
    }
    if (engine.view.summary.length > 0) return this._focusSummary();
    this._failure = { text, isStale: isAcctError(error) && stale.includes(error.code) };
    void this.updateComplete.then(() => focusFirst(this.renderRoot, ['.failure']));
  }

  /** Tells the host of a failure and gives the text for the person. */
  private _report(error: unknown): string {
    const { code, requestId } = isAcctError(error) ? error : { code: 'internal' as const, requestId: undefined };
    // A mistake of ours or of the host's set-up is for the developer's console, too.
    if (error instanceof Error && !isAcctError(error)) void Promise.reject(error);
    this._emit('acct-error', { code, requestId });
    return this._texts.failure(code, requestId);
  }

  private _emit<Name extends keyof AcctCollectionFormEvents>(
    name: Name,
    detail: AcctCollectionFormEvents[Name]['detail'],
    cancelable = false,
  ): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
  }

  private _focusSummary(): void {
    void this.updateComplete.then(() => focusFirst(this.renderRoot, ['.summary', 'h2']));
  }

  private async _focusTop(): Promise<void> {
    await this.updateComplete;
    focusFirst(this.renderRoot, ['h2']);
  }

  private _goTo(engine: FormEngine, step: string): void {
    engine.goTo(step);
    this._fromAnswers = false;
    void this._focusTop();
  }

  /** Opens the tool for the pictures of a field; without it, the browser's own way to choose one. */
  private async _arrange(form: OpenForm, view: FieldView, files: readonly File[]): Promise<void> {
    const tools = await images.load().catch(() => undefined);
    if (!tools) return this.renderRoot.querySelector<HTMLElement>(`#${controlId(view.pointer)}`)?.click();
    const mount = this.renderRoot.querySelector('.tools')!;
    const isDone = this._page === form && (await tools.arrange({ mount, form, view, files, locale: this.locale }));
    // The button that opened it may have gone with the file.
    if (isDone) focusControl(this.renderRoot, view.pointer);
  }

  private _context(page: Page & { name: 'form' }): FormContext {
    const { engine, uploads } = page;
    return {
      engine,
      uploads,
      texts: this._texts,
      fromAnswers: this._fromAnswers,
      showsNumbers: this._showsNumbers,
      submitting: this._submitting,
      failure: this._failure,
      actions: {
        next: () => {
          if (!engine.goOn()) return this._focusSummary();
          this._goTo(engine, this._fromAnswers ? checkStep : engine.state.step);
        },
        goTo: (step) => this._goTo(engine, step),
        lead: (section, pointer) => {
          const fromAnswers = engine.state.step === checkStep;
          if (engine.state.step !== section) engine.goTo(section);
          this._fromAnswers = this._fromAnswers || fromAnswers;
          void this.updateComplete.then(() => focusControl(this.renderRoot, pointer));
        },
        change: (section) => {
          this._goTo(engine, section);
          this._fromAnswers = true;
        },
        focus: (pointer) => void this.updateComplete.then(() => focusControl(this.renderRoot, pointer)),
        refresh: () => void this.refresh(),
        arrange: (view, files) => void this._arrange(page, view, files),
        toggleNumbers: () => (this._showsNumbers = !this._showsNumbers),
        submit: () => {
          const record = engine.submission();
          if (!record) this._focusSummary();
          else if (this._emit('acct-before-submit', {}, true)) void this.submit();
        },
      },
    };
  }

  private _formTemplate(page: Page & { name: 'form' }): TemplateResult {
    const context = this._context(page);
    const current = context.engine.view.sections.find((section) => section.current)?.section;
    return html`<div class="form">
      <div part="progress">${progressTemplate(context)}</div>
      <div part="page" class="page">
        ${summaryTemplate(context)} ${current ? sectionTemplate(current, context) : checkTemplate(context)}
      </div>
    </div>`;
  }

  protected override render(): TemplateResult {
    const page = this._pageTemplate();
    const withoutDrafts =
      this._page.name === 'form' && html`<p class="banner warning">${this._texts.say('no-drafts')}</p>`;
    // The tools for pictures open in an element that stays.
    return html`${this._drafts?.around(page) ?? [withoutDrafts || nothing, page]}
      <div class="tools"></div>`;
  }

  private _pageTemplate(): TemplateResult {
    const page = this._page;
    const texts = this._texts;
    switch (page.name) {
      case 'loading':
        return html`<p class="page muted" role="status">${texts.say('loading')}</p>`;
      case 'failed':
        return html`<div class="page">
          <div class="banner error" role="alert">
            <h2 tabindex="-1">${texts.say('load-failed')}</h2>
            <p>${page.text}</p>
            <div class="buttons">
              <button type="button" class="primary" @click=${() => void this.refresh()}>${texts.say('retry')}</button>
            </div>
          </div>
        </div>`;
      case 'form':
        return this._formTemplate(page);
      case 'outcome':
        return html`<div part="page" class="page outcome">
          ${outcomeTemplate({
            policy: page.policy,
            application: page.application,
            files: page.files,
            texts,
            mend: () => void this._reopen(page.application, page.files),
            refresh: () => void this.refresh(),
          })}
        </div>`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'acct-collection-form': AcctCollectionForm;
  }
  interface GlobalEventHandlersEventMap extends AcctCollectionFormEvents {}
}
