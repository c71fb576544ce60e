import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Entry, Ledger } from '../model/ledger.ts';
import { memoizeLast } from '../../util/memoize-last.ts';
import type { DetailsLoader } from './details.ts';
import type { Explorer } from '../lazy/details/explorer.ts';
import { detailsLoadingTemplate } from '../views/details.ts';
import { byDay } from '../records/record-view.ts';
import {
  plainRows,
  printedRows,
  type OpenRows,
  type RecordsHost,
  type RecordsInput,
} from '../records/records-context.ts';
import type { Texts } from '../texts/texts.ts';
import { emptyTemplate, recordRowTemplate, tableTemplate } from '../records/rows.ts';

/** So many rows make a page, where the lazy part cannot be loaded. */
const pageRows = 100;
/** So many rows are shown while the lazy part is being loaded. */
const firstRows = 25;

/** Draws the records of the year. Once the lazy part `details` is loaded, its explorer draws them instead. */
export class RecordsTable implements ReactiveController {
  private readonly _host: RecordsHost;
  private readonly _details: DetailsLoader;
  private readonly _open = new Set<string>();
  private _explorer: Explorer | undefined;
  private _page = 0;
  private _isPrinting = false;
  private _count = 0;

  private readonly _latestFirst = memoizeLast((ledger: Ledger, year: number): readonly Entry[] =>
    [...(ledger.years.find((summary) => summary.year === year)?.entries ?? [])].sort((one, other) => byDay(other, one)),
  );

  constructor(host: RecordsHost, details: DetailsLoader) {
    this._host = host;
    this._details = details;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this._print);
    window.addEventListener('afterprint', this._print);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this._print);
    window.removeEventListener('afterprint', this._print);
    this._explorer?.disconnect();
  }

  hostUpdated(): void {
    if (this._count > plainRows && this._details.isIdle) void this._details.load();
    this._explorer?.afterUpdate();
  }

  /** The records that the table shows: those of the year, or what the person has searched for. */
  found(input: Pick<RecordsInput, 'ledger' | 'year'>): readonly Entry[] {
    return this._explorer?.found(input) ?? this._latestFirst(input.ledger, input.year);
  }

  render(input: RecordsInput): TemplateResult {
    const { now } = this._details;
    if (now !== undefined) this._explorer ??= new now.Explorer(this._host, this._rows);
    return this._explorer?.render(input, this._isPrinting) ?? this._plainTemplate(input);
  }

  private _plainTemplate(input: RecordsInput): TemplateResult {
    const { ledger, year, texts } = input;
    const entries = this.found(input);
    this._count = entries.length;
    return html`
      <section class="block" part="records" aria-labelledby="records">
        <h3 id="records">${texts.say('records', { year })}</h3>
        ${ledger.entries.length < 2 ? nothing : this._toolsButtonTemplate(texts)}
        ${entries.length === 0 ? emptyTemplate('records-empty', texts) : this._pageTemplate(entries, input)}
      </section>
    `;
  }

  private _toolsButtonTemplate(texts: Texts): TemplateResult {
    return html`
      <div><button type="button" @click=${this._openTools}>${texts.say('tools')}</button></div>
      ${this._details.isIdle ? nothing : detailsLoadingTemplate(this._details, texts)}
    `;
  }

  private _pageTemplate(entries: readonly Entry[], input: RecordsInput): TemplateResult {
    const { length } = entries;
    const { texts } = input;
    const isWhole = length <= plainRows || this._isPrinting;
    const size = isWhole ? printedRows : this._details.isMissing ? pageRows : firstRows;
    const from = isWhole ? 0 : Math.min(this._page, Math.ceil(length / size) - 1) * size;
    const shown = entries.slice(from, from + size);
    const context = {
      ...input,
      ...this._rows,
      withYear: false,
      detail: () => detailsLoadingTemplate(this._details, texts),
    };
    const isPart = shown.length < length;
    const rows = shown.map((entry, index) => recordRowTemplate(entry, isPart ? from + index : undefined, context));
    return html`
      ${tableTemplate({ rows, count: isPart ? length : undefined, isLong: false }, texts)}
      ${isPart && this._details.isMissing ? this._turnTemplate(from, from + shown.length, length, texts) : nothing}
    `;
  }

  private _turnTemplate(from: number, to: number, count: number, texts: Texts): TemplateResult {
    const turn = (step: number) => (): void => {
      this._page = from / pageRows + step;
      this._host.requestUpdate();
    };
    return html`
      <div class="pages" role="group" aria-label=${texts.say('pages')}>
        <button type="button" ?disabled=${from === 0} @click=${turn(-1)}>${texts.say('page-before')}</button>
        <span role="status">${texts.say('page', { from: from + 1, to, count })}</span>
        <button type="button" ?disabled=${to === count} @click=${turn(1)}>${texts.say('page-after')}</button>
      </div>
    `;
  }

  private readonly _rows: OpenRows = {
    isOpen: (id) => this._open.has(id),
    toggle: (id) => {
      if (!this._open.delete(id)) {
        this._open.add(id);
        void this._details.load();
      }
      this._host.requestUpdate();
    },
  };

  private readonly _openTools = async (): Promise<void> => {
    await this._details.load();
    await this._host.updateComplete;
    this._host.renderRoot.querySelector<HTMLElement>('.search input')?.focus();
  };

  private readonly _print = ({ type }: Event): void => {
    this._isPrinting = type === 'beforeprint';
    this._host.updateNow();
  };
}
