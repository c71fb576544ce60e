import { theme } from '../../theme/theme.ts';
import { fill, type Messages } from '../../util/messages.ts';
import { FrameScheduler } from '../frame-scheduler.ts';
import { framingMatrix, turnedSize, wholeOf } from '../framing.ts';
import { Modal, type ModalOptions } from '../modal.ts';
import { modalStyles } from '../modal.styles.ts';
import { cropped, drawPicture, openWhole, pixelsOf } from '../picture.ts';
import { boxWithin, drawScene, type Box } from '../stage.ts';
import { drawHandles } from './handles.ts';
import { readableWidth } from './layout.ts';
import { chinese, type DocumentMessageKey } from './messages-zh-cn.ts';
import { framingOfPage, keptSize, noInsets, reordered, turned, withInset, type Page, type Side } from './page.ts';
import { produce, type Product } from './produce.ts';
import { findingsOf, measureScan, type Finding } from './scan-quality.ts';
import { viewStyles } from './view.styles.ts';
import { documentTemplate, type DocumentActions, type DocumentTexts, type State } from './view.ts';

/** What the files of a document must be: sizes in bytes, and the width of the upright picture in pixels. */
export interface DocumentTarget {
  readonly minBytes?: number;
  readonly maxBytes?: number;
  readonly minWidth?: number;
  /** More pages than this are merged into one tall picture. */
  readonly maxFiles?: number;
}

export interface DocumentEditorOptions extends ModalOptions {
  /** The pages to begin with, in their order. Without any, the person is asked for them. */
  readonly files?: readonly File[] | undefined;
  readonly rules: DocumentTarget;
  /** Texts that replace the Chinese ones. */
  readonly texts?: Partial<Messages<DocumentMessageKey>> | undefined;
}

export interface DocumentResult {
  /** JPEGs in the order of the pages, upright and without metadata. */
  readonly files: readonly File[];
  /** What may be wrong with the pages, though the person has kept them. */
  readonly findings: readonly Finding[];
  /** Whether the files are small enough without a loss that a reader would see. */
  readonly readable: boolean;
}

/**
 * Opens the document editor, in which a person orders, turns and crops pages and sees what may be wrong with them.
 * Resolves with the files that are ready to be uploaded, or with `undefined` when the person gives up. Everything
 * happens on the device, and nothing is kept.
 */
export function openDocumentEditor(options: DocumentEditorOptions): Promise<DocumentResult | undefined> {
  return new DocumentEditor(options).closed;
}

/** An A4 page at 220 dots per inch. Many larger pages would need too much memory on a phone. */
const longestSide = 2600;
/** In pixels: fine enough to find a blur that makes text hard to read. */
const measuredSide = 1400;
/** The margin around the page, in CSS pixels. */
const stageMargin = 16;
/** How near a finger has to be to a side, in CSS pixels. */
const reach = 32;

class DocumentEditor {
  readonly closed: Promise<DocumentResult | undefined>;
  private readonly _modal: Modal<DocumentResult>;
  private readonly _rules: DocumentTarget;
  private readonly _texts: DocumentTexts;
  private readonly _resizing = new ResizeObserver(() => this._frame.request());
  private readonly _frame = new FrameScheduler(() => this._render());
  private _state: State = 'choosing';
  private _pages: readonly Page[] = [];
  private _currentId = 0;
  private _products: readonly Product[] = [];
  private _failures: string[] = [];
  private _announcement = '';
  private _dragged: Side | undefined;
  private _lastId = 0;

  constructor({ files = [], rules, texts, ...options }: DocumentEditorOptions) {
    this._rules = rules;
    this._texts = { ...chinese, ...texts };
    this._modal = new Modal(options, [theme, modalStyles, viewStyles]);
    this.closed = this._modal.closed.finally(() => this._dispose());
    if (files.length > 0) void this._add(files);
    else this._enter('choosing');
  }

  private get _current(): Page | undefined {
    return this._pages.find(({ id }) => id === this._currentId);
  }

  private get _merges(): boolean {
    return this._pages.length > (this._rules.maxFiles ?? Infinity);
  }

