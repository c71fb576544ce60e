import { adoptStyles, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { GetToken } from '@acct-kit/core/client';
import type { CreditRecord, CreditStanding } from '@acct-kit/core/contract';
import type { CreditPolicy } from '@acct-kit/core/policy';
import { theme } from '../theme/theme.ts';
import { memoizeLast } from '../util/memoize-last.ts';
import { BrokenRecords } from './controllers/broken-records.ts';
import { CsvExport } from './controllers/csv-export.ts';
import { DetailsLoader } from './controllers/details.ts';
import { LedgerInUse } from './controllers/ledger-in-use.ts';
import { Loading } from './controllers/loading.ts';
import { RecordsTable } from './controllers/records-table.ts';
import { TextsInUse } from './controllers/texts-in-use.ts';
import { emit, type CeCreditViewerEvents } from './model/events.ts';
import type { ViewerClient } from './model/viewer-client.ts';
import type { ViewerElement } from './model/viewer-element.ts';
import { creditView } from './model/year-summary.ts';
import { yearsOf } from './model/years.ts';
import { rowsStyles } from './records/rows.styles.ts';
import type { CreditViewerMessages } from './texts/messages-zh-cn.ts';
import { answerStyles } from './views/answer.styles.ts';
import { answerTemplate } from './views/answer.ts';
import { detailsStyles } from './views/details.styles.ts';
import { lazyDetailsTemplate } from './views/details.ts';
import { headTemplate } from './views/head.ts';
import { pageStyles } from './views/page.styles.ts';
import { statesStyles } from './views/states.styles.ts';
import { brokenRecordTemplate, failureTemplate, loadingTemplate } from './views/states.ts';
import { thresholdsStyles } from './views/thresholds.styles.ts';
import { thresholdsTemplate } from './views/thresholds.ts';
import { yearsStyles } from './views/years.styles.ts';
import { yearsTemplate } from './views/years.ts';

/**
 * Shows a person's continuing education credits: what is earned, pending and missing in a year, by which rule and until
 * when, and the records behind it. The host gives `records`, or lets the viewer load them with `client`, or with
 * `base-url` and `getToken`.
 *
 * @tagname ce-credit-viewer
 * @attr {string} base-url - Where the API is mounted. The default is `/api/v1` of the page's origin.
 * @attr {string} region - GB/T 2260 code of the place whose rules apply, such as `110000`.
 * @attr {number} year - The CE year that is shown. The default is the current one.
 * @attr {string} locale - `zh-CN` (default), or `en` once its script is on the page.
 * @fires {CustomEvent<{ year: number }>} acct-ready - The person can see the first records.
 * @fires {CustomEvent<{ year: number }>} acct-year-change - The person has chosen another year.
 * @fires {CustomEvent<{ year: number; format: 'csv'; count: number }>} acct-export - The person has downloaded the records as a file.
 * @fires {CustomEvent<{ code: AcctErrorCode; status?: number; requestId?: string; pointer?: string }>} acct-error - The records
 *   could not be loaded, or one of them is broken.
 * @csspart chart - The years side by side.
 * @csspart years - The bars of the chart.
 * @csspart gaps - What earlier years lack.
 * @csspart answer - How far the person is, what is missing and until when.
 * @csspart figures - The earned, pending and missing credits.
 * @csspart thresholds - The requirements.
 * @csspart years-table - The table of the years.
 * @csspart rule - How the year is calculated.
 * @csspart records - The records, with search and filters.
 * @csspart tools - Search, filters, order and groups.
 * @csspart table - The table of records.
 * @csspart actions - The buttons for export and print.
 * @cssprop [--acct-color-primary=#1a4f8b] - Buttons, links and bars.
 * @cssprop [--acct-color-primary-strong=#123a68] - The primary colour under the pointer.
 * @cssprop [--acct-color-on-primary=#ffffff] - Text on the primary colour.
 * @cssprop [--acct-color-text=#1f2933] - Text.
 * @cssprop [--acct-color-muted=#52606d] - Hints and labels.
 * @cssprop [--acct-color-border=#7b8794] - Borders of controls.
 * @cssprop [--acct-color-line=#d9e0e7] - Lines between parts.
 * @cssprop [--acct-color-surface=#ffffff] - The background.
 * @cssprop [--acct-color-subtle=#f3f6f9] - The background of parts that stand out.
 * @cssprop [--acct-color-error=#b3261e] - Mistakes, and records that do not count.
 * @cssprop [--acct-color-error-subtle=#fdf1f0] - The background of mistakes.
 * @cssprop [--acct-color-success=#1b6b3a] - Requirements that are met.
 * @cssprop [--acct-color-success-subtle=#eef7f1] - The background of a complete year.
 * @cssprop [--acct-color-warning=#8a5a00] - Warnings, and what is missing.
 * @cssprop [--acct-color-warning-subtle=#fff7e6] - The background of an incomplete year.
 * @cssprop [--acct-color-focus=#d97706] - The ring around the control that has the focus.
 * @cssprop [--acct-font-family=system-ui] - The typeface.
 * @cssprop [--acct-font-size=17px] - The size of text, from which all other sizes derive.
 * @cssprop [--acct-radius=6px] - The radius of corners.
 * @cssprop [--acct-space=8px] - The unit of distances.
 */
export class CeCreditViewer extends LitElement implements ViewerElement {
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
  };

  /** Where the API is mounted. The default is `/api/v1` of the page's origin. */
  declare baseUrl: string | undefined;
  /** GB/T 2260 code of the place whose rules apply. Without it the rules of the whole country apply. */
  declare region: string;
  /** The CE year that is shown. The default is the current one. */
  declare year: number | undefined;
  /** `zh-CN` (default), or `en` once its script is on the page. */
  declare locale: string;
  /** Gives the bearer token, which needs the permission `credits:read`. */
  declare getToken: GetToken | undefined;
  /** A client of the host's own, in place of `base-url` and `getToken`. */
  declare client: ViewerClient | undefined;
  /** The records, when the host has them. Then nothing is loaded. */
  declare records: readonly CreditRecord[] | undefined;
  /** Since when, where and with which exemptions the person owes credits, when the host knows it. */
  declare standing: CreditStanding | undefined;
  /** Rules of the host's own, in place of the built-in pack of `region`. */
  declare policy: CreditPolicy | undefined;
  /** Texts of the host's own, by key. */
  declare messages: Partial<CreditViewerMessages> | undefined;

  private readonly _details = new DetailsLoader(this, ({ styles }) =>
    adoptStyles(this.renderRoot as ShadowRoot, [...CeCreditViewer.elementStyles, ...styles]),
  );
  private readonly _loading = new Loading(this);
  private readonly _broken = new BrokenRecords(this, this._loading);
  private readonly _ledger = new LedgerInUse(this, this._details, this._loading);
  private readonly _texts = new TextsInUse(this, this._details, () => this._ledger.policy);
  private readonly _table = new RecordsTable(this, this._details);
  private readonly _export = new CsvExport({
    element: this,
    details: this._details,
    ledger: this._ledger,
    texts: this._texts,
    table: this._table,
  });
  private readonly _yearsOf = memoizeLast(yearsOf);
  private _isReady = false;

  constructor() {
    super();
    this.region = '';
    this.locale = 'zh-CN';
  }

  /** Loads the records anew. What is shown stays until they have come. */
  async refresh(): Promise<void> {
    await this._loading.load();
  }

  /** Draws at once. A browser prints what is there when it dispatches `beforeprint`. */
  updateNow(): void {
    this.requestUpdate();
    this.performUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A host may set a new function whenever it renders. Only the first one makes a difference.
    const hasFirstToken = changed.has('getToken') && changed.get('getToken') === undefined;
    if (changed.has('client') || changed.has('baseUrl') || hasFirstToken) void this._loading.restart();
    else if (changed.has('records')) void this._loading.load();
  }

  protected override updated(): void {
    if (this._isReady || this._broken.current !== undefined || !this._loading.hasRecords) return;
    this._isReady = true;
    emit(this, 'acct-ready', { year: this._ledger.year });
  }

  protected override render(): TemplateResult {
    const texts = this._texts.current;
    const { failure, hasRecords } = this._loading;
    const content = hasRecords ? this._broken.guard(() => this._contentTemplate()) : undefined;
    const problem = this._broken.current
      ? brokenRecordTemplate(this._broken.current, texts)
      : failure && failureTemplate(failure, hasRecords, texts, () => void this._loading.retry());
    return html`
      <div class="viewer" lang=${texts.locale}>
        ${problem ?? nothing} ${content ?? (problem ? nothing : loadingTemplate(texts))}
      </div>
    `;
  }

  private _contentTemplate(): TemplateResult {
    const texts = this._texts.current;
    const { current: ledger, year, isPartial } = this._ledger;
    const choose = this._choose;
    const input = { ledger, year, texts, choose };
    const view = creditView(input);
    const hasRecords = this._table.found(input).length > 0;
    return html`
      ${headTemplate({ title: view.title, hasRecords, exportCsv: () => void this._export.download() }, texts)}
      ${answerTemplate(view)} ${thresholdsTemplate(view, texts)}
      ${
        isPartial
          ? nothing
          : yearsTemplate(this._yearsOf(ledger, texts), year, texts, choose, (years) =>
              lazyDetailsTemplate('years-table', this._details, texts, ({ yearsTableTemplate }) =>
                yearsTableTemplate(years, texts, choose),
              ),
            )
      }
      ${this._table.render(input)}
      ${lazyDetailsTemplate('rule', this._details, texts, ({ ruleTemplate, ruleOf }) => ruleTemplate(ruleOf(input), texts))}
    `;
  }

  private readonly _choose = (year: number): void => {
    if (year === this._ledger.year) return;
    this.year = year;
    emit(this, 'acct-year-change', { year });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ce-credit-viewer': CeCreditViewer;
  }
  // Only the events that no other element has.
  interface GlobalEventHandlersEventMap extends Pick<CeCreditViewerEvents, 'acct-year-change' | 'acct-export'> {}
}
