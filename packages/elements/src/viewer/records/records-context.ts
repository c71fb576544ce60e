import type { ReactiveControllerHost } from 'lit';
import type { Ledger } from '../model/ledger.ts';
import type { Texts } from '../texts/texts.ts';

/** Up to so many rows a plain table scrolls best. Of a longer one only the visible rows are drawn. */
export const plainRows = 300;
/** So many rows are printed. The exported file has all of them. */
export const printedRows = 2000;

/** What the texts of a record are made from. */
export interface RecordContext {
  readonly ledger: Ledger;
  readonly texts: Texts;
}

/** What the table of records is drawn from. */
export interface RecordsInput extends RecordContext {
  readonly year: number;
  readonly choose: (year: number) => void;
}

/** The element, as the table of records knows it. */
export type RecordsHost = ReactiveControllerHost & {
  readonly renderRoot: HTMLElement | DocumentFragment;
  updateNow: () => void;
};

/** The rows whose details are open. */
export interface OpenRows {
  readonly isOpen: (id: string) => boolean;
  readonly toggle: (id: string) => void;
}