  /** Opens files one after the other, because several at once would need more memory. */
  private async _add(files: readonly File[]): Promise<void> {
    this._failures = [];
    this._enter('loading');
    for (const file of files) {
      const picture = await openWhole(file, longestSide);
      if (!this._modal.isOpen) return typeof picture === 'string' ? undefined : picture.close();
      if (typeof picture === 'string') {
        this._failures.push(fill(this._texts[`failed-${picture}`], { name: file.name }));
        continue;
      }
      const page: Page = { id: ++this._lastId, file, picture, turn: 0, insets: noInsets, findings: [] };
      this._pages = [...this._pages, this._withFindings(page)];
      this._currentId = page.id;
    }
    this._announcement = this._say('did-add', { count: this._pages.length });
    this._enter(this._pages.length > 0 ? 'editing' : 'choosing');
    this._focus(this._failures.length > 0 ? '.failure' : '.page-button[aria-current]');
  }

  /** Measures the part of a page that is kept, and adds what may be wrong with it. */
  private _withFindings(page: Page): Page {
    const kept = keptSize(page);
    const scale = Math.min(1, measuredSide / Math.max(kept.width, kept.height));
    const size = { width: Math.ceil(kept.width * scale), height: Math.ceil(kept.height * scale) };
    const measures = measureScan(pixelsOf(cropped(page.picture, framingOfPage(page), size)));
    const leastWidth = this._rules.minWidth ?? readableWidth;
    return { ...page, findings: findingsOf(measures, Math.max(kept.width, kept.height), leastWidth) };
  }

  private _enter(state: State): void {
    this._state = state;
    this._resizing.disconnect();
    this._render();
    const stage = this._modal.root.querySelector('.stage');
    if (stage) this._resizing.observe(stage);
  }

  /** Does not scroll: on a phone the page is above the list, and the person wants to see the page. */
  private _focus(selector: string): void {
    this._modal.root.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }

  private _dispose(): void {
    this._frame.cancel();
    this._resizing.disconnect();
    for (const { picture } of this._pages) picture.close();
    this._discardProducts();
  }

  private _discardProducts(): void {
    for (const { bitmap } of this._products) bitmap.close();
    this._products = [];
  }

  private _change(change: (page: Page) => Page): void {
    this._pages = this._pages.map((page) => (page.id === this._currentId ? change(page) : page));
    this._frame.request();
  }

  private _say(key: DocumentMessageKey, params: Readonly<Record<string, string | number>>): string {
    return fill(this._texts[key], params);
  }

