import type { Application } from '@acct-kit/core/contract';
import { checkStep, createFormEngine, type FileEntry, type FormEngine } from '@acct-kit/core/form';
import { todayInChina } from '../../util/china-day.ts';
import type { DossierEditHost } from '../lazy/dossier-edit/index.ts';
import type { DossierEdit } from '../model/dossier-edit.ts';
import { EmployerNames } from '../model/employer-names.ts';
import { emit } from '../model/events.ts';
import type { FormElement } from '../model/form-element.ts';
import type { FormStart } from '../model/open-form.ts';
import type { FormPage, NoticePage } from '../model/page.ts';
import { Uploads } from '../model/uploads.ts';
import type { ClientInUse } from './client-in-use.ts';
import type { Failures } from './failures.ts';
import type { FormDrafts } from './form-drafts.ts';
import { inspectFile } from './inspect-file.ts';
import { loadPage, type LoadedStart } from './load-page.ts';
import type { Navigation } from './navigation.ts';
import type { ShownPage } from './shown-page.ts';
import type { TextsInUse } from './texts-in-use.ts';

export interface LoadingOptions {
  readonly element: FormElement;
  readonly client: ClientInUse;
  readonly shown: ShownPage;
  readonly texts: TextsInUse;
  readonly navigation: Navigation;
  readonly failures: Failures;
  readonly drafts: FormDrafts;
}

/** Opens what the person is shown: a form, what became of an application, or a notice. */
export class Loading {
  private readonly _options: LoadingOptions;
  private readonly _dossierEditHost: DossierEditHost;
  /** Counts the loads. The place or the person may change while one is under way, and then its result is not shown. */
  private _lastLoad = 0;

  constructor(options: LoadingOptions) {
    this._options = options;
    const { element, texts } = options;
    this._dossierEditHost = {
      get locale() {
        return element.locale;
      },
      get wording() {
        return texts.wording;
      },
      get record() {
        return element.record;
      },
      changed: () => {
        emit(element, 'acct-change', { step: checkStep });
        element.requestUpdate();
      },
    };
  }

  /** Loads everything anew. */
  async load(): Promise<void> {
    const { element, shown, texts, failures, drafts } = this._options;
    const load = (this._lastLoad += 1);
    shown.show({ name: 'loading' });
    drafts.use(undefined);
    void texts.loadIssueTexts();
    const loading = drafts.load();
    try {
      const [start, loaded] = [await this._loadPage(), await loading];
      if (load !== this._lastLoad) return;
      drafts.use(loaded);
      texts.policy = start.policy;
      if ('template' in start) shown.show(start);
      else if (start.outcome) this.showOutcome(start.outcome, start.files, start.case);
      else await this._openForm(start);
      emit(element, 'acct-ready', { status: 'template' in start ? undefined : start.basedOn?.status });
    } catch (error) {
      if (load === this._lastLoad) shown.show({ name: 'failed', text: failures.report(error) });
    }
  }

  showOutcome(application: Application, files: readonly FileEntry[], dossierEdit?: DossierEdit): void {
    const { shown, texts, drafts } = this._options;
    if (!texts.policy) return;
    shown.show({ name: 'outcome', policy: texts.policy, application, files, case: dossierEdit });
    void drafts.open({ application });
  }

  /** Opens a form in place of the page that is shown. */
  async openForm(start: FormStart): Promise<void> {
    await this._openForm(start);
    await this._options.navigation.focusTop();
  }

  /** The dossier has a newer version: goes on with it and with what has been filled in. */
  async renew({ engine, case: older, returned }: FormPage): Promise<void> {
    const { element, texts, failures } = this._options;
    try {
      const start = await this._loadPage();
      if ('template' in start || start.outcome || returned) return await element.refresh();
      const { record, files } = engine.state;
      texts.policy = start.policy;
      await this.openForm({ ...start, files, record: start.case?.continueFrom(older!, record) });
    } catch (error) {
      failures.show(error);
    }
  }

  private _loadPage(): Promise<LoadedStart | NoticePage> {
    const { element, client } = this._options;
    const { procedure, region, policy } = element;
    return loadPage({ procedure, region, policy, client: client.current, host: this._dossierEditHost });
  }

  private async _openForm(start: FormStart): Promise<void> {
    const { element, client, shown, navigation, drafts } = this._options;
    const load = this._lastLoad;
    const engine = this._createEngine(start);
    if (!engine) return;
    const { basedOn, case: dossierEdit } = start;
    const region = dossierEdit?.region ?? element.region;
    const form = {
      ...start,
      engine,
      uploads: new Uploads(engine, client.current, region, inspectFile),
      names: new EmployerNames(engine, client.current),
      returned: basedOn?.status === 'returned' ? basedOn : undefined,
    };
    await drafts.open({ form });
    if (load !== this._lastLoad) return;
    shown.show({ name: 'form', ...form });
    navigation.fromAnswers = false;
  }

  /** Makes the engine of a form, which begins at the first section that was returned. */
  private _createEngine({ basedOn, files, case: dossierEdit, record }: FormStart): FormEngine | undefined {
    const { policy } = this._options.texts;
    if (!policy) return undefined;
    const known = record ?? basedOn?.record;
    const engine = createFormEngine({
      policy,
      today: todayInChina,
      files,
      ...(dossierEdit && { procedure: dossierEdit.procedure, base: dossierEdit.dossier.record }),
      ...(known && { record: known }),
      ...(basedOn && { remarks: basedOn.remarks }),
    });
    this._follow(engine);
    const returned = engine.view.sections.find(({ status }) => status === 'returned');
    if (returned) engine.goTo(returned.section.id);
    return engine;
  }

  /** Draws the form when something in it has changed, and tells the host when it was an answer. */
  private _follow(engine: FormEngine): void {
    const { element, shown } = this._options;
    let { record } = engine.state;
    engine.subscribe(() => {
      if (shown.form?.engine !== engine) return;
      element.requestUpdate();
      if (record === engine.state.record) return;
      ({ record } = engine.state);
      emit(element, 'acct-change', { step: engine.state.step });
    });
  }
}
