import type { Procedure } from '@acct-kit/core/contract';
import { emit } from '../model/events.ts';
import type { FormElement } from '../model/form-element.ts';
import type { FormPage, OutcomePage } from '../model/page.ts';
import type { FormContext } from '../views/context.ts';
import type { OutcomeContext } from '../views/outcome.ts';
import { ClientInUse } from './client-in-use.ts';
import { Failures } from './failures.ts';
import { FormDrafts } from './form-drafts.ts';
import { Loading } from './loading.ts';
import { Navigation } from './navigation.ts';
import { PictureTools } from './picture-tools.ts';
import { PlainWords } from './plain-words.ts';
import { Printing } from './printing.ts';
import { ShownPage } from './shown-page.ts';
import { Submission } from './submission.ts';
import { TextsInUse } from './texts-in-use.ts';
import { Withdrawal } from './withdrawal.ts';

/** Makes the controllers of a form, and connects them with each other and with the templates. */
export class FormControllers {
  readonly texts: TextsInUse;
  readonly shown: ShownPage;
  readonly navigation: Navigation;
  readonly drafts: FormDrafts;
  readonly loading: Loading;
  readonly submission: Submission;
  private readonly _element: FormElement;
  private readonly _withdrawal: Withdrawal;
  private readonly _printing: Printing;
  private readonly _pictureTools: PictureTools;

  constructor(element: FormElement) {
    this._element = element;
    const client = new ClientInUse(element);
    const texts = (this.texts = new TextsInUse(element, new PlainWords(element)));
    const shown = (this.shown = new ShownPage(element));
    const navigation = (this.navigation = new Navigation(element));
    const failures = new Failures(element, shown, texts, navigation, (page) => void this.loading.renew(page));
    const drafts = (this.drafts = new FormDrafts(() => ({
      element,
      client: client.current,
      get wording() {
        return texts.wording;
      },
      showReceipt: (application) => void this.submission.showReceipt(application),
      showFailure: ({ engine }, error) => failures.showOfSubmit(engine, error),
      restart: ({ basedOn, files, case: dossierEdit }) =>
        void this.loading.openForm({ basedOn, files, case: dossierEdit }),
    })));
    const shared = { element, client, shown, navigation, failures, drafts };
    const loading = (this.loading = new Loading({ ...shared, texts }));
    this.submission = new Submission({ ...shared, loading });
    this._withdrawal = new Withdrawal({ ...shared, loading });
    this._printing = new Printing(element, client, shown, texts);
    this._pictureTools = new PictureTools(element, shown, texts);
  }

  /** Leads the person to another procedure, unless the host has a page of its own for it. */
  leadTo(procedure: Procedure): void {
    if (emit(this._element, 'acct-lead', { procedure }, { cancelable: true })) this._element.procedure = procedure;
  }

  /** What the templates of a form are given. */
  formContext(page: FormPage): FormContext {
    const { shown, navigation, submission } = this;
    const { engine, uploads, names, case: dossierEdit } = page;
    return {
      engine,
      uploads,
      names,
      case: dossierEdit,
      texts: this.texts.current,
      fromAnswers: navigation.fromAnswers,
      showsNumbers: shown.showsNumbers,
      submitting: submission.isBusy,
      failure: shown.failure,
      actions: {
        next: () => navigation.next(engine),
        goTo: (step) => navigation.goTo(engine, step),
        goToField: (section, pointer) => navigation.goToField(engine, section, pointer),
        change: (section) => navigation.change(engine, section),
        focus: (pointer) => void navigation.focusControl(pointer),
        editPictures: (view, files) => void this._pictureTools.open(page, view, files),
        lookUp: (view) => void names.lookUp(view),
        toggleNumbers: () => shown.toggleNumbers(),
        print: () => void this._printing.print(page),
        submit: () => void submission.request(page),
      },
    };
  }

  /** What the template of an outcome is given. */
  outcomeContext(page: OutcomePage): OutcomeContext {
    const { policy, application, files, case: dossierEdit } = page;
    return {
      policy,
      application,
      files,
      case: dossierEdit,
      texts: this.texts.current,
      asksToWithdraw: this._withdrawal.asksOn(page),
      withdrawing: this._withdrawal.isBusy,
      failure: this.shown.failure,
      actions: {
        revise: () => void this.loading.openForm({ basedOn: application, files, case: dossierEdit }),
        refresh: () => void this._element.refresh(),
        print: () => void this._printing.print(page),
        askToWithdraw: (asks) => this._withdrawal.ask(page, asks),
        withdraw: () => void this._withdrawal.withdraw(page),
      },
    };
  }
}
