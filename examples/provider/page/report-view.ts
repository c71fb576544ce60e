import { describeOutcome, describeReasons, reportCsv, type BatchReport, type RowOutcome } from '@acct-kit/core/batch';
import { button, el } from './dom.ts';
import type { PageLocale, PageTexts } from './texts.ts';

/** The maximum number of rows on the page. Nobody reads more there, and the report file contains all of them. */
const mostShown = 200;

function download(report: BatchReport, texts: PageTexts, locale: PageLocale): void {
  const url = URL.createObjectURL(new Blob([reportCsv(report, locale)], { type: 'text/csv' }));
  el('a', { href: url, download: texts.downloadName }).click();
  URL.revokeObjectURL(url);
}

function table({ rows }: BatchReport, texts: PageTexts, locale: PageLocale): HTMLElement {
  const body = rows
    .slice(0, mostShown)
    .map(({ row, outcome, documentNumber, problems }) =>
      el(
        'tr',
        {},
        el('th', { scope: 'row' }, String(row)),
        ...[describeOutcome(outcome, locale), documentNumber, describeReasons(problems, locale)].map((cell) =>
          el('td', {}, cell),
        ),
      ),
    );
  return el(
    'div',
    { class: 'batch-table', role: 'region', 'aria-label': texts.tableTitle, tabindex: '0' },
    el(
      'table',
      {},
      el('caption', {}, texts.tableTitle),
      el('thead', {}, el('tr', {}, ...texts.columns.map((name) => el('th', { scope: 'col' }, name)))),
      el('tbody', {}, ...body),
    ),
    ...(rows.length > mostShown ? [el('p', {}, texts.more(rows.length - mostShown))] : []),
  );
}

/** Shows the number of rows for each outcome. */
function countsOf({ counts }: BatchReport, locale: PageLocale): HTMLElement {
  const outcomes = (Object.keys(counts) as RowOutcome[]).filter((outcome) => counts[outcome] > 0);
  return el(
    'dl',
    { class: 'batch-counts' },
    ...outcomes.flatMap((outcome) => [
      el('dt', {}, describeOutcome(outcome, locale)),
      el('dd', {}, String(counts[outcome])),
    ]),
  );
}

/** Shows the rows that were not registered, if there are any, and a button that downloads all of them. */
export function problemsView(report: BatchReport, texts: PageTexts, locale: PageLocale): HTMLElement[] {
  if (report.rows.length === 0) return [];
  return [
    el(
      'p',
      {},
      button(texts.download, () => download(report, texts, locale)),
    ),
    table(report, texts, locale),
  ];
}

/** Shows the result of a file that was sent. */
export const reportView = (report: BatchReport, texts: PageTexts, locale: PageLocale): HTMLElement[] => [
  countsOf(report, locale),
  ...problemsView(report, texts, locale),
];
