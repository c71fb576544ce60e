import { AcctError, createClientOf, isAcctError, paginate, type Client, type GetToken } from '@acct-kit/core/client';
import { creditRoutes, type CreditRecord } from '@acct-kit/core/contract';
import {
  asWritten,
  PolicyError,
  resolveCreditPolicy,
  translator,
  type CreditPolicy,
  type Translate,
} from '@acct-kit/core/policy';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { localeEvent, localeFor } from '../locales.ts';
import { fill, todayInChina } from '../messages.ts';
import { theme } from '../theme.ts';
import { csvOf } from './csv.ts';
import { download } from './download.ts';
import { emit, type CeCreditViewerEvents } from './events.ts';
import { chinese, type CreditViewerMessages } from './messages-zh-cn.ts';
import { styles } from './styles.ts';
import { creditView, exportRows, type CreditView } from './view-model.ts';
import { answerView } from './views/answer.ts';
import { recordsView } from './views/records.ts';
import { ruleView } from './views/rule.ts';
import { failureView, loadingView, type FailureView } from './views/states.ts';
import { thresholdsView } from './views/thresholds.ts';
import { yearsView } from './views/years.ts';

/** How many records are asked for at a time. */
const pageSize = 100;

/** The whole country's rules apply where the place has none of its own. */
const anywhere = '000000';

/** The call that the viewer makes; a host may give a client of its own. */
export interface ViewerClient {
  readonly credits: Pick<Client['credits'], 'list'>;
}

/**
 * A person's continuing education credits: what is earned, pending and missing in a year, by which rule and until when,
 * and the records behind it. A host either gives `records`, or lets the viewer load them with `client`, or with
 * `base-url` and `getToken`.
 *
 * @tagname ce-credit-viewer
 * @attr {string} base-url - Where the API is mounted; `/api/v1` of the page's origin if it is not given
 * @attr {string} region - GB/T 2260 code of the place whose rules apply, `110000`
 * @attr {number} year - The CE year that is shown; the current one if it is not given
 * @attr {string} locale - `zh-CN` (default), or a language whose script is on the page
 * @fires {CustomEvent} acct-ready - The first records are shown
 * @fires {CustomEvent} acct-year-change - The person has chosen another year
 * @fires {CustomEvent} acct-export - The records of a year have been handed to the browser as a file
 * @fires {CustomEvent} acct-error - The records could not be loaded
 * @csspart years - The list of years
 * @csspart answer - How far, what is missing and by when
 * @csspart figures - Earned, pending and missing
 * @csspart thresholds - The requirements
 * @csspart rule - How it is worked out
 * @csspart records - The table of records
 * @csspart actions - Export and print
 */
export class CeCreditViewer extends LitElement {
  static override styles = [theme, styles];

  static override properties = {
    baseUrl: { attribute: 'base-url' },
    region: {},
    year: { type: Number },
    locale: {},
    getToken: { attribute: false },
    client: { attribute: false },
    records: { attribute: false },
    policy: { attribute: false },
    messages: { attribute: false },
    loaded: { state: true },
    failure: { state: true },
  };

  /** Where the API is mounted. Default: `/api/v1` of the page's origin. */
  declare baseUrl: string | undefined;
  /** GB/T 2260 code of the place whose rules apply. Without one, those of the whole country. */
  declare region: string;
  /** The CE year that is shown. */
  declare year: number | undefined;
  /** `zh-CN`, or a language that has been added (`addLocale`). */
  declare locale: string;
  /** Gives the bearer token, with the permission `credits:read`. */
  declare getToken: GetToken | undefined;
  /** A client of the host's own, instead of `base-url` and `getToken`. */
  declare client: ViewerClient | undefined;
  /** The records, when the host has them: then nothing is loaded. */
  declare records: readonly CreditRecord[] | undefined;
  /** The rules, when the host has its own: then `region` is not looked at. */
  declare policy: CreditPolicy | undefined;
  /** Texts that replace those of the locale. */
  declare messages: Partial<CreditViewerMessages> | undefined;

  declare private loaded: readonly CreditRecord[] | undefined;
  declare private failure: FailureView | undefined;

  private _loading: AbortController | undefined;
  private _ready = false;

