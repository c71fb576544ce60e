import { html, nothing, type TemplateResult } from 'lit';
import { fill, type Messages } from '../../util/messages.ts';
import { frameTemplate, pickersTemplate } from '../tool-frame.ts';
import type { DocumentMessageKey } from './messages-zh-cn.ts';
import { isUntouched, type Page, type Side } from './page.ts';
import type { Product } from './produce.ts';

export type DocumentTexts = Messages<DocumentMessageKey>;

export type State = 'choosing' | 'loading' | 'editing' | 'working' | 'review';

/** What a person can do with a document. */
export interface DocumentActions {
  add(files: readonly File[]): void;
  select(id: number): void;
  move(id: number, by: 1 | -1): void;
  remove(id: number): void;
  turn(quarters: 1 | -1): void;
  /** Cuts off a part of the page at one side. Without a side, it undoes the crop. */
  cut(side?: Side, part?: number): void;
  produce(): void;
  back(): void;
  use(): void;
  close(): void;
  down(event: PointerEvent): void;
  drag(event: PointerEvent): void;
  up(event: PointerEvent): void;
}

/** What the editor shows. */
export interface DocumentView {
  readonly texts: DocumentTexts;
  readonly state: State;
  readonly pages: readonly Page[];
  readonly current: Page | undefined;
  readonly products: readonly Product[];
  /** What went wrong, in words, such as files that could not be opened. */
  readonly failures: readonly string[];
  readonly announcement: string;
  /** The number of files that may be sent, where there are more pages than that. */
  readonly mergeInto: number | undefined;
  readonly maxBytes: number;
  readonly actions: DocumentActions;
}

export const documentTemplate = (view: DocumentView): TemplateResult =>
  frameTemplate({
    texts: view.texts,
    body: bodies[view.state](view),
    status: statusOf(view),
    announcement: view.announcement,
    close: view.actions.close,
    buttons: buttonsTemplate(view),
  });

function statusOf({ state, texts, mergeInto, pages }: DocumentView): string {
  if (state === 'loading' || state === 'working') return texts[state];
  if (state !== 'editing' || mergeInto === undefined) return '';
  return fill(texts['will-merge'], { limit: mergeInto, count: pages.length });
}

function buttonsTemplate({ state, texts, products, maxBytes, actions }: DocumentView): unknown {
  if (state === 'editing') {
    return html`<button type="button" class="primary" @click=${actions.produce}>${texts.next}</button>`;
  }
  if (state !== 'review') return nothing;
  const tooLarge = products.some(({ file }) => file.size > maxBytes);
  const readable = products.every((product) => product.readable);
  return html`<button type="button" @click=${actions.back}>${texts.back}</button> ${
      tooLarge
        ? nothing
        : html`<button type="button" class="primary" @click=${actions.use}>
            ${texts[readable ? 'use' : 'use-anyway']}
          </button>`
    }`;
}

const bodies: Readonly<Record<State, (view: DocumentView) => TemplateResult>> = {
  choosing: (view) =>
    html`<div class="choosing stack">
      ${failuresTemplate(view)}
      <p>${view.texts['choose-intro']}</p>
      ${documentPickersTemplate(view, 'choose')}
    </div>`,
  loading: ({ texts }) => html`<p class="choosing">${texts.loading}</p>`,
  working: ({ texts }) => html`<p class="choosing">${texts.working}</p>`,
  editing: (view) =>
    html`${failuresTemplate(view)}
      <div class="columns">
        ${view.current ? currentTemplate(view.current, view) : nothing}
        <div class="stack">
          <h3>${view.texts.pages}</h3>
          <ol class="pages">
            ${view.pages.map((page, index) => pageTemplate(page, index, view))}
          </ol>
          ${documentPickersTemplate(view, 'add')}
        </div>
      </div>`,
  review: ({ texts, products, maxBytes }) =>
    html`<div class="products">
      <h3 tabindex="-1">${texts['review-title']}</h3>
      ${products.map((product, index) => productTemplate(product, index + 1, texts, maxBytes))}
    </div>`,
};

const failuresTemplate = ({ failures }: DocumentView): unknown =>
  failures.length > 0
    ? html`<div class="banner error failure" tabindex="-1">${failures.map((text) => html`<p>${text}</p>`)}</div>`
    : nothing;

