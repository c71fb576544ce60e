import { html, nothing, render, type TemplateResult } from 'lit';
import type { Entry, Ledger } from '../../ledger.ts';
import { memo } from '../../memo.ts';
import { emptyView, recordRow, tableView, type RowsContext } from '../../records/rows.ts';
import { plainRows, printedRows, type OpenRows, type RecordsHost, type RecordsInput } from '../../records/table.ts';
import { detailOf } from './detail.ts';
import { groupRow } from './group-row.ts';
import { LongTable } from './long-table.ts';
import { course, everything, find, grouped, type Query, type Row } from './query.ts';
import { linesView } from './rule-views.ts';
import { toolsView } from './tools.ts';

/** The records, what is looked for among them, and how they are laid out. */
export class Explorer {
  private readonly _host: RecordsHost;
  private readonly _openRows: OpenRows;
  private _query = everything;
  private _allYears = false;
  private _long: LongTable | undefined;
  private _rows: readonly Row[] = [];
  private _drawn: readonly Row[] = [];
  private _question: object | undefined;
  private _answered: object | undefined;
  private _context: RowsContext | undefined;

  private readonly _entriesOf = memo((ledger: Ledger, year: number | undefined): readonly Entry[] =>
    year === undefined ? ledger.entries : (ledger.years.find((summary) => summary.year === year)?.entries ?? []),
  );
  private readonly _find = memo(find);
  private readonly _grouped = memo(grouped);
  /** What a person asks for, and only that: records that were loaded or worked out anew are none. */
  private readonly _questionOf = memo((query: Query, year: number | undefined) => ({ query, year }));
  private readonly _kinds = memo(
    (ledger: Ledger) => new Map(ledger.entries.map((entry) => [entry.record.kind ?? course, entry.conversion])),
  );

  constructor(host: RecordsHost, openRows: OpenRows) {
    this._host = host;
    this._openRows = openRows;
  }

  /** The records that are looked for. */
  found({ ledger, year }: Pick<RecordsInput, 'ledger' | 'year'>): readonly Entry[] {
    return this._find(this._entriesOf(ledger, this._allYears ? undefined : year), this._query);
  }

  render(input: RecordsInput, isPrinting: boolean): TemplateResult {
    const { ledger, year, say } = input;
    const found = this.found(input);
    this._rows = this._grouped(found, this._query.group);
    this._question = this._questionOf(this._query, this._allYears ? undefined : year);
    this._context = {
      ...input,
      ...this._openRows,
      withYear: this._allYears && this._query.group !== 'year',
      detail: (entry) => linesView(detailOf(entry, input), say),
    };
    return html`
      <section class="block" part="records" aria-labelledby="records">
        <h3 id="records">${this._allYears ? say('records-all') : say('records', { year })}</h3>
        ${ledger.entries.length < 2 ? nothing : this._toolsView(input, found.length)}
        ${
          found.length === 0
            ? emptyView(this._query === everything ? 'records-empty' : 'found-nothing', say)
            : this._tableView(isPrinting, say)
        }
      </section>
    `;
  }

  /** The table is there: of a long one, what can be seen is drawn. */
  drawn(): void {
    const scroller = this._host.renderRoot.querySelector<HTMLElement>('.long');
    const table = scroller?.querySelector('table');
    if (!scroller || !table) {
      this.disconnect();
      return;
    }
    this._long ??= new LongTable({ scroller, table, draw: this._draw });
    this._long.update(this._rows.length, this._rows !== this._drawn);
    if (this._question !== this._answered) scroller.scrollTop = 0;
    this._drawn = this._rows;
    this._answered = this._question;
  }

  disconnect(): void {
    this._long?.disconnect();
    this._long = undefined;
  }

  private _toolsView({ ledger, year, say, translate, choose }: RecordsInput, count: number): TemplateResult {
    const kinds = [...this._kinds(ledger)].map(([value, conversion]) => ({
      value,
      label: value === course ? say('kind-course') : translate(conversion?.label ?? value),
    }));
    const years = ledger.years.map((summary) => ({
      value: String(summary.year),
      label: say('year-name', { year: summary.year }),
    }));
    return toolsView(
      {
        query: this._query,
        kinds,
        scope: {
          name: 'year',
          label: say('years'),
          value: this._allYears ? '' : String(year),
          options: [{ value: '', label: say('all-years') }, ...years],
        },
        found: say('found', { count }),
        change: (query) => this._change(query, this._allYears),
        choose: (scope) => {
          this._change(this._query, scope === '');
          if (scope !== '') choose(Number(scope));
        },
      },
      say,
    );
  }

  private _tableView(isPrinting: boolean, say: RecordsInput['say']): TemplateResult {
    const { length } = this._rows;
    const isLong = length > plainRows && !isPrinting;
    const rows = isLong ? [] : this._rows.slice(0, printedRows);
    const isPart = rows.length < length;
    return html`
      ${tableView(
        {
          rows: rows.map((row, index) => this._rowView(row, isPart ? index : undefined)),
          count: isPart ? length : undefined,
          isLong,
        },
        say,
      )}
      ${isPart && isPrinting ? html`<p>${say('printed', { to: rows.length, count: length })}</p>` : nothing}
    `;
  }

  private _rowView(row: Row, index: number | undefined): TemplateResult {
    const context = this._context as RowsContext;
    return 'record' in row ? recordRow(row, index, context) : groupRow(row, index, context.say);
  }

  private readonly _draw = (index: number, body: HTMLElement): void => {
    const row = this._rows[index];
    if (row !== undefined) render(this._rowView(row, index), body);
  };

  private _change(query: Query, allYears: boolean): void {
    this._query = query;
    this._allYears = allYears;
    this._host.requestUpdate();
  }
}