  constructor() {
    super();
    this.region = '';
    this.locale = 'zh-CN';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this._online);
    window.addEventListener(localeEvent, this._redraw);
    if (this.hasUpdated && this.loaded === undefined) void this.refresh();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this._online);
    window.removeEventListener(localeEvent, this._redraw);
    this._loading?.abort();
  }

  /** Loads the records again. What is shown stays until they are there. */
  async refresh(): Promise<void> {
    this._loading?.abort();
    this.failure = undefined;
    const client = this.records === undefined ? this._clientInUse() : undefined;
    if (client === undefined) return;
    const loading = new AbortController();
    this._loading = loading;
    try {
      const records: CreditRecord[] = [];
      const pages = paginate(client.credits.list, { query: { limit: pageSize } }, { signal: loading.signal });
      for await (const record of pages) records.push(record);
      if (loading === this._loading) this.loaded = records;
    } catch (error) {
      if (loading === this._loading && !loading.signal.aborted) this._fail(error);
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A host may give a new function with every render of its own; only the first makes a difference.
    const firstToken = changed.has('getToken') && changed.get('getToken') === undefined;
    if (changed.has('client') || changed.has('baseUrl') || firstToken) {
      this.loaded = undefined;
      void this.refresh();
    } else if (changed.has('records')) {
      void this.refresh();
    }
  }

  protected override updated(): void {
    if (this._ready || (this.records ?? this.loaded) === undefined) return;
    this._ready = true;
    emit(this, 'acct-ready', { year: this._view().year });
  }

  protected override render(): TemplateResult {
    const messages = this._texts();
    const shown = this.records ?? this.loaded;
    const failure = this.failure && failureView(this.failure, shown !== undefined, messages, () => void this._retry());
    return html`
      <div class="viewer" lang=${this._lang()}>
        ${failure ?? nothing}
        ${shown === undefined ? (failure ? nothing : loadingView(messages)) : this._contentView(messages)}
      </div>
    `;
  }

  private _contentView(messages: CreditViewerMessages): TemplateResult {
    const view = this._view();
    return html`
      <div class="head">
        <h2 tabindex="-1">${view.title}</h2>
        <div class="actions" part="actions">
          <button type="button" ?disabled=${view.records.length === 0} @click=${() => this._export(view)}>
            ${messages.export}
          </button>
          <button type="button" @click=${() => window.print()}>${messages.print}</button>
        </div>
      </div>
      ${yearsView(view.years, messages, { choose: this._choose })} ${answerView(view)} ${thresholdsView(view, messages)}
      ${recordsView(view, messages)} ${ruleView(view, messages)}
    `;
  }

  private _view(): CreditView {
    return creditView({
      records: this.records ?? this.loaded ?? [],
      policy: this._policyInUse(),
      year: this.year,
      today: todayInChina(),
      translate: this._translator(),
      messages: this._texts(),
    });
  }

  private _texts(): CreditViewerMessages {
    return { ...chinese, ...localeFor(this.locale)?.viewer, ...this.messages };
  }

  private _lang(): string {
    return localeFor(this.locale) === undefined ? 'zh-CN' : this.locale;
  }

  private _translator(): Translate {
    const locale = localeFor(this.locale);
    return locale === undefined ? asWritten : translator(this._policyInUse()?.translations.en, locale.policy);
  }

  private _policyInUse(): CreditPolicy | undefined {
    if (this.policy !== undefined) return this.policy;
    try {
      return resolveCreditPolicy(this.region === '' ? anywhere : this.region);
    } catch (error) {
      if (error instanceof PolicyError) return undefined;
      throw error;
    }
  }

  private _clientInUse(): ViewerClient | undefined {
    if (this.client !== undefined || this.getToken === undefined) return this.client;
    return createClientOf(
      { credits: { list: creditRoutes.list } },
      {
        baseUrl: this.baseUrl,
        locale: this._lang(),
        getToken: (reason) => this.getToken?.(reason) ?? '',
      },
    );
  }

  private _fail(error: unknown): void {
    const { code, status, requestId } = isAcctError(error) ? error : new AcctError('internal');
    // A mistake of a host's own client is for the developer's console, too.
    if (error instanceof Error && !isAcctError(error)) void Promise.reject(error);
    this.failure = { kind: kindOf(code), requestId };
    emit(this, 'acct-error', { code, status, requestId });
  }

  private readonly _choose = (year: number): void => {
    if (year === this._view().year) return;
    this.year = year;
    emit(this, 'acct-year-change', { year });
  };

  private readonly _redraw = (): void => this.requestUpdate();

  private readonly _online = (): void => {
    if (this.failure?.kind === 'offline') void this.refresh();
  };

  /** Loads again; the button that had the focus is gone by then, so it goes to what came of it. */
  private async _retry(): Promise<void> {
    await this.refresh();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[role=alert] button, h2')?.focus();
  }

  private _export(view: CreditView): void {
    const messages = this._texts();
    const { year, records } = view;
    download(fill(messages['export-file'], { year }), 'text/csv;charset=utf-8', csvOf(exportRows(view, messages)));
    emit(this, 'acct-export', { year, format: 'csv', count: records.length });
  }
}

function kindOf(code: string): FailureView['kind'] {
  if (code === 'unauthenticated' || code === 'token-expired') return 'expired';
  if (code === 'forbidden') return 'forbidden';
  return code === 'network' && !navigator.onLine ? 'offline' : 'failed';
}

declare global {
  interface HTMLElementTagNameMap {
    'ce-credit-viewer': CeCreditViewer;
  }
  // The names that no other element uses.
  interface GlobalEventHandlersEventMap extends Pick<CeCreditViewerEvents, 'acct-year-change' | 'acct-export'> {}
}