const documentPickersTemplate = ({ texts, actions }: DocumentView, label: 'choose' | 'add'): TemplateResult =>
  pickersTemplate({ label: texts[label], texts, multiple: true, capture: 'environment', take: actions.add });

function pageTemplate(page: Page, index: number, { texts, pages, current, actions }: DocumentView): TemplateResult {
  const number = index + 1;
  const isCurrent = page === current;
  return html`<li class=${isCurrent ? 'current' : nothing}>
    <button
      type="button"
      class="page-button"
      aria-label=${fill(texts.edit, { number })}
      aria-current=${isCurrent ? 'true' : nothing}
      @click=${() => actions.select(page.id)}
    >
      <canvas data-page=${page.id} aria-hidden="true"></canvas>
      <span>${fill(texts.page, { number })}</span>
    </button>
    ${findingsTemplate(page, texts)}
    <div class="page-tools">
      <button
        type="button"
        aria-label=${fill(texts.earlier, { number })}
        ?disabled=${index === 0}
        @click=${() => actions.move(page.id, -1)}
      >
        ↑
      </button>
      <button
        type="button"
        aria-label=${fill(texts.later, { number })}
        ?disabled=${number === pages.length}
        @click=${() => actions.move(page.id, 1)}
      >
        ↓
      </button>
      <button type="button" aria-label=${fill(texts.remove, { number })} @click=${() => actions.remove(page.id)}>
        ${texts['remove-short']}
      </button>
    </div>
  </li>`;
}

const findingsTemplate = ({ findings }: Page, texts: DocumentTexts): unknown =>
  findings.length === 0
    ? html`<p class="finding pass">
        <span class="mark" aria-hidden="true">✓</span><span class="word">${texts.good}</span>
      </p>`
    : findings.map(
        (finding) =>
          html`<p class="finding unsure" data-finding=${finding}>
            <span class="mark" aria-hidden="true">?</span><span>${texts[`finding-${finding}`]}</span>
          </p>`,
      );

const sides: readonly Side[] = ['top', 'bottom', 'left', 'right'];

function currentTemplate(page: Page, { texts, pages, actions }: DocumentView): TemplateResult {
  return html`<div class="stack">
    <div
      class="stage"
      role="img"
      aria-label=${fill(texts.stage, { number: pages.indexOf(page) + 1 })}
      @pointerdown=${actions.down}
      @pointermove=${actions.drag}
      @pointerup=${actions.up}
      @pointercancel=${actions.up}
    >
      <canvas class="current-page"></canvas>
    </div>
    <p class="muted">${texts['stage-hint']}</p>
    <div class="tools">
      <button type="button" @click=${() => actions.turn(-1)}>
        <span aria-hidden="true">↺</span> ${texts['turn-left']}
      </button>
      <button type="button" @click=${() => actions.turn(1)}>
        <span aria-hidden="true">↻</span> ${texts['turn-right']}
      </button>
      <button type="button" ?disabled=${isUntouched(page)} @click=${() => actions.cut()}>${texts.whole}</button>
    </div>
    <div class="sliders">
      ${sides.map((side) => {
        const percent = Math.round(page.insets[side] * 100);
        return html`<label class="range"
          >${fill(texts[`cut-${side}`], { percent })}<input
            type="range"
            min="0"
            max="90"
            step="1"
            data-side=${side}
            .value=${String(percent)}
            @input=${(event: Event) => actions.cut(side, (event.target as HTMLInputElement).valueAsNumber / 100)}
        /></label>`;
      })}
    </div>
  </div>`;
}

/** The size of a file in units of 1000 bytes, rounded up, so that it never looks smaller than it is. */
const kilobytes = (bytes: number): number => Math.ceil(bytes / 1000);

function productTemplate(
  { file, readable, bitmap }: Product,
  number: number,
  texts: DocumentTexts,
  maxBytes: number,
): TemplateResult {
  const { width, height } = bitmap;
  const size = kilobytes(file.size);
  const limit = Math.round(maxBytes / 1024);
  const problem = file.size > maxBytes ? texts['too-large'] : readable ? undefined : texts['not-readable'];
  const label = fill(texts['review-file'], { number, width, height, size });
  return html`<p>${label}</p>
    ${problem ? html`<p class="banner warning">${fill(problem, { size, limit })}</p>` : nothing}
    <canvas data-product=${number - 1} role="img" aria-label=${label}></canvas>`;
}
