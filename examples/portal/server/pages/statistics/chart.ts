import { html } from 'hono/html';
import type { Html } from '../layout.ts';
import { rateOf, type Figure } from './figures.ts';

export interface ChartView {
  readonly id: string;
  readonly title: string;
  /** What the keys are: 区, 资格级别, 年度. */
  readonly what: string;
  readonly figures: readonly Figure[];
  readonly labelOf: (key: string) => string;
}

const rateText = (figure: Figure): string => {
  const rate = rateOf(figure);
  return rate === undefined ? '—' : `${rate}%`;
};

/** Widths in per cent need no style and follow any width of page; the figure stands beside the bar. */
const bar = (figure: Figure, label: string): Html =>
  html`<div class="bar">
    <span class="bar-label">${label}</span>
    <svg class="bar-track" width="100%" height="22" focusable="false">
      <rect class="bar-ground" width="100%" height="22" />
      <rect class="bar-value" width="${rateOf(figure) ?? 0}%" height="22" />
    </svg>
    <span class="bar-figure">${rateText(figure)}</span>
  </div>`;

const tableRow = (figure: Figure, label: string, what: string): Html =>
  html`<tr role="row">
    <th scope="row" role="rowheader" data-label="${what}">${label}</th>
    <td role="cell" data-label="已完成" class="number">${figure.complete}</td>
    <td role="cell" data-label="未完成" class="number">${figure.incomplete}</td>
    <td role="cell" data-label="不要求或无法判断" class="number">${figure.notJudged}</td>
    <td role="cell" data-label="完成率" class="number">${rateText(figure)}</td>
  </tr>`;

/** A chart with its table behind it: who does not see the bars reads the figures, and everybody can. */
export const chart = ({ id, title, what, figures, labelOf }: ChartView): Html =>
  html`<section class="panel" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    <div class="bars" aria-hidden="true">${figures.map((figure) => bar(figure, labelOf(figure.key)))}</div>
    <details class="figures">
      <summary>数据表<span class="visually-hidden">：${title}</span></summary>
      <table class="stacked" role="table">
        <caption class="visually-hidden">
          ${title}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">${what}</th>
            <th scope="col" role="columnheader" class="number">已完成（人）</th>
            <th scope="col" role="columnheader" class="number">未完成（人）</th>
            <th scope="col" role="columnheader" class="number">不要求或无法判断（人）</th>
            <th scope="col" role="columnheader" class="number">完成率</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${figures.map((figure) => tableRow(figure, labelOf(figure.key), what))}
        </tbody>
      </table>
    </details>
  </section>`;
