import type { TemplateResult } from 'lit';
import type { DraftHost, Drafts, Subject } from '../lazy/drafts/index.ts';
import { loadDrafts } from '../lazy/load-drafts.ts';
import type { SubmitCall } from '../model/submit-call.ts';

/**
 * Keeps what is typed as a draft, and a submit that waits for the network. Without the lazy part `drafts` nothing is
 * kept.
 */
export class FormDrafts {
  private readonly _hostOf: () => DraftHost;
  private _drafts: Drafts | undefined;

  constructor(hostOf: () => DraftHost) {
    this._hostOf = hostOf;
  }

  /** Loads the drafts of the person who is signed in now. */
  load(): Promise<Drafts | undefined> {
    return loadDrafts(this._hostOf());
  }

  /** Uses these drafts instead of those before. */
  use(drafts: Drafts | undefined): void {
    this._drafts?.close();
    this._drafts = drafts;
  }

  /** Puts the draft into a form before the person sees it. An application that is shown needs no draft any more. */
  async open(subject: Subject): Promise<void> {
    await this._drafts?.open(subject);
  }

  /** Keeps a submit that did not get through. Gives `false` where the submit was refused, or nothing can be kept. */
  async takeOver(call: SubmitCall, error: unknown): Promise<boolean> {
    return (await this._drafts?.takeOver(call, error)) ?? false;
  }

  /** Puts the state of the draft above a page. Gives `undefined` where no drafts are kept. */
  around(page: TemplateResult): TemplateResult | undefined {
    return this._drafts?.around(page);
  }
}
