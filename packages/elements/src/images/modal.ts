import { adoptStyles, html, render, type CSSResultOrNative, type TemplateResult } from 'lit';

/** Where a tool opens, and what closes it early. */
export interface ModalOptions {
  /**
   * An element or shadow root that stays while the tool is open, and that nobody else renders into. The tool takes over
   * its `--acct-*` properties.
   */
  readonly mount: Element | ShadowRoot;
  /** Closes the tool without a result. */
  readonly signal?: AbortSignal | undefined;
}

/** A native modal dialog in a shadow root of its own. The person cannot reach the page behind it until it closes. */
export class Modal<Result> {
  readonly root: ShadowRoot;
  /** Resolves with the result, or with `undefined` when the person gives up. */
  readonly closed: Promise<Result | undefined>;
  private readonly _host = document.createElement('div');
  private readonly _before: Element | null;
  private readonly _signal: AbortSignal | undefined;
  private _resolve!: (result: Result | undefined) => void;

  constructor({ mount, signal }: ModalOptions, styles: CSSResultOrNative[]) {
    this._before = (mount.getRootNode() as Document | ShadowRoot).activeElement;
    this._signal = signal;
    this.root = this._host.attachShadow({ mode: 'open' });
    adoptStyles(this.root, styles);
    mount.append(this._host);
    this.closed = new Promise((resolve) => (this._resolve = resolve));
    signal?.addEventListener('abort', this._giveUp);
  }

  /** Renders the content, whose `#title` names the dialog, and opens the dialog the first time. */
  show(content: TemplateResult): void {
    if (!this.isOpen) return;
    render(html`<dialog aria-labelledby="title" @close=${this._giveUp}>${content}</dialog>`, this.root);
    const dialog = this._dialog;
    if (!dialog.open) dialog.showModal();
  }

  get isOpen(): boolean {
    return this._host.isConnected;
  }

  close(result?: Result): void {
    if (!this.isOpen) return;
    this._signal?.removeEventListener('abort', this._giveUp);
    this._dialog.close();
    this._host.remove();
    // Old browser engines do not give the focus back by themselves.
    if (this._before instanceof HTMLElement) this._before.focus();
    this._resolve(result);
  }

  private get _dialog(): HTMLDialogElement {
    return this.root.querySelector('dialog')!;
  }

  /** The Escape key does the same. */
  private readonly _giveUp = (): void => this.close();
}
