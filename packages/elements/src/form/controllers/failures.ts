import { isAcctError } from '@acct-kit/core/client';
import type { FormEngine } from '@acct-kit/core/form';
import { emit } from '../model/events.ts';
import type { FormElement } from '../model/form-element.ts';
import type { FormPage } from '../model/page.ts';
import type { SubmitFailure } from '../views/failure.ts';
import type { Navigation } from './navigation.ts';
import type { ShownPage } from './shown-page.ts';
import type { TextsInUse } from './texts-in-use.ts';

/** The application is no longer the one that the form was opened with. Opening the form anew helps. */
const outdatedCodes: readonly string[] = ['application-exists', 'version-mismatch', 'state-conflict'];

/** Tells the host and the person of calls that failed, and offers the person a way on where there is one. */
export class Failures {
  private readonly _element: FormElement;
  private readonly _shown: ShownPage;
  private readonly _texts: TextsInUse;
  private readonly _navigation: Navigation;
  private readonly _renew: (page: FormPage) => void;

  /** @param renew goes on with the newer version of the dossier */
  constructor(
    element: FormElement,
    shown: ShownPage,
    texts: TextsInUse,
    navigation: Navigation,
    renew: (page: FormPage) => void,
  ) {
    this._element = element;
    this._shown = shown;
    this._texts = texts;
    this._navigation = navigation;
    this._renew = renew;
  }

  /** Tells the host of a failure, and gives the text for the person. */
  report(error: unknown): string {
    const { code, requestId } = isAcctError(error) ? error : { code: 'internal' as const, requestId: undefined };
    // Any other error is a mistake in our code or in the host's. The developer's console must show it.
    if (error instanceof Error && !isAcctError(error)) void Promise.reject(error);
    emit(this._element, 'acct-error', { code, requestId });
    return this._shown.form?.case?.failureText(code) || this._texts.current.failure(code, requestId);
  }

  /** Reports a failure, and says it on the page with what can be done about it. */
  show(error: unknown): void {
    this._show(this.report(error), error);
  }

  /** Shows why a submit failed: mistakes that the server found at their fields, anything else above the button. */
  showOfSubmit(engine: FormEngine, error: unknown): void {
    const text = this.report(error);
    const errors = isAcctError(error) ? error.errors : [];
    if (this._shown.form?.case?.showDayProblems(errors)) return this._navigation.focusDay();
    const ofFields = errors.filter(({ pointer }) => pointer.startsWith('/record/'));
    if (ofFields.length > 0) {
      engine.showProblems(ofFields.map((one) => ({ ...one, pointer: one.pointer.slice('/record'.length) })));
    }
    if (engine.view.summary.length > 0) this._navigation.focusSummary();
    else this._show(text, error);
  }

  private _show(text: string, error: unknown): void {
    this._shown.failure = { text, remedy: this._remedyFor(isAcctError(error) ? error.code : '') };
    void this._navigation.focusFirst('.failure');
  }

  private _remedyFor(code: string): SubmitFailure['remedy'] {
    const { form } = this._shown;
    if (code === 'base-version-stale' && form?.case) {
      return { name: form.case.renewText, run: () => this._renew(form) };
    }
    if (!outdatedCodes.includes(code)) return undefined;
    return { name: this._texts.current.say('refresh'), run: () => void this._element.refresh() };
  }
}
