import { emit } from '../model/events.ts';
import type { FormElement } from '../model/form-element.ts';
import type { OutcomePage } from '../model/page.ts';
import type { ClientInUse } from './client-in-use.ts';
import type { Failures } from './failures.ts';
import type { Loading } from './loading.ts';
import type { Navigation } from './navigation.ts';
import type { ShownPage } from './shown-page.ts';

export interface WithdrawalOptions {
  readonly element: FormElement;
  readonly client: ClientInUse;
  readonly shown: ShownPage;
  readonly navigation: Navigation;
  readonly failures: Failures;
  readonly loading: Loading;
}

/** Takes an application back after the person has confirmed it, and opens the form with everything that was in it. */
export class Withdrawal {
  private readonly _options: WithdrawalOptions;
  /** The page on which the question is asked. */
  private _asksOn: OutcomePage | undefined;
  private _isBusy = false;

  constructor(options: WithdrawalOptions) {
    this._options = options;
  }

  get isBusy(): boolean {
    return this._isBusy;
  }

  /** Whether the person is asked on this page if they want to withdraw. */
  asksOn(page: OutcomePage): boolean {
    return this._asksOn === page;
  }

  /** Asks the person, or stops asking. */
  ask(page: OutcomePage, asks: boolean): void {
    this._asksOn = asks ? page : undefined;
    this._options.element.requestUpdate();
    void this._options.navigation.focusFirst(asks ? '.question' : '.withdraw');
  }

  async withdraw({ application, files, case: dossierEdit }: OutcomePage): Promise<void> {
    const { element, client, shown, failures, loading } = this._options;
    this._setBusy(true);
    shown.failure = undefined;
    try {
      const { id, version } = application;
      const withdrawn = await client.current.applications.withdraw({ params: { applicationId: id }, version });
      emit(element, 'acct-withdrawn', { applicationId: id });
      await loading.openForm({ basedOn: withdrawn, files, case: dossierEdit });
    } catch (error) {
      this._asksOn = undefined;
      failures.show(error);
    } finally {
      this._setBusy(false);
    }
  }

  private _setBusy(isBusy: boolean): void {
    this._isBusy = isBusy;
    this._options.element.requestUpdate();
  }
}
