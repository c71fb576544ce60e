import { emit } from '../model/events.ts';
import type { ViewerElement } from '../model/viewer-element.ts';
import type { DetailsLoader } from './details.ts';
import type { LedgerInUse } from './ledger-in-use.ts';
import type { RecordsTable } from './records-table.ts';
import type { TextsInUse } from './texts-in-use.ts';

export interface CsvExportOptions {
  readonly element: ViewerElement;
  readonly details: DetailsLoader;
  readonly ledger: LedgerInUse;
  readonly texts: TextsInUse;
  readonly table: RecordsTable;
}

/** Gives the records that the table shows to the person as a CSV file. */
export class CsvExport {
  private readonly _options: CsvExportOptions;

  constructor(options: CsvExportOptions) {
    this._options = options;
  }

  async download(): Promise<void> {
    const { element, details, table } = this._options;
    const loaded = await details.load();
    if (loaded === undefined) return;
    const { year, current: ledger } = this._options.ledger;
    const texts = this._options.texts.current;
    const found = table.found({ ledger, year });
    const csv = loaded.csvOf(loaded.exportRows(found, { ledger, texts }));
    loaded.download(texts.say('export-file', { year }), 'text/csv;charset=utf-8', csv);
    emit(element, 'acct-export', { year, format: 'csv', count: found.length });
  }
}
