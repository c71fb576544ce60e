import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { isAcctError, type GetToken } from '@acct-kit/core/client';
import type { Application, Procedure, CollectionRecord } from '@acct-kit/core/contract';
import { checkStep, createFormEngine, type FieldView, type FileEntry, type FormEngine } from '@acct-kit/core/form';
import { normaliseRecord, type Policy } from '@acct-kit/core/policy';
import { localeEvent, localeFor } from '../locales/locales.ts';
import { todayInChina } from '../locales/messages.ts';
import { theme } from '../theme/theme.ts';
import { source as checks } from './lazy/load-issue-texts.ts';
import type * as Checks from './lazy/issue-texts/index.ts';
import type { DossierEdit } from './lazy/dossier-edit/index.ts';
import { loadDrafts } from './lazy/load-drafts.ts';
import type { Drafts, OpenForm } from './lazy/drafts/index.ts';
import { source as elder } from './lazy/load-elder-friendly.ts';
import { EmployerNames } from './controllers/employer-names.ts';
import type { AcctCollectionFormEvents } from './events.ts';
import { focusControl, focusFirst } from './controllers/focus.ts';
import { source as images } from './lazy/load-images.ts';
import { createFormClient, type FormClient } from './form-client.ts';
import { open, type NoticePage, type Opened, type Start } from './controllers/load.ts';
import { source as sheet } from './lazy/load-print.ts';
import { answersStyles } from './views/answers.styles.ts';
import { basisStyles } from './views/basis.styles.ts';
import { failureStyles } from './views/failure.styles.ts';
import { fieldStyles } from './views/field.styles.ts';
import { filesStyles } from './views/files.styles.ts';
import { outcomeStyles } from './views/outcome.styles.ts';
import { pageStyles } from './views/page.styles.ts';
import { progressStyles } from './views/progress.styles.ts';
import { sectionStyles } from './views/section.styles.ts';
import { summaryStyles } from './views/summary.styles.ts';
import { send, Submission } from './controllers/submission.ts';
import { createTexts, type Texts, type Wording } from './texts.ts';
import { Uploads } from './controllers/uploads.ts';
import { answersOf, checkTemplate } from './views/answers.ts';
import { controlId, type FormContext } from './views/context.ts';
import type { SubmitFailure } from './views/failure.ts';
import { factsOf, outcomeTemplate } from './views/outcome.ts';
import { progressTemplate } from './views/progress.ts';
import { sectionTemplate } from './views/section.ts';
import { summaryTemplate } from './views/summary.ts';

