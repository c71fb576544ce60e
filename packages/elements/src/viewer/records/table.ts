import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Entry, Ledger } from '../ledger.ts';
import { memo } from '../memo.ts';
import type { MoreOnDemand } from '../controllers/details.ts';
import type { Explorer } from '../lazy/details/explorer.ts';
import { waitingView } from '../views/details.ts';
import { byDay, type RecordContext } from './record-view.ts';
import { emptyView, recordRow, tableView } from './rows.ts';

/** A plain table scrolls best, up to so many rows; what is longer comes in pages until it can be drawn in part. */
export const plainRows = 300;
const pageRows = 100;
/** What is there while that comes. */
const firstRows = 25;
/** What is printed; the file has all. */
export const printedRows = 2000;

export type RecordsHost = ReactiveControllerHost & {
  readonly renderRoot: HTMLElement | DocumentFragment;
  updateNow: () => void;
};

export interface RecordsInput extends RecordContext {
  readonly year: number;
  readonly choose: (year: number) => void;
}

/** The rows that stay open, whoever draws them. */
export interface OpenRows {
  readonly isOpen: (id: string) => boolean;
  readonly toggle: (id: string) => void;
}

/** The records of the year, page by page; once a person has asked for more, the explorer takes over. */
export class RecordsTable implements ReactiveController {
  private readonly _host: RecordsHost;
  private readonly _more: MoreOnDemand;
  private readonly _open = new Set<string>();
  private _explorer: Explorer | undefined;
  private _page = 0;
  private _isPrinting = false;
  private _count = 0;

  private readonly _latestFirst = memo((ledger: Ledger, year: number): readonly Entry[] =>
    [...(ledger.years.find((summary) => summary.year === year)?.entries ?? [])].sort((one, other) => byDay(other, one)),
  );

  constructor(host: RecordsHost, more: MoreOnDemand) {
    this._host = host;
    this._more = more;
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
    if (this._count > plainRows && this._more.isIdle) void this._more.load();
    this._explorer?.drawn();
  }

  /** The records that are looked for. */
  found(input: Pick<RecordsInput, 'ledger' | 'year'>): readonly Entry[] {
    return this._explorer?.found(input) ?? this._latestFirst(input.ledger, input.year);
  }

  render(input: RecordsInput): TemplateResult {
    const { now } = this._more;
    if (now !== undefined) this._explorer ??= new now.Explorer(this._host, this._rows);
    return this._explorer?.render(input, this._isPrinting) ?? this._plainView(input);
  }

  private _plainView(input: RecordsInput): TemplateResult {
    const { ledger, year, say } = input;
    const entries = this.found(input);
    this._count = entries.length;
    return html`
      <section class="block" part="records" aria-labelledby="records">
        <h3 id="records">${say('records', { year })}</h3>
        ${ledger.entries.length < 2 ? nothing : this._toolsView(say)}
        ${entries.length === 0 ? emptyView('records-empty', say) : this._pageView(entries, input)}
      </section>
    `;
  }

  private _toolsView(say: RecordContext['say']): TemplateResult {
    return html`
      <div><button type="button" @click=${this._openTools}>${say('tools')}</button></div>
      ${this._more.isIdle ? nothing : waitingView(this._more, say)}
    `;
  }

  private _pageView(entries: readonly Entry[], input: RecordsInput): TemplateResult {
    const { length } = entries;
    const { say } = input;
    const isWhole = length <= plainRows || this._isPrinting;
    const size = isWhole ? printedRows : this._more.isMissing ? pageRows : firstRows;
    const from = isWhole ? 0 : Math.min(this._page, Math.ceil(length / size) - 1) * size;
    const shown = entries.slice(from, from + size);
    const context = { ...input, ...this._rows, withYear: false, detail: () => waitingView(this._more, say) };
    const isPart = shown.length < length;
    const rows = shown.map((entry, index) => recordRow(entry, isPart ? from + index : undefined, context));
    return html`
      ${tableView({ rows, count: isPart ? length : undefined, isLong: false }, say)}
      ${isPart && this._more.isMissing ? this._turnView(from, from + shown.length, length, say) : nothing}
    `;
  }

  private _turnView(from: number, to: number, count: number, say: RecordContext['say']): TemplateResult {
    const turn = (step: number) => (): void => {
      this._page = from / pageRows + step;
      this._host.requestUpdate();
    };
    return html`
      <div class="pages" role="group" aria-label=${say('pages')}>
        <button type="button" ?disabled=${from === 0} @click=${turn(-1)}>${say('page-before')}</button>
        <span role="status">${say('page', { from: from + 1, to, count })}</span>
        <button type="button" ?disabled=${to === count} @click=${turn(1)}>${say('page-after')}</button>
      </div>
    `;
  }

  private readonly _rows: OpenRows = {
    isOpen: (id) => this._open.has(id),
    toggle: (id) => {
      if (!this._open.delete(id)) {
        this._open.add(id);
        void this._more.load();
      }
      this._host.requestUpdate();
    },
  };

  private readonly _openTools = async (): Promise<void> => {
    await this._more.load();
    await this._host.updateComplete;
    this._host.renderRoot.querySelector<HTMLElement>('.search input')?.focus();
  };

  private readonly _print = ({ type }: Event): void => {
    this._isPrinting = type === 'beforeprint';
    this._host.updateNow();
  };
}
