import { html, nothing, render, type TemplateResult } from 'lit';
import type { Entry, Ledger } from '../../model/ledger.ts';
import { memoizeLast } from '../../../util/memoize-last.ts';
import { emptyTemplate, recordRowTemplate, tableTemplate, type RowsContext } from '../../records/rows.ts';
import {
  plainRows,
  printedRows,
  type OpenRows,
  type RecordsHost,
  type RecordsInput,
} from '../../records/records-context.ts';
import type { Texts } from '../../texts/texts.ts';
import { detailOf } from './detail.ts';
import { groupRowTemplate } from './group-row.ts';
import { LongTable } from './long-table.ts';
import { course, emptyQuery, find, groupRecords, type Query, type Row } from './query.ts';
import { ruleLinesTemplate } from './rule-lines.ts';
import { toolsTemplate } from './tools.ts';

/** Draws the records with search, filters, order and groups. Of a very long table it draws only the visible rows. */
export class Explorer {
  private readonly _host: RecordsHost;
  private readonly _openRows: OpenRows;
  private _query = emptyQuery;
  private _allYears = false;
  private _long: LongTable | undefined;
  private _rows: readonly Row[] = [];
  private _drawn: readonly Row[] = [];
  private _question: object | undefined;
  private _answered: object | undefined;
  private _context: RowsContext | undefined;

  private readonly _entriesOf = memoizeLast((ledger: Ledger, year: number | undefined): readonly Entry[] =>
    year === undefined ? ledger.entries : (ledger.years.find((summary) => summary.year === year)?.entries ?? []),
  );
  private readonly _find = memoizeLast(find);
  private readonly _grouped = memoizeLast(groupRecords);
  /** Changes only when the person asks for something else, and not when records are loaded or calculated anew. */
  private readonly _questionOf = memoizeLast((query: Query, year: number | undefined) => ({ query, year }));
  private readonly _kinds = memoizeLast(
    (ledger: Ledger) => new Map(ledger.entries.map((entry) => [entry.record.kind ?? course, entry.conversion])),
  );

  constructor(host: RecordsHost, openRows: OpenRows) {
    this._host = host;
    this._openRows = openRows;
  }

  /** The records that fit the query. */
  found({ ledger, year }: Pick<RecordsInput, 'ledger' | 'year'>): readonly Entry[] {
    return this._find(this._entriesOf(ledger, this._allYears ? undefined : year), this._query);
  }

  render(input: RecordsInput, isPrinting: boolean): TemplateResult {
    const { ledger, year, texts } = input;
    const found = this.found(input);
    this._rows = this._grouped(found, this._query.group);
    this._question = this._questionOf(this._query, this._allYears ? undefined : year);
    this._context = {
      ...input,
      ...this._openRows,
      withYear: this._allYears && this._query.group !== 'year',
      detail: (entry) => ruleLinesTemplate(detailOf(entry, input), texts),
    };
    return html`
      <section class="block" part="records" aria-labelledby="records">
        <h3 id="records">${this._allYears ? texts.say('records-all') : texts.say('records', { year })}</h3>
        ${ledger.entries.length < 2 ? nothing : this._toolsTemplate(input, found.length)}
        ${
          found.length === 0
            ? emptyTemplate(this._query === emptyQuery ? 'records-empty' : 'found-nothing', texts)
            : this._tableTemplate(isPrinting, texts)
        }
      </section>
    `;
  }

  /** Called when the page is drawn. Draws the visible rows of a long table. */
  afterUpdate(): void {
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

  private _toolsTemplate({ ledger, year, texts, choose }: RecordsInput, count: number): TemplateResult {
    const kinds = [...this._kinds(ledger)].map(([value, conversion]) => ({
      value,
      label: value === course ? texts.say('kind-course') : texts.of(conversion?.label ?? value),
    }));
    const years = ledger.years.map((summary) => ({
      value: String(summary.year),
      label: texts.say('year-name', { year: summary.year }),
    }));
    return toolsTemplate(
      {
        query: this._query,
        kinds,
        scope: {
          name: 'year',
          label: texts.say('years'),
          value: this._allYears ? '' : String(year),
          options: [{ value: '', label: texts.say('all-years') }, ...years],
        },
        found: texts.say('found', { count }),
        change: (query) => this._change(query, this._allYears),
        choose: (scope) => {
          this._change(this._query, scope === '');
          if (scope !== '') choose(Number(scope));
        },
      },
      texts,
    );
  }

  private _tableTemplate(isPrinting: boolean, texts: Texts): TemplateResult {
    const { length } = this._rows;
    const isLong = length > plainRows && !isPrinting;
    const rows = isLong ? [] : this._rows.slice(0, printedRows);
    const isPart = rows.length < length;
    return html`
      ${tableTemplate(
        {
          rows: rows.map((row, index) => this._rowTemplate(row, isPart ? index : undefined)),
          count: isPart ? length : undefined,
          isLong,
        },
        texts,
      )}
      ${isPart && isPrinting ? html`<p>${texts.say('printed', { to: rows.length, count: length })}</p>` : nothing}
    `;
  }

  private _rowTemplate(row: Row, index: number | undefined): TemplateResult {
    const context = this._context as RowsContext;
    return 'record' in row ? recordRowTemplate(row, index, context) : groupRowTemplate(row, index, context.texts);
  }

  private readonly _draw = (index: number, body: HTMLElement): void => {
    const row = this._rows[index];
    if (row !== undefined) render(this._rowTemplate(row, index), body);
  };

  private _change(query: Query, allYears: boolean): void {
    this._query = query;
    this._allYears = allYears;
    this._host.requestUpdate();
  }
}