/** What the element shows. */
type Page =
  | { readonly name: 'loading' }
  | { readonly name: 'failed'; readonly text: string }
  | NoticePage
  | (OpenForm & { readonly name: 'form' })
  | {
      readonly name: 'outcome';
      readonly policy: Policy;
      readonly application: Application;
      readonly files: readonly FileEntry[];
      readonly case: DossierEdit | undefined;
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
 * @fires acct-withdrawn - The person has taken an application back.
 * @fires acct-lead - Cancelable: the person has to apply for another procedure first.
 * @fires acct-error - A call has failed.
 * @cssprop [--acct-color-primary=#1a4f8b] - Buttons, links and the current step.
 * @cssprop [--acct-color-primary-strong=#123a68] - The same, pressed or pointed at.
 * @cssprop [--acct-color-on-primary=#ffffff] - Text on the primary colour.
 * @cssprop [--acct-color-text=#1f2933] - Text.
 * @cssprop [--acct-color-muted=#52606d] - Hints and labels.
 * @cssprop [--acct-color-border=#7b8794] - Borders of controls.
 * @cssprop [--acct-color-line=#d9e0e7] - Lines between parts.
 * @cssprop [--acct-color-surface=#ffffff] - The background.
 * @cssprop [--acct-color-subtle=#f3f6f9] - The background of what stands apart.
 * @cssprop [--acct-color-error=#b3261e] - What is wrong.
 * @cssprop [--acct-color-error-subtle=#fdf1f0] - The background of an error.
 * @cssprop [--acct-color-success=#1b6b3a] - What is done.
 * @cssprop [--acct-color-success-subtle=#eef7f1] - The background of what is done.
 * @cssprop [--acct-color-warning=#8a5a00] - What needs attention.
 * @cssprop [--acct-color-warning-subtle=#fff7e6] - The background of a warning.
 * @cssprop [--acct-color-focus=#d97706] - The ring around what has the focus.
 * @cssprop [--acct-font-family=system-ui] - The typeface; the system's Chinese one if it is not given.
 * @cssprop [--acct-font-size=17px] - The size that everything is derived from.
 * @cssprop [--acct-radius=6px] - The radius of corners.
 * @cssprop [--acct-space=8px] - The unit of distances.
 * @csspart progress - The list of sections.
 * @csspart draft - How the draft stands.
 * @csspart page - The section, the page of answers, or what became of them.
 */
export class AcctCollectionForm extends LitElement {
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
    _page: { state: true },
    _failure: { state: true },
    _submitting: { state: true },
    _showsNumbers: { state: true },
    _fromAnswers: { state: true },
    _asksToWithdraw: { state: true },
  };

  /** Where the API is, `/api/v1`. */
  declare baseUrl: string;
  /** GB/T 2260 code of the province or city whose rules apply. */
  declare region: string;
  /** What the person applies for: `first`, `change` or `transfer-in`. */
  declare procedure: Procedure;
  /** `zh-CN` or `en`. */
  declare locale: string;
  /**
   * Whatever the host knows the person by; the draft is found again by it, and it is stored only as a keyed hash. Without
   * it the form asks who the token is for, and where that is not said, keeps no draft.
   */
  declare account: string | undefined;
  /** Others use this computer, too: nothing is written to it. */
  declare publicComputer: boolean | undefined;
  /** Large type, large targets and plain words (适老化). */
  declare elderFriendly: boolean | undefined;
  /** `light` (default), `dark`, or `auto` to follow the person's system. */
  declare appearance: 'light' | 'dark' | 'auto' | undefined;
  /** Gives a short-lived token; asked again when one has run out. */
  declare getToken: GetToken | undefined;
  /** A client of the host's own, instead of `base-url` and `getToken`. */
  declare client: FormClient | undefined;
  /** Rules of the host's own, instead of the built-in pack of `region`. */
  declare policy: Policy | undefined;
  /** Texts of the host's own: those of the form by key, those of the policy and of the tools by the Chinese text. */
  declare messages: Wording | undefined;

  declare private _page: Page;
  declare private _failure: SubmitFailure | undefined;
  declare private _submitting: boolean;
  declare private _showsNumbers: boolean;
  declare private _fromAnswers: boolean;
  declare private _asksToWithdraw: boolean;

  private _started = false;
  private _lastLoad = 0;
  private _composing = false;
  private _drafts: Drafts | undefined;
  private readonly _submission = new Submission();
  private _ownClient: FormClient | undefined;
  private _ownTexts: Texts | undefined;
  private _resolved: Policy | undefined;
  private _plainWords: Wording | undefined;
  private _checks: typeof Checks | undefined;

  constructor() {
    super();
    this.baseUrl = '';
    this.region = '';
    this.procedure = 'first';
    this.locale = 'zh-CN';
    this._page = { name: 'loading' };
    this._submitting = false;
    this._showsNumbers = false;
    this._fromAnswers = false;
    this._asksToWithdraw = false;
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
    if (record) await this._send(page, record);
    else this._focusSummary();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('baseUrl') || changed.has('locale')) this._ownClient = undefined;
    if (changed.has('locale') || changed.has('messages') || changed.has('elderFriendly')) this._ownTexts = undefined;
    if (changed.has('elderFriendly') && this.elderFriendly && !this._plainWords) void this._loadPlainWords();
    const ready = this.client !== undefined || (this.baseUrl !== '' && this.getToken !== undefined);
    // A host may make a new `client` or `policy` each time it draws itself: they are taken when the form is opened.
    const reopens = changed.has('region') || changed.has('procedure') || changed.has('baseUrl');
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
    return (this._ownTexts ??= createTexts(this.locale, this._resolved, this.wording, this._checks?.describeIssue));
  }

  /** For the form's own parts: the host's words, and before them plain ones, where they are asked for and the language is Chinese. */
  get wording(): Wording {
    return { ...(this.elderFriendly && !localeFor(this.locale) ? this._plainWords : undefined), ...this.messages };
  }

  /** Without them the usual words are in large type, too. */
  private async _loadPlainWords(): Promise<void> {
    this._plainWords = await elder.load().then(
      ({ plainWords }) => plainWords,
      () => undefined,
    );
    this._redraw();
  }

  /** Nobody has made a mistake yet. Without them those in numbers are said in general, and the server judges the files. */
  private async _loadChecks(): Promise<void> {
    this._checks = await checks.load().catch(() => undefined);
    this._redraw();
  }

  private async _load(): Promise<void> {
    const load = (this._lastLoad += 1);
    this._show({ name: 'loading' });
    this._drafts?.close();
    this._drafts = undefined;
    void this._loadChecks();
    const loading = loadDrafts({
      element: this,
      client: this._api,
      showReceipt: (application) => void this._showReceipt(application),
      showFailure: ({ engine }, error) => this._showFailure(engine, error),
      restart: ({ from, files, case: procedure }) => void this._reopen({ from, files, case: procedure }),
    });
    try {
      const [start, drafts] = [await this._open(), await loading];
      // The place or the person may have changed while this was under way.
      if (load !== this._lastLoad) return;
      this._drafts = drafts;
      this._take(start.policy);
      if ('notice' in start) this._show(start);
      else if (start.shows) this._showOutcome(start.shows, start.files, start.case);
      else await this._openForm(start);
      this._emit('acct-ready', { status: 'notice' in start ? undefined : start.from?.status });
    } catch (error) {
      if (load === this._lastLoad) this._show({ name: 'failed', text: this._report(error) });
    }
  }

  private _open(): Promise<Opened | NoticePage> {
    const { procedure, region, policy } = this;
    const host = { element: this, changed: () => this._caseChanged() };
    return open({ procedure, region, policy, client: this._api, host });
  }

  private _take(policy: Policy): void {
    this._resolved = policy;
    this._ownTexts = undefined;
  }

  private _show(page: Page): void {
    if (this._page.name === 'form') this._page.uploads.dispose();
    this._page = page;
    this._failure = undefined;
    this._asksToWithdraw = false;
  }

  private _showOutcome(application: Application, files: readonly FileEntry[], case_?: DossierEdit): void {
    if (!this._resolved) return;
    this._show({ name: 'outcome', policy: this._resolved, application, files, case: case_ });
    void this._drafts?.open({ application });
  }

  private async _openForm(start: Start): Promise<void> {
    const { from, files, case: procedure, record: known = from?.record } = start;
    const policy = this._resolved;
    if (!policy) return;
    const load = this._lastLoad;
    const engine = createFormEngine({
      policy,
      today: todayInChina,
      files,
      ...(procedure && { procedure: procedure.procedure, base: procedure.dossier.record }),
      ...(known && { record: known }),
      ...(from && { remarks: from.remarks }),
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
    const mends = from?.status === 'returned' ? from : undefined;
    const uploads = new Uploads(engine, this._api, procedure?.region ?? this.region);
    const names = new EmployerNames(engine, this._api);
    const form = { engine, uploads, names, mends, ...start };
    await this._drafts?.open({ form });
    if (load !== this._lastLoad) return;
    this._show({ name: 'form', ...form });
    this._fromAnswers = false;
  }

  private async _reopen(start: Start): Promise<void> {
    await this._openForm(start);
    await this._focusTop();
  }

  private async _send(page: Page & { name: 'form' }, record: CollectionRecord): Promise<void> {
    const { engine, mends, case: procedure } = page;
    this._submitting = true;
    this._failure = undefined;
    const content = procedure?.content(page, record) ?? { record };
    const place = { procedure: this.procedure, region: procedure?.region ?? this.region };
    const call = this._submission.callFor(mends ? content : { ...place, ...procedure?.reference, ...content }, mends);
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
    const form = this._page.name === 'form' ? this._page : undefined;
    this._showOutcome(application, form?.engine.state.files ?? [], form?.case);
    this._emit('acct-submitted', { applicationId: application.id, number: application.number });
    await this._focusTop();
  }

  /** Mistakes that the server found go to their fields; anything else is said above the button. */
  private _showFailure(engine: FormEngine, error: unknown): void {
    const text = this._report(error);
    const errors = isAcctError(error) ? error.errors : [];
    const fields = errors.filter(({ pointer }) => pointer.startsWith('/record/'));
    if (this._page.name === 'form' && this._page.case?.takeProblems(errors)) return this._focusDay();
    if (fields.length > 0) {
      engine.showProblems(fields.map((one) => ({ ...one, pointer: one.pointer.slice('/record'.length) })));
    }
    if (engine.view.summary.length > 0) return this._focusSummary();
    this._fail(text, error);
  }

  /** Says what failed, and what can be done about it. */
  private _fail(text: string, error?: unknown): void {
    const page = this._page;
    const code = isAcctError(error) ? error.code : '';
    const way =
      code === 'base-version-stale' && page.name === 'form' && page.case
        ? { name: page.case.say('case-renew'), go: () => void this._renew(page) }
        : stale.includes(code)
          ? { name: this._texts.say('refresh'), go: () => void this.refresh() }
          : undefined;
    this._failure = { text, way };
    void this.updateComplete.then(() => focusFirst(this.renderRoot, ['.failure']));
  }

  /** The file has a newer version meanwhile: goes on with it and with what was filled in. */
  private async _renew({ engine, case: older, mends }: Page & { name: 'form' }): Promise<void> {
    try {
      const start = await this._open();
      if ('notice' in start || start.shows || mends) return await this.refresh();
      const { record, files } = engine.state;
      this._take(start.policy);
      await this._reopen({ ...start, files, record: start.case?.takeOver(older!, record) });
    } catch (error) {
      this._fail(this._report(error), error);
    }
  }

  private _askToWithdraw(asks: boolean): void {
    this._asksToWithdraw = asks;
    void this.updateComplete.then(() => focusFirst(this.renderRoot, [asks ? '.question' : '.withdraw']));
  }

  /** Takes an application back, and opens the form with all that was in it. */
  private async _withdraw({ application, files, case: procedure }: Page & { name: 'outcome' }): Promise<void> {
    this._submitting = true;
    this._failure = undefined;
    try {
      const { id, version } = application;
      const withdrawn = await this._api.applications.withdraw({ params: { applicationId: id }, version });
      this._emit('acct-withdrawn', { applicationId: id });
      await this._reopen({ from: withdrawn, files, case: procedure });
    } catch (error) {
      this._asksToWithdraw = false;
      this._fail(this._report(error), error);
    } finally {
      this._submitting = false;
    }
  }

  /** Prints all that the page of answers or the receipt shows, on a sheet of its own; else the page as it is. */
  private async _print(page: Page & { name: 'form' | 'outcome' }): Promise<void> {
    const later = await sheet.load().catch(() => undefined);
    if (!later || this._page !== page) return window.print();
    const texts = this._texts;
    const isForm = page.name === 'form';
    const policy = isForm ? page.engine.policy : page.policy;
    const record = isForm ? this.record! : page.application.record;
    const masked = !isForm || !this._showsNumbers;
    await later.printSheet({
      mount: this.renderRoot.querySelector('.tools')!,
      client: this._api,
      texts,
      wording: this.wording,
      procedure: this.procedure,
      facts: isForm ? [] : factsOf(page.application, policy, texts),
      sections:
        page.case?.procedure === 'change'
          ? page.case.printed(isForm ? page.engine : page.application, policy, texts, masked)
          : answersOf({ policy, record, texts, masked }),
      photoId: record.attachments.photo?.[0],
    });
  }

  /** Tells the host of a failure and gives the text for the person. */
  private _report(error: unknown): string {
    const { code, requestId } = isAcctError(error) ? error : { code: 'internal' as const, requestId: undefined };
    // A mistake of ours or of the host's set-up is for the developer's console, too.
    if (error instanceof Error && !isAcctError(error)) void Promise.reject(error);
    this._emit('acct-error', { code, requestId });
    return (this._page.name === 'form' && this._page.case?.failure(code)) || this._texts.failure(code, requestId);
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

  /** Something beside the answers is other than before. */
  private _caseChanged(): void {
    this._emit('acct-change', { step: checkStep });
    this.requestUpdate();
  }

  private _focusDay(): void {
    this.requestUpdate();
    void this.updateComplete.then(() => focusFirst(this.renderRoot, ['#happened-on']));
  }

  /** To another procedure, unless the host has a page of its own for it. */
  private _lead(procedure: Procedure): void {
    if (this._emit('acct-lead', { procedure }, true)) this.procedure = procedure;
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
    const isDone =
      this._page === form &&
      (await tools.arrange({ mount, form, view, files, locale: this.locale, wording: this.wording }));
    // The button that opened it may have gone with the file.
    if (isDone) focusControl(this.renderRoot, view.pointer);
  }

  private _context(page: Page & { name: 'form' }): FormContext {
    const { engine, uploads, names, case: procedure } = page;
    return {
      engine,
      uploads,
      names,
      case: procedure,
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
        lookUp: (view) => void names.lookUp(view),
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
        print: () => void this._print(page),
        arrange: (view, files) => void this._arrange(page, view, files),
        toggleNumbers: () => (this._showsNumbers = !this._showsNumbers),
        submit: () => {
          if (procedure?.isEmpty(page)) return focusFirst(this.renderRoot, ['.nothing']);
          const record = engine.submission();
          if (!record) this._focusSummary();
          else if (procedure && !procedure.checkDay()) this._focusDay();
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
        ${page.from?.status === 'withdrawn' ? html`<p class="banner" role="status">${context.texts.say('taken-back')}</p>` : nothing}
        ${page.case?.above(context)} ${summaryTemplate(context)}
        ${current ? sectionTemplate(current, context) : checkTemplate(context)}
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
      case 'notice':
        return html`<div part="page" class="page">
          ${page.template(page.notice, this.procedure, this, (procedure) => this._lead(procedure))}
        </div>`;
      case 'form':
        return this._formTemplate(page);
      case 'outcome':
        return html`<div part="page" class="page outcome">
          ${outcomeTemplate({
            policy: page.policy,
            application: page.application,
            files: page.files,
            case: page.case,
            texts,
            asks: this._asksToWithdraw,
            withdrawing: this._submitting,
            failure: this._failure,
            actions: {
              mend: () => void this._reopen({ from: page.application, files: page.files, case: page.case }),
              refresh: () => void this.refresh(),
              print: () => void this._print(page),
              ask: (asks) => this._askToWithdraw(asks),
              withdraw: () => void this._withdraw(page),
            },
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
