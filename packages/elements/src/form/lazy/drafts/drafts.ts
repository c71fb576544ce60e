import { adoptStyles, html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { isAcctError } from '@acct-kit/core/client';
import type { Application } from '@acct-kit/core/contract';
import { createDraftStore, type DraftContent, type DraftStoreOptions } from '@acct-kit/core/drafts';
import { localeFor } from '../../../util/locales.ts';
import { createSay, type Say } from '../../../util/messages.ts';
import type { SubmitCall } from '../../model/submit-call.ts';
import { accountOf } from './account.ts';
import { contentOf } from './content.ts';
import { download } from '../../../util/download.ts';
import { FormDraft } from './form-draft.ts';
import type { DraftHost, Subject } from './host.ts';
import { chinese, type DraftMessageKey } from './messages-zh-cn.ts';
import { viewStyles } from './view.styles.ts';
import { draftTemplate, pendingSubmitTemplate, type DraftActions } from './view.ts';
import { PendingSubmit } from './pending-submit.ts';

/** After these nobody knows whether the submit has arrived. It is sent again under the same idempotency key. */
const unansweredCodes: readonly string[] = ['network', 'timeout'];

/** Keeps what one person fills in: the draft of the open form, and a submit that waits for the network. */
export class Drafts implements ReactiveController {
  private readonly _host: DraftHost;
  private readonly _account: string | undefined;
  private readonly _pendingSubmit: PendingSubmit;
  private _subject: Subject = {};
  private _initial: DraftContent | undefined;
  private _draft: FormDraft | undefined;
  private _isRunning = false;
  private _opening = Promise.resolve();
  private _asks = false;
  private _result: DraftMessageKey | undefined;

  constructor(host: DraftHost, account: string | undefined) {
    this._host = host;
    this._account = account;
    this._pendingSubmit = new PendingSubmit(host, this._options);
    const { element } = host;
    adoptStyles(element.renderRoot as ShadowRoot, [
      ...(element.constructor as typeof LitElement).elementStyles,
      viewStyles,
    ]);
  }

  /** Puts the draft into a form before the person sees it. Deletes the draft of what has been submitted. */
  open(subject: Subject): Promise<void> {
    this._opening = this._opening.then(() => this._open(subject));
    return this._opening;
  }

  /** Goes on where the form was, when the host removes the element from its page and adds it again. */
  hostConnected(): void {
    if (this._isRunning) return;
    this._isRunning = true;
    void this._run();
  }

  hostDisconnected(): void {
    this._isRunning = false;
    this._pendingSubmit.stop();
    void this._draft?.close();
    this._draft = undefined;
  }

  /** Stops everything, because other drafts take its place. */
  close(): void {
    this._host.element.removeController(this);
    this.hostDisconnected();
  }

  /** Keeps a submit that got no answer. Gives `false` where the submit was refused. */
  async takeOver(call: SubmitCall, error: unknown): Promise<boolean> {
    if (!isAcctError(error) || !unansweredCodes.includes(error.code)) return false;
    await this._pendingSubmit.add(call);
    return true;
  }

  /** Puts the state of the draft above a page. While a submit waits, that is shown instead of the page. */
  around(page: TemplateResult): TemplateResult {
    const entry = this._pendingSubmit.entry;
    if (entry) {
      const again = () => this._pendingSubmit.again();
      const back = () => void this._pendingSubmit.takeBack(entry);
      return pendingSubmitTemplate(entry, this._say, { again, back });
    }
    // Lit keeps the elements of the page when the draft goes, because one of them may have the focus.
    return html`${this._draft ? this._line(this._draft) : nothing}${page}`;
  }

  private _line({ store, restoredAt }: FormDraft): TemplateResult {
    return draftTemplate({
      state: store.state,
      restoredAt,
      isAnonymous: this._account === undefined && !this._host.element.publicComputer,
      asks: this._asks,
      result: this._result,
      locale: localeFor(this._host.element.locale) ? this._host.element.locale : 'zh-CN',
      say: this._say,
      actions: this._actions,
    });
  }

  private async _open(subject: Subject): Promise<void> {
    if (!subject.form) await this._wipe();
    this.hostDisconnected();
    const { form, application = form?.returned } = subject;
    this._subject = { form, application };
    const state = form?.engine.state;
    this._initial = state && contentOf(state, state.step);
    this._isRunning = true;
    await this._run();
    this._host.element.addController(this);
  }

  private get _options(): Pick<DraftStoreOptions, 'account' | 'persist'> {
    const isKept = this._account !== undefined && !this._host.element.publicComputer;
    return { account: this._account ?? '', persist: isKept ? 'device' : 'none' };
  }

  private _optionsFor(application: Application | undefined): DraftStoreOptions {
    const { region, procedure } = this._host.element;
    return {
      ...this._options,
      region,
      procedure,
      application: application && `${application.id}/${application.version}`,
    };
  }

  private async _run(): Promise<void> {
    const { form, application } = this._subject;
    if (form && this._initial) {
      const draft = new FormDraft(form, this._host.element, this._optionsFor(application), () => this._tell(draft));
      await draft.open(this._initial);
      // The host may have removed the element from its page meanwhile.
      if (!this._isRunning) return draft.close();
      this._draft = draft;
    }
    // This is not awaited, because the result of a submit is shown on the page that is about to come.
    void this._pendingSubmit.start(this._subject);
    this._host.element.requestUpdate();
  }

  private async _wipe(): Promise<void> {
    const draft = this._draft;
    this._draft = undefined;
    const store = draft?.store ?? createDraftStore(this._optionsFor(this._subject.application));
    await store.wipe();
    await (draft ?? store).close();
  }

  private _tell(draft: FormDraft): void {
    // A draft that is being wiped may still report a state.
    if (draft !== this._draft) return;
    const { store, restoredAt } = draft;
    const { element } = this._host;
    const { status, savedAt } = store.state;
    this._result = undefined;
    element.requestUpdate();
    if (status !== 'saved' || savedAt === undefined || savedAt === restoredAt) return;
    element.dispatchEvent(new CustomEvent('acct-draft-saved', { detail: { savedAt }, bubbles: true, composed: true }));
  }

  private get _say(): Say<DraftMessageKey> {
    const { element, wording } = this._host;
    return createSay<DraftMessageKey>(chinese, localeFor(element.locale)?.drafts, wording);
  }

  private _answer(key: DraftMessageKey | undefined, asks = false): void {
    this._result = key;
    this._asks = asks;
    this._host.element.requestUpdate();
  }

  private readonly _actions: DraftActions = {
    download: () => {
      if (!this._draft) return;
      download(`${this._say('draft-file-name')}.json`, 'application/json', this._draft.store.exportDraft());
      this._answer('draft-downloaded');
    },
    upload: async (file) => {
      const taken = this._draft?.take(await file.text());
      if (!taken) return;
      // A file from a newer version has a text of its own, because a stored draft from one is handled in another way.
      const problem = 'problem' in taken ? taken.problem : undefined;
      this._answer(
        problem === undefined ? 'draft-taken' : problem === 'newer' ? 'draft-newer-file' : `draft-${problem}`,
      );
    },
    ask: (asks) => this._answer(undefined, asks),
    wipe: async () => {
      this._asks = false;
      const { form } = this._subject;
      await this._wipe();
      if (form) this._host.restart(form);
    },
    reopen: () => void this._host.element.refresh(),
  };
}

/** Finds out who the person is, and makes their drafts. */
export async function createDrafts(host: DraftHost): Promise<Drafts> {
  return new Drafts(host, await accountOf(host));
}
