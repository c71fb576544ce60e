import type { ReactiveController } from 'lit';
import type { FormElement } from '../model/form-element.ts';
import type { FormPage, Page } from '../model/page.ts';
import type { SubmitFailure } from '../views/failure.ts';

/** Holds what the element shows: the page, why the last action on it failed, and whether numbers are shown in full. */
export class ShownPage implements ReactiveController {
  private readonly _element: FormElement;
  private _current: Page = { name: 'loading' };
  private _failure: SubmitFailure | undefined;
  private _showsNumbers = false;

  constructor(element: FormElement) {
    this._element = element;
    element.addController(this);
  }

  get current(): Page {
    return this._current;
  }

  /** The form, where it is the page that is shown. */
  get form(): FormPage | undefined {
    return this._current.name === 'form' ? this._current : undefined;
  }

  get failure(): SubmitFailure | undefined {
    return this._failure;
  }

  set failure(failure: SubmitFailure | undefined) {
    this._failure = failure;
    this._element.requestUpdate();
  }

  get showsNumbers(): boolean {
    return this._showsNumbers;
  }

  toggleNumbers(): void {
    this._showsNumbers = !this._showsNumbers;
    this._element.requestUpdate();
  }

  show(page: Page): void {
    this.form?.uploads.dispose();
    this._current = page;
    this.failure = undefined;
  }

  hostUpdated(): void {
    this.form?.uploads.draw(this._element.renderRoot);
  }

  hostDisconnected(): void {
    this.form?.uploads.stop();
  }
}
