import { AcctError, createClientOf, isAcctError, paginate, type Client, type GetToken } from '@acct-kit/core/client';
import { ownCreditRoutes, type CreditRecord, type CreditStanding } from '@acct-kit/core/contract';
import {
  asWritten,
  PolicyError,
  resolveCreditPolicy,
  translator,
  type CreditPolicy,
  type Translate,
} from '@acct-kit/core/policy';
import { adoptStyles, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { localeEvent, localeFor } from '../locales/locales.ts';
import { todayInChina } from '../locales/messages.ts';
import { theme } from '../theme/theme.ts';
import { brokenRecord, type BrokenRecord } from './broken-record.ts';
import { emit, type CeCreditViewerEvents } from './events.ts';
import { ledgerOf, type Ledger } from './ledger.ts';
import { memo } from './memo.ts';
import { chinese, type CreditViewerMessages } from './messages-zh-cn.ts';
import { MoreOnDemand } from './controllers/details.ts';
import { RecordsTable } from './records/table.ts';
import { sayIn, type Say } from './say.ts';
import { rowsStyles } from './records/rows.styles.ts';
import { answerStyles } from './views/answer.styles.ts';
import { detailsStyles } from './views/details.styles.ts';
import { pageStyles } from './views/page.styles.ts';
import { statesStyles } from './views/states.styles.ts';
import { thresholdsStyles } from './views/thresholds.styles.ts';
import { yearsStyles } from './views/years.styles.ts';
import { creditView } from './view-model.ts';
import { answerView } from './views/answer.ts';
import { foldedView } from './views/details.ts';
import { brokenView, failureView, loadingView, type FailureView } from './views/states.ts';
import { thresholdsView } from './views/thresholds.ts';
import { yearsView } from './views/years.ts';
import { yearsOf } from './years.ts';

/** How many records are asked for at a time. */
const pageSize = 100;

/** Of more records the year that is shown comes first, and the others in a later frame. */
const atOnce = 2000;

/** The whole country's rules apply where the place has none of its own. */
const anywhere = '000000';

/** The calls that the viewer makes; a host may give a client of its own. Without `years` every year is taken as owed. */
export interface ViewerClient {
  readonly credits: Pick<Client['credits'], 'list'> & Partial<Pick<Client['credits'], 'years'>>;
}

/** What has been loaded. */
interface Loaded {
  readonly records: readonly CreditRecord[];
  readonly standing: CreditStanding | undefined;
}

/** Whether a place lies in the area that a pack of rules was made for. */
const isWithin = (region: string, area: string): boolean => region.startsWith(area.replace(/(?:00)+$/, ''));

/**
 * A person's continuing education credits: what is earned, pending and missing in a year, by which rule and until when,
 * and the records behind it. A host either gives `records`, or lets the viewer load them with `client`, or with
 * `base-url` and `getToken`.
 *
 * @tagname ce-credit-viewer
 * @fires {CustomEvent} acct-ready - The first records are shown
 * @fires {CustomEvent} acct-year-change - The person has chosen another year
 * @fires {CustomEvent} acct-export - The records of a year have been handed to the browser as a file
 * @fires {CustomEvent} acct-error - The records could not be loaded
 * @cssprop [--acct-color-primary=#1a4f8b] - Buttons, links and the current step.
 * @cssprop [--acct-color-primary-strong=#123a68] - The same, pressed or pointed at.
 * @cssprop [--acct-color-on-primary=#ffffff] - Text on the primary colour.
 * @cssprop [--acct-color-text=#1f2933] - Text.
 * @cssprop [--acct-color-muted=#52606d] - Hints and labels.
 * @cssprop [--acct-color-border=#7b8794] - Borders of controls.
 * @cssprop [--acct-color-line=#d9e0e7] - Lines between parts.
 * @cssprop [--acct-color-surface=#ffffff] - The background.
 * @cssprop [--acct-color-subtle=#f3f6f9] - The background of what stands apart.
 * @cssprop [--acct-color-error=#b3261e] - What is wrong.
 * @cssprop [--acct-color-error-subtle=#fdf1f0] - The background of an error.
 * @cssprop [--acct-color-success=#1b6b3a] - What is done.
 * @cssprop [--acct-color-success-subtle=#eef7f1] - The background of what is done.
 * @cssprop [--acct-color-warning=#8a5a00] - What needs attention.
 * @cssprop [--acct-color-warning-subtle=#fff7e6] - The background of a warning.
 * @cssprop [--acct-color-focus=#d97706] - The ring around what has the focus.
 * @cssprop [--acct-font-family=system-ui] - The typeface; the system's Chinese one if it is not given.
 * @cssprop [--acct-font-size=17px] - The size that everything is derived from.
 * @cssprop [--acct-radius=6px] - The radius of corners.
 * @cssprop [--acct-space=8px] - The unit of distances.
 * @csspart chart - The years side by side
 * @csspart years - The bars of the chart
 * @csspart gaps - What earlier years lack
 * @csspart answer - How far, what is missing and by when
 * @csspart figures - Earned, pending and missing
 * @csspart thresholds - The requirements
 * @csspart years-table - The table behind the chart
 * @csspart rule - How it is worked out
 * @csspart records - The records, with what is looked for among them
 * @csspart tools - Search, filters, order and groups
 * @csspart table - The table of records
 * @csspart actions - Export and print
 */
export class CeCreditViewer extends LitElement {
  static override styles = [
    theme,
    pageStyles,
    yearsStyles,
    answerStyles,
    thresholdsStyles,
    detailsStyles,
    rowsStyles,
    statesStyles,
  ];

  static override properties = {
    baseUrl: { attribute: 'base-url' },
    region: {},
    year: { type: Number },
    locale: {},
    getToken: { attribute: false },
    client: { attribute: false },
    records: { attribute: false },
    standing: { attribute: false },
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
  /** Since when, where and with which exemptions the person owes credits, when the host gives `records` and knows. */
  declare standing: CreditStanding | undefined;
  /** The rules, when the host has its own: then `region` is not looked at. */
  declare policy: CreditPolicy | undefined;
  /** Texts that replace those of the locale. */
  declare messages: Partial<CreditViewerMessages> | undefined;

  declare private loaded: Loaded | undefined;
  declare private failure: FailureView | undefined;

  private readonly _more = new MoreOnDemand(this, (more) =>
    adoptStyles(this.renderRoot as ShadowRoot, [...CeCreditViewer.elementStyles, ...more.styles]),
  );
  private readonly _records = new RecordsTable(this, this._more);
  private readonly _ledgerOf = memo(
    (
      records: readonly CreditRecord[],
      standing: CreditStanding | undefined,
      own: CreditPolicy | undefined,
      region: string,
      today: string,
      resolve: typeof resolveCreditPolicy,
    ) => ledgerOf({ records, standing, today, policyOf: (place) => policyOf(place, own, region, resolve) }),
  );
  private readonly _yearsOf = memo((ledger: Ledger, ..._language: unknown[]) => yearsOf(ledger, this._say()));
  private readonly _ofYear = memo((records: readonly CreditRecord[], from: number, to: number) =>
    records.filter(({ year }) => year >= from && year <= to),
  );
  /** The many records that may be worked out as a whole by now. */
  private _whole: readonly CreditRecord[] | undefined;
  private _running: AbortController | undefined;
  private _ready = false;
  private _broken: BrokenRecord | undefined;

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
    this._running?.abort();
  }

  /** Loads the records again. What is shown stays until they are there. */
  async refresh(): Promise<void> {
    this._running?.abort();
    this.failure = undefined;
    const client = this.records === undefined ? this._clientInUse() : undefined;
    if (client === undefined) return;
    const running = new AbortController();
    this._running = running;
    try {
      const loaded = await this._load(client, running.signal);
      if (running === this._running) this.loaded = loaded;
    } catch (error) {
      if (running === this._running && !running.signal.aborted) this._fail(error);
    }
  }

  /** Draws at once: the browser prints what is there when it has told that it will. */
  updateNow(): void {
    this.requestUpdate();
    this.performUpdate();
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

  protected override updated(changed: PropertyValues<this>): void {
    const records = this._given().records;
    if (this._broken !== undefined) {
      if (changed.has('records') || changed.has('loaded' as 'records')) this._tellBroken(this._broken);
      return;
    }
    if (this._isPart(records)) {
      requestAnimationFrame(() => setTimeout(() => this._workOut(records)));
    }
    if (this._ready || (this.records ?? this.loaded) === undefined) return;
    this._ready = true;
    emit(this, 'acct-ready', { year: this._yearIn(this._ledger()) });
  }

  protected override render(): TemplateResult {
    const say = this._say();
    const isThere = (this.records ?? this.loaded) !== undefined;
    const content = isThere ? this._contentOrNone(say) : undefined;
    const failure = this._broken
      ? brokenView(this._broken, say)
      : this.failure && failureView(this.failure, isThere, say, () => void this._retry());
    return html`
      <div class="viewer" lang=${this._lang()}>
        ${failure ?? nothing} ${content ?? (failure ? nothing : loadingView(say))}
      </div>
    `;
  }

  /** What a host gives may be no record: then that is said, instead of what was there before. */
  private _contentOrNone(say: Say): TemplateResult | undefined {
    this._broken = undefined;
    try {
      return this._contentView(say);
    } catch (error) {
      const broken = brokenRecord(this._given().records);
      if (broken === undefined) throw error;
      this._broken = broken;
      return undefined;
    }
  }

  private _tellBroken({ index, field }: BrokenRecord): void {
    const pointer = `/${index}/${field}`;
    emit(this, 'acct-error', { code: 'contract-broken', status: undefined, requestId: undefined, pointer });
  }

  private _contentView(say: Say): TemplateResult {
    const ledger = this._ledger();
    const year = this._yearIn(ledger);
    const translate = this._translator();
    const input = { ledger, year, translate, say, choose: this._choose };
    const view = creditView(input);
    return html`
      <div class="head">
        <h2 tabindex="-1">${view.title}</h2>
        <div class="actions" part="actions">
          <button
            type="button"
            ?disabled=${this._records.found(input).length === 0}
            @click=${() => void this._export()}
          >
            ${say('export')}
          </button>
          <button type="button" @click=${() => window.print()}>${say('print')}</button>
        </div>
      </div>
      ${answerView(view)} ${thresholdsView(view, say)}
      ${
        this._isPart(this._given().records)
          ? nothing
          : yearsView(
              this._yearsOf(ledger, this.locale, this.messages, localeFor(this.locale)),
              year,
              say,
              this._choose,
              (years) =>
                foldedView('years-table', this._more, say, (more) => more.yearsTable(years, say, this._choose)),
            )
      }
      ${this._records.render(input)}
      ${foldedView('rule', this._more, say, (more) => more.ruleView(more.ruleOf(input), say))}
    `;
  }

  private _given(): Loaded {
    if (this.records === undefined) return this.loaded ?? { records: [], standing: undefined };
    return { records: this.records, standing: undefined };
  }

  private _isPart(records: readonly CreditRecord[]): boolean {
    return records.length > atOnce && records !== this._whole;
  }

  private _workOut(records: readonly CreditRecord[]): void {
    this._whole = records;
    this.requestUpdate();
  }

  private _ledger(): Ledger {
    const { records, standing } = this._given();
    const today = todayInChina();
    // The current year may be that of the calendar, or the one before.
    const { year: from = Number(today.slice(0, 4)) - 1, year: to = Infinity } = this;
    const known = this._isPart(records) ? this._ofYear(records, from, to) : records;
    return this._ledgerOf(known, this.standing ?? standing, this.policy, this.region, today, this._resolve());
  }

  private _yearIn({ current }: Ledger): number {
    return this.year ?? current;
  }

  private _say(): Say {
    return sayIn(this._texts());
  }

  private _texts(): CreditViewerMessages {
    const more = this._more.now?.chinese as CreditViewerMessages | undefined;
    return { ...chinese, ...more, ...localeFor(this.locale)?.viewer, ...this.messages } as CreditViewerMessages;
  }

  private _lang(): string {
    return localeFor(this.locale) === undefined ? 'zh-CN' : this.locale;
  }

  private _translator(): Translate {
    const locale = localeFor(this.locale);
    if (locale === undefined) return asWritten;
    return translator(policyOf(undefined, this.policy, this.region, this._resolve())?.translations.en, locale.policy);
  }

  private _resolve(): typeof resolveCreditPolicy {
    return (this._more.now ?? { resolveCreditPolicy }).resolveCreditPolicy;
  }

  private _clientInUse(): ViewerClient | undefined {
    if (this.client !== undefined || this.getToken === undefined) return this.client;
    return createClientOf(
      { credits: ownCreditRoutes },
      {
        baseUrl: this.baseUrl,
        locale: this._lang(),
        getToken: (reason) => this.getToken?.(reason) ?? '',
      },
    );
  }

  private async _load(client: ViewerClient, signal: AbortSignal): Promise<Loaded> {
    const [records, standing] = await Promise.all([this._loadRecords(client, signal), standingOf(client, signal)]);
    return { records, standing };
  }

  private async _loadRecords({ credits }: ViewerClient, signal: AbortSignal): Promise<CreditRecord[]> {
    const records: CreditRecord[] = [];
    for await (const record of paginate(credits.list, { query: { limit: pageSize } }, { signal })) {
      records.push(record);
    }
    return records;
  }

  private _fail(error: unknown): void {
    const { code, status, requestId } = isAcctError(error) ? error : new AcctError('internal');
    // A mistake of a host's own client is for the developer's console, too.
    if (error instanceof Error && !isAcctError(error)) void Promise.reject(error);
    this.failure = { kind: kindOf(code), requestId };
    emit(this, 'acct-error', { code, status, requestId });
  }

  private readonly _choose = (year: number): void => {
    if (year === this._yearIn(this._ledger())) return;
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

  private async _export(): Promise<void> {
    const more = await this._more.load();
    if (more === undefined) return;
    const say = this._say();
    const ledger = this._ledger();
    const year = this._yearIn(ledger);
    const found = this._records.found({ ledger, year });
    const rows = more.exportRows(found, { ledger, say, translate: this._translator() });
    more.download(say('export-file', { year }), 'text/csv;charset=utf-8', more.csvOf(rows));
    emit(this, 'acct-export', { year, format: 'csv', count: found.length });
  }
}

/** What decides which years are owed; missing where the client, or the server behind it, does not know yet. */
async function standingOf({ credits }: ViewerClient, signal: AbortSignal): Promise<CreditStanding | undefined> {
  try {
    return (await credits.years?.({}, { signal }))?.standing;
  } catch (error) {
    if (isAcctError(error) && error.code === 'not-found') return undefined;
    throw error;
  }
}

/** The host's rules for the area they were made for, and everywhere where no place is known. */
function policyOf(
  place: string | undefined,
  own: CreditPolicy | undefined,
  region: string,
  resolve: typeof resolveCreditPolicy,
): CreditPolicy | undefined {
  if (own !== undefined && (place === undefined || isWithin(place, own.region))) return own;
  try {
    return resolve(place ?? (region === '' ? anywhere : region));
  } catch (error) {
    if (error instanceof PolicyError) return undefined;
    throw error;
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
