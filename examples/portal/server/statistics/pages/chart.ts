import { html } from 'hono/html';
import type { Html } from '../../ui/layout.ts';
import { rateOf, type Figure } from './figures.ts';
import { stackedTable, type Column } from '../../ui/stacked-table.ts';

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

/** One bar. Its width is a percentage, so that it needs no style attribute and follows the width of the page. */
const bar = (figure: Figure, label: string): Html =>
  html`<div class="bar">
    <span class="bar-label">${label}</span>
    <svg class="bar-track" width="100%" height="22" focusable="false">
      <rect class="bar-ground" width="100%" height="22" />
      <rect class="bar-value" width="${rateOf(figure) ?? 0}%" height="22" />
    </svg>
    <span class="bar-figure">${rateText(figure)}</span>
  </div>`;

const columns = ({ what, labelOf }: ChartView): Column<Figure>[] => [
  { label: what, cell: ({ key }) => labelOf(key) },
  { label: '已完成', head: '已完成（人）', isNumber: true, cell: ({ complete }) => complete },
  { label: '未完成', head: '未完成（人）', isNumber: true, cell: ({ incomplete }) => incomplete },
  { label: '不要求或无法判断', head: '不要求或无法判断（人）', isNumber: true, cell: ({ notJudged }) => notJudged },
  { label: '完成率', isNumber: true, cell: rateText },
];

/** A chart, with a table of the same figures for everybody who cannot see the bars. */
export function chart(view: ChartView): Html {
  const { id, title, figures, labelOf } = view;
  return html`<section class="panel" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    <div class="bars" aria-hidden="true">${figures.map((figure) => bar(figure, labelOf(figure.key)))}</div>
    <details class="figures">
      <summary>数据表<span class="visually-hidden">：${title}</span></summary>
      ${stackedTable(title, columns(view), figures)}
    </details>
  </section>`;
}