  private readonly _actions: DocumentActions = {
    add: (files) => void this._add(files),
    select: (id) => {
      this._currentId = id;
      this._frame.request();
    },
    move: (id, by) => {
      const from = this._pages.findIndex((page) => page.id === id);
      this._pages = reordered(this._pages, from, by);
      this._announcement = this._say('did-move', { number: this._pages.findIndex((page) => page.id === id) + 1 });
      this._frame.request();
    },
    remove: (id) => this._remove(id),
    turn: (quarters) => {
      this._change((page) => turned(page, quarters));
      this._announcement = this._say('did-turn', { number: this._pages.indexOf(this._current!) + 1 });
    },
    cut: (side, part = 0) =>
      this._change((page) =>
        this._withFindings({ ...page, insets: side ? withInset(page.insets, side, part) : noInsets }),
      ),
    produce: () => void this._produce(),
    back: () => {
      this._discardProducts();
      this._enter('editing');
      this._focus('.page-button[aria-current]');
    },
    use: () => {
      const findings = [...new Set(this._pages.flatMap((page) => page.findings))];
      const readable = this._products.every((product) => product.readable);
      this._modal.close({ files: this._products.map(({ file }) => file), findings, readable });
    },
    close: () => this._modal.close(),
    down: (event) => {
      this._dragged = this._sideAt(event);
      if (event.pointerType === 'mouse') (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    },
    drag: (event) => {
      const page = this._current;
      const side = this._dragged;
      if (!page || !side) return;
      const part = this._partAt(event)[side];
      this._change((one) => ({ ...one, insets: withInset(one.insets, side, part) }));
    },
    up: () => {
      if (this._dragged) this._change((page) => this._withFindings(page));
      this._dragged = undefined;
    },
  };

  private _remove(id: number): void {
    const index = this._pages.findIndex((page) => page.id === id);
    this._pages[index]!.picture.close();
    this._pages = this._pages.filter((page) => page.id !== id);
    this._announcement = this._say('did-remove', { count: this._pages.length });
    const next = this._pages[Math.min(index, this._pages.length - 1)];
    if (!next) {
      this._enter('choosing');
      return this._focus('input');
    }
    if (id === this._currentId) this._currentId = next.id;
    this._render();
    this._focus('.page-button[aria-current]');
  }

  private async _produce(): Promise<void> {
    this._enter('working');
    const products = await produce(this._pages, this._merges, this._rules).catch(() => undefined);
    if (!this._modal.isOpen) return;
    this._failures = products ? [] : [this._texts['failed-memory']];
    this._products = products ?? [];
    this._enter(products ? 'review' : 'editing');
    this._focus(products ? '.products h3' : '.failure');
  }

  private get _stage(): HTMLCanvasElement | null {
    return this._modal.root.querySelector('.current-page');
  }

  private _boxOf({ picture, turn }: Page): Box {
    const whole = turnedSize(picture, turn);
    return boxWithin(this._stage!.getBoundingClientRect(), whole.width / whole.height, stageMargin);
  }

  /** How far a pointer is from each side of the page, in parts of it. */
  private _partAt({ clientX, clientY }: PointerEvent): Readonly<Record<Side, number>> {
    const canvas = this._stage!.getBoundingClientRect();
    const box = this._boxOf(this._current!);
    const left = (clientX - canvas.left - box.left) / box.width;
    const top = (clientY - canvas.top - box.top) / box.height;
    return { left, top, right: 1 - left, bottom: 1 - top };
  }

  /** The side that the pointer is near. */
  private _sideAt(event: PointerEvent): Side | undefined {
    const page = this._current;
    if (!page) return undefined;
    const box = this._boxOf(page);
    const parts = this._partAt(event);
    const distances = (Object.keys(parts) as Side[]).map((side) => {
      const length = side === 'left' || side === 'right' ? box.width : box.height;
      return { side, distance: Math.abs(parts[side] - page.insets[side]) * length };
    });
    const [nearest] = distances.sort((a, b) => a.distance - b.distance);
    return nearest && nearest.distance <= reach ? nearest.side : undefined;
  }

  private _render(): void {
    this._modal.show(
      documentTemplate({
        texts: this._texts,
        state: this._state,
        pages: this._pages,
        current: this._current,
        products: this._products,
        failures: this._failures,
        announcement: this._announcement,
        mergeInto: this._merges ? this._rules.maxFiles : undefined,
        maxBytes: this._rules.maxBytes ?? Infinity,
        actions: this._actions,
      }),
    );
    this._draw();
  }

  private _draw(): void {
    for (const page of this._pages) this._drawThumbnail(page);
    this._products.forEach(({ bitmap }, index) => {
      const canvas = this._modal.root.querySelector<HTMLCanvasElement>(`[data-product="${index}"]`);
      if (!canvas) return;
      canvas.width = bitmap.width;
      canvas.height = bitmap.height;
      canvas.getContext('2d')!.drawImage(bitmap, 0, 0);
    });
    const page = this._current;
    if (this._stage && page) this._drawStage(this._stage, page);
  }

  private _drawThumbnail(page: Page): void {
    const canvas = this._modal.root.querySelector<HTMLCanvasElement>(`[data-page="${page.id}"]`);
    if (!canvas) return;
    const kept = keptSize(page);
    canvas.width = thumbnailWidth;
    canvas.height = Math.max(1, Math.round((thumbnailWidth * kept.height) / kept.width));
    drawPicture(canvas.getContext('2d')!, page.picture, framingMatrix(framingOfPage(page), canvas));
  }

  private _drawStage(canvas: HTMLCanvasElement, page: Page): void {
    const box = this._boxOf(page);
    const { top, right, bottom, left } = page.insets;
    const kept = {
      left: box.left + left * box.width,
      top: box.top + top * box.height,
      width: box.width * (1 - left - right),
      height: box.height * (1 - top - bottom),
    };
    const context = drawScene(canvas, {
      picture: page.picture,
      matrix: framingMatrix(wholeOf(page.picture, page.turn), box),
      box,
      kept,
    });
    drawHandles(context, kept);
  }
}

/** In device pixels. */
const thumbnailWidth = 128;
