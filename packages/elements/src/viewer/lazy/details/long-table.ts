import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type Rect,
} from '@tanstack/virtual-core';

export interface LongTableOptions {
  /** The element that scrolls. */
  readonly scroller: HTMLElement;
  /** The table, in which each row has a `tbody`. */
  readonly table: HTMLTableElement;
  readonly draw: (index: number, body: HTMLTableSectionElement) => void;
}

/** The first guess for the height of a row, in pixels. Drawn rows are measured. */
const guessedHeight = 81;

/**
 * Draws the visible rows of a long table, and some around them. A row that leaves the view keeps its `tbody` in place
 * until another row needs it. So nothing is removed or added while the table scrolls, and the browser has little to lay
 * out. The positions are set through the CSS object model, which a strict CSP allows.
 */
export class LongTable {
  private readonly _options: LongTableOptions;
  private readonly _virtualizer: Virtualizer<HTMLElement, HTMLElement>;
  private readonly _bodies = new Map<number, HTMLTableSectionElement>();
  /** The position of each `tbody`, in pixels from the top. */
  private readonly _starts = new WeakMap<HTMLElement, number>();
  private readonly _unmount: () => void;
  private _height = guessedHeight;
  private _count = 0;

  constructor(options: LongTableOptions) {
    this._options = options;
    this._virtualizer = new Virtualizer<HTMLElement, HTMLElement>(this._settings());
    this._unmount = this._virtualizer._didMount();
    this._virtualizer._willUpdate();
  }

  /**
   * Draws the rows anew.
   *
   * @param isOther whether they are other rows, whose heights are not known, and not the same rows in another state
   */
  update(count: number, isOther: boolean): void {
    this._count = count;
    this._virtualizer.setOptions(this._settings());
    if (isOther) this._virtualizer.measure();
    this._virtualizer._willUpdate();
    this._drop((index) => index >= this._count);
    for (const [index, body] of this._bodies) this._options.draw(index, body);
    this._place();
    this._measure();
  }

  disconnect(): void {
    this._unmount();
    for (const body of this._bodies.values()) body.remove();
    this._options.table.style.paddingBottom = '';
  }

  private _settings() {
    return {
      count: this._count,
      getScrollElement: () => this._options.scroller,
      estimateSize: () => this._height,
      overscan: 3,
      scrollToFn: elementScroll,
      observeElementRect: (virtualizer: Virtualizer<HTMLElement, HTMLElement>, report: (rect: Rect) => void) =>
        observeElementRect(virtualizer, (rect) => {
          report(rect);
          this._measure();
        }),
      observeElementOffset,
      onChange: () => {
        this._place();
        if (!this._virtualizer.isScrolling) this._sort();
      },
    };
  }

  private _drop(isUseless: (index: number) => boolean): void {
    for (const [index, body] of this._bodies) {
      if (!isUseless(index)) continue;
      this._keepFocus(body);
      this._bodies.delete(index);
      body.remove();
    }
  }

  /** Draws the rows that come into view, each in the `tbody` of a row that has left it. */
  private _place(): void {
    const items = this._virtualizer.getVirtualItems();
    const wanted = this._wanted();
    const free = [...this._bodies.keys()].filter((index) => !wanted.has(index));
    for (const { index, start } of items) {
      let body = this._bodies.get(index);
      if (body === undefined) {
        body = this._take(free.pop());
        this._bodies.set(index, body);
        this._options.draw(index, body);
      }
      if (this._starts.get(body) === start) continue;
      body.style.transform = `translateY(${start}px)`;
      this._starts.set(body, start);
    }
    this._options.table.style.paddingBottom = `${this._virtualizer.getTotalSize()}px`;
  }

  private _wanted(): ReadonlySet<number> {
    return new Set(this._virtualizer.getVirtualItems().map(({ index }) => index));
  }

  /** Takes the `tbody` of a row that has left the view, or makes a new one. */
  private _take(left: number | undefined): HTMLTableSectionElement {
    const body = left === undefined ? undefined : this._bodies.get(left);
    if (left === undefined || body === undefined) {
      const made = this._options.table.createTBody();
      made.setAttribute('role', 'presentation');
      return made;
    }
    this._keepFocus(body);
    this._bodies.delete(left);
    return body;
  }

  /** Moves the focus to the table before the row that has it is removed, so that it does not get lost. */
  private _keepFocus(body: HTMLElement): void {
    const { activeElement } = body.getRootNode() as ShadowRoot;
    if (body.contains(activeElement)) this._options.scroller.focus({ preventScroll: true });
  }

  /**
   * Puts the bodies into the order of the rows when the table stops scrolling, because screen readers and the Tab key
   * follow it. The `tbody` that has the focus is not moved, because it would lose the focus.
   */
  private _sort(): void {
    const { table } = this._options;
    const { activeElement } = table.getRootNode() as ShadowRoot;
    const sorted = [...this._bodies].sort(([one], [other]) => one - other).map(([, body]) => body);
    if (sorted.every((body, place) => body === table.tBodies[place])) return;
    const still = sorted.findIndex((body) => body.contains(activeElement));
    sorted.slice(0, Math.max(still, 0)).forEach((body) => table.insertBefore(body, sorted[still]!));
    sorted.slice(still + 1).forEach((body) => table.append(body));
  }

  /** Measures the rows. All are as tall as the lowest one, except those with open details. */
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
    // Where rows are taller than was guessed, a row that has left the view would cover others.
    const wanted = this._wanted();
    this._drop((index) => !wanted.has(index));
  }
}
