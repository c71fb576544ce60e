import type { Application, CollectionRecord } from '@acct-kit/core/contract';
import { emit } from '../model/events.ts';
import type { FormElement } from '../model/form-element.ts';
import type { FormPage } from '../model/page.ts';
import { submit, SubmitCalls } from '../model/submit-call.ts';
import type { ClientInUse } from './client-in-use.ts';
import type { Failures } from './failures.ts';
import type { FormDrafts } from './form-drafts.ts';
import type { Loading } from './loading.ts';
import type { Navigation } from './navigation.ts';
import type { ShownPage } from './shown-page.ts';

export interface SubmissionOptions {
  readonly element: FormElement;
  readonly client: ClientInUse;
  readonly shown: ShownPage;
  readonly navigation: Navigation;
  readonly failures: Failures;
  readonly drafts: FormDrafts;
  readonly loading: Loading;
}

/** Submits what has been filled in, and shows the receipt. */
export class Submission {
  private readonly _options: SubmissionOptions;
  private readonly _calls = new SubmitCalls();
  private _isBusy = false;

  constructor(options: SubmissionOptions) {
    this._options = options;
  }

  get isBusy(): boolean {
    return this._isBusy;
  }

  /** The person has pressed the button: submits unless something is missing, or the host wants to do it later. */
  async request({ engine, case: dossierEdit }: FormPage): Promise<void> {
    const { element, navigation } = this._options;
    if (dossierEdit?.isEmpty({ engine })) return navigation.focusFirst('.nothing-changed');
    if (!engine.submission()) navigation.focusSummary();
    else if (dossierEdit && !dossierEdit.checkDay()) navigation.focusDay();
    else if (emit(element, 'acct-before-submit', {}, { cancelable: true })) await this.submit();
  }

  async submit(): Promise<void> {
    const { shown, navigation } = this._options;
    const page = shown.form;
    if (!page || this._isBusy) return;
    const record = page.engine.submission();
    if (record) await this._submit(page, record);
    else navigation.focusSummary();
  }

  async showReceipt(application: Application): Promise<void> {
    const { element, shown, navigation, loading } = this._options;
    const { form } = shown;
    loading.showOutcome(application, form?.engine.state.files ?? [], form?.case);
    emit(element, 'acct-submitted', { applicationId: application.id, number: application.number });
    await navigation.focusTop();
  }

  private async _submit(page: FormPage, record: CollectionRecord): Promise<void> {
    const { element, client, shown, navigation, failures, drafts } = this._options;
    const { engine, returned, case: dossierEdit } = page;
    this._setBusy(true);
    shown.failure = undefined;
    const content = dossierEdit?.content(page, record) ?? { record };
    const place = { procedure: element.procedure, region: dossierEdit?.region ?? element.region };
    const body = returned ? content : { ...place, ...dossierEdit?.reference, ...content };
    const call = this._calls.callFor(body, returned);
    try {
      await this.showReceipt(await submit(client.current, call));
    } catch (error) {
      if (await drafts.takeOver(call, error)) await navigation.focusTop();
      else failures.showOfSubmit(engine, error);
    } finally {
      this._setBusy(false);
    }
  }

  private _setBusy(isBusy: boolean): void {
    this._isBusy = isBusy;
    this._options.element.requestUpdate();
  }
}
