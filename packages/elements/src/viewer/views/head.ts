import { html, type TemplateResult } from 'lit';
import type { Texts } from '../texts/texts.ts';

export interface HeadOptions {
  readonly title: string;
  /** Whether there are records to export. */
  readonly hasRecords: boolean;
  readonly exportCsv: () => void;
}

/** The title of the year, with the buttons for export and print. */
export const headTemplate = ({ title, hasRecords, exportCsv }: HeadOptions, texts: Texts): TemplateResult => html`
  <div class="head">
    <h2 tabindex="-1">${title}</h2>
    <div class="actions" part="actions">
      <button type="button" ?disabled=${!hasRecords} @click=${exportCsv}>${texts.say('export')}</button>
      <button type="button" @click=${() => window.print()}>${texts.say('print')}</button>
    </div>
  </div>
`;
