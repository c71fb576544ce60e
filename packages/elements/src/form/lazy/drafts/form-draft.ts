import {
  createDraftStore,
  type DraftContent,
  type DraftImport,
  type DraftStore,
  type DraftStoreOptions,
} from '@acct-kit/core/drafts';
import { contentOf, filesShown } from './content.ts';
import type { OpenForm } from '../../model/open-form.ts';
import { cleanDraft } from './import.ts';
import { StoredUploads } from './stored-uploads.ts';

/** The draft of one form. It puts what is typed into the store, and what other tabs have typed into the form. */
export class FormDraft {
  readonly store: DraftStore;
  /** When the draft that was found was saved. */
  restoredAt: number | undefined;
  private readonly _form: OpenForm;
  private readonly _storedUploads: StoredUploads;
  private readonly _onState: () => void;
  private readonly _stops: (() => void)[] = [];
  private _initial: DraftContent | undefined;
  private _composing = false;
  /** Whether another tab has typed while an input method composed here. */
  private _behind = false;
  private _restoring = false;
  /** The step that this form shows. Another tab may be at another step, which the draft then has. */
  private _step: string;
  private _draftStep: string;

  constructor(form: OpenForm, page: EventTarget, options: DraftStoreOptions, onState: () => void) {
    this._form = form;
    this._onState = onState;
    this._step = this._draftStep = form.engine.state.step;
    this.store = createDraftStore(options);
    this._storedUploads = new StoredUploads(this.store, form);
    this._stops.push(
      this.store.subscribe((change) => change === 'content' && this._follow()),
      form.engine.subscribe(() => this._edit()),
    );
    this._listen(page, 'compositionstart', () => (this._composing = true));
    this._listen(page, 'compositionend', () => this._composed());
    // The engine does not tell of what a form has beside its answers, such as the day of a change.
    this._listen(page, 'acct-change', () => this._edit());
    this._listen(window, 'pagehide', () => void this.store.save());
    this._listen(document, 'visibilitychange', () => {
      if (document.visibilityState === 'visible') void this.store.refresh();
      else void this.store.save();
    });
  }

  /** Shows the draft in the form. `initial` is what the form shows before anything is typed. */
  async open(initial: DraftContent): Promise<void> {
    this._initial = initial;
    const opening = this.store.open(initial);
    // A form that comes back to the page may show more than `initial`.
    this._edit();
    const content = await opening;
    if (this.store.state.found === 'draft') this._show(content, this._step === initial.step);
    this._form.uploads.keeper = this._storedUploads;
    this.restoredAt = this.store.state.savedAt;
    this._stops.push(this.store.subscribe((change) => change === 'state' && this._onState()));
  }

  /** Imports a draft file that the person has chosen. */
  take(text: string): DraftImport {
    const clean = cleanDraft(text);
    if (clean === undefined) return { problem: 'not-a-draft' };
    const taken = this.store.importDraft(clean);
    if ('content' in taken) this._show(taken.content, true);
    return taken;
  }

  /** Saves what is not saved yet, and stops. */
  async close(): Promise<void> {
    for (const stop of this._stops) stop();
    this._storedUploads.close();
    await this.store.close();
  }

  private _listen(target: EventTarget, type: string, listener: () => void): void {
    target.addEventListener(type, listener);
    this._stops.push(() => target.removeEventListener(type, listener));
  }

  private _edit(): void {
    if (this._restoring || this._composing) return;
    const { state } = this._form.engine;
    if (state.step !== this._step) this._step = this._draftStep = state.step;
    this._storedUploads.tidy();
    // What the changes are based on is stored only together with changes.
    const about = state.record === this._initial?.record ? undefined : this._form.case?.about;
    this.store.edit(contentOf(state, this._draftStep, this._storedUploads.keeps, about));
  }

  private _composed(): void {
    this._composing = false;
    this._edit();
    if (this._behind) this._follow();
  }

  /** Takes over what another tab has changed. The person stays at their step. */
  private _follow(): void {
    this._behind = this._composing;
    if (this._composing) return;
    const content = this.store.contentToShow();
    this._show(content, false);
    this._storedUploads.tidy();
    this._storedUploads.adopt(content.files);
  }

  private _show(drafted: DraftContent, moves: boolean): void {
    const { engine } = this._form;
    const { step, files, ...content } = this._form.case?.adoptDraft(drafted) ?? drafted;
    this._draftStep = step;
    if (moves) this._step = step;
    // Without this flag, the form would report what it was just given as a new edit, and that would never end.
    this._restoring = true;
    engine.restore({
      ...content,
      files: filesShown(files, engine.state.files, this._storedUploads.keeps),
      ...(moves ? { step } : {}),
    });
    this._restoring = false;
  }
}
