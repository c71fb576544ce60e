import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';

export interface LongTableOptions {
  /** What scrolls. */
  readonly scroller: HTMLElement;
  /** Where the bodies go, one a row. */
  readonly table: HTMLTableElement;
  readonly draw: (index: number, body: HTMLTableSectionElement) => void;
}

/** What is not drawn takes its room by the attribute of a cell: a strict CSP has no inline styles. */
function spacer(): { readonly body: HTMLTableSectionElement; resize: (height: number) => void } {
  const body = document.createElement('tbody');
  const cell = document.createElement('td');
  body.className = 'space';
  body.setAttribute('aria-hidden', 'true');
  body.append(document.createElement('tr'));
  body.firstElementChild?.append(cell);
  return {
    body,
    resize: (height) => {
      body.hidden = height === 0;
      cell.setAttribute('height', String(height));
    },
  };
}

/** Rows taller than others are measured; a first guess for the rest. */
const guessedHeight = 72;

/** Draws those rows of a long table that can be seen, and some around them. */
export class LongTable {
  private readonly _options: LongTableOptions;
  private readonly _virtualizer: Virtualizer<HTMLElement, HTMLElement>;
  private readonly _bodies = new Map<number, HTMLTableSectionElement>();
  private readonly _before = spacer();
  private readonly _after = spacer();
  private readonly _unmount: () => void;
  private _height = guessedHeight;
  private _count = 0;

  constructor(options: LongTableOptions) {
    this._options = options;
    options.table.append(this._before.body, this._after.body);
    this._virtualizer = new Virtualizer<HTMLElement, HTMLElement>(this._settings());
    this._unmount = this._virtualizer._didMount();
    this._virtualizer._willUpdate();
  }

  /** Draws anew: other rows, or the same in another state. `isOther` starts again at the top. */
  update(count: number, isOther: boolean): void {
    this._count = count;
    this._virtualizer.setOptions(this._settings());
    if (isOther) {
      this._options.scroller.scrollTop = 0;
      this._virtualizer.measure();
    }
    this._virtualizer._willUpdate();
    for (const [index, body] of this._bodies) if (index < count) this._options.draw(index, body);
    this._place();
    this._measure();
  }

  disconnect(): void {
    this._unmount();
    for (const body of [this._before.body, ...this._bodies.values(), this._after.body]) body.remove();
  }

  private _settings() {
    return {
      count: this._count,
      getScrollElement: () => this._options.scroller,
      estimateSize: () => this._height,
      overscan: 4,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      onChange: () => this._place(),
    };
  }

  /** Only rows that come into view are drawn; those that leave make room for them. */
  private _place(): void {
    const items = this._virtualizer.getVirtualItems();
    const wanted = new Set(items.map(({ index }) => index));
    const free: HTMLTableSectionElement[] = [];
    for (const [index, body] of this._bodies) {
      if (wanted.has(index)) continue;
      this._keepFocus(body);
      this._bodies.delete(index);
      free.push(body);
    }
    let last = this._before.body;
    for (const { index } of items) {
      let body = this._bodies.get(index);
      if (body === undefined) {
        body = free.pop() ?? document.createElement('tbody');
        body.setAttribute('role', 'presentation');
        this._bodies.set(index, body);
        this._options.draw(index, body);
      }
      if (last.nextElementSibling !== body) last.after(body);
      last = body;
    }
    for (const body of free) body.remove();
    this._before.resize(items[0]?.start ?? 0);
    this._after.resize(this._virtualizer.getTotalSize() - (items[items.length - 1]?.end ?? 0));
  }

  /** The focus does not go with a row that is no longer drawn. */
  private _keepFocus(body: HTMLElement): void {
    const { activeElement } = body.getRootNode() as ShadowRoot;
    if (body.contains(activeElement)) this._options.scroller.focus({ preventScroll: true });
  }

  /** All rows are as tall as the first, but for those with details. */
  private _measure(): void {
    const heights = [...this._bodies].map(([index, body]) => [index, body.offsetHeight] as const);
    const usual = Math.min(...heights.map(([, height]) => height));
    if (Number.isFinite(usual) && usual > 0 && usual !== this._height) {
      this._height = usual;
      this._virtualizer.setOptions(this._settings());
      this._virtualizer.measure();
    }
    for (const [index, height] of heights) this._virtualizer.resizeItem(index, height);
    this._place();
  }
}
