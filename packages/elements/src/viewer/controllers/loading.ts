import type { ReactiveController } from 'lit';
import { AcctError, isAcctError } from '@acct-kit/core/client';
import type { CreditRecord, CreditStanding } from '@acct-kit/core/contract';
import { localeFor } from '../../util/locales.ts';
import { emit } from '../model/events.ts';
import { createViewerClient, loadRecords, loadStanding, type ViewerClient } from '../model/viewer-client.ts';
import type { ViewerElement } from '../model/viewer-element.ts';
import type { LoadFailure } from '../views/states.ts';

interface Loaded {
  readonly records: readonly CreditRecord[];
  readonly standing: CreditStanding | undefined;
}

/** Loads the records of the person, unless the host gives them. */
export class Loading implements ReactiveController {
  private readonly _element: ViewerElement;
  private _loaded: Loaded | undefined;
  private _failure: LoadFailure | undefined;
  private _running: AbortController | undefined;

  constructor(element: ViewerElement) {
    this._element = element;
    element.addController(this);
  }

  /** Why the last load failed. */
  get failure(): LoadFailure | undefined {
    return this._failure;
  }

  /** Whether there is something to show. */
  get hasRecords(): boolean {
    return (this._element.records ?? this._loaded) !== undefined;
  }

  /** The records that the host gives, or those that were loaded. */
  get records(): readonly CreditRecord[] {
    return this._element.records ?? this._loaded?.records ?? [];
  }

  /** What decides for which years credits are owed, as the host gives it, or as it was loaded. */
  get standing(): CreditStanding | undefined {
    const { standing, records } = this._element;
    return standing ?? (records === undefined ? this._loaded?.standing : undefined);
  }

  /** Loads the records anew. What is shown stays until they have come. */
  async load(): Promise<void> {
    this._running?.abort();
    this._failure = undefined;
    this._element.requestUpdate();
    const client = this._element.records === undefined ? this._client() : undefined;
    if (client === undefined) return;
    const running = (this._running = new AbortController());
    try {
      const [records, standing] = await Promise.all([
        loadRecords(client, running.signal),
        loadStanding(client, running.signal),
      ]);
      if (running === this._running) this._loaded = { records, standing };
    } catch (error) {
      if (running === this._running && !running.signal.aborted) this._fail(error);
    }
    this._element.requestUpdate();
  }

  /** Forgets what was loaded, because it was another person's or another server's, and loads anew. */
  async restart(): Promise<void> {
    this._loaded = undefined;
    await this.load();
  }

  /**
   * Loads anew after a failure. The button that had the focus is gone then, so the focus goes to what has come instead.
   */
  async retry(): Promise<void> {
    await this.load();
    await this._element.updateComplete;
    this._element.renderRoot.querySelector<HTMLElement>('[role=alert] button, h2')?.focus();
  }

  hostConnected(): void {
    window.addEventListener('online', this._onOnline);
    // Leaving the page has ended a load that was under way.
    if (this._element.hasUpdated && this._loaded === undefined) void this.load();
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this._onOnline);
    this._running?.abort();
  }

  private readonly _onOnline = (): void => {
    if (this._failure?.kind === 'offline') void this.load();
  };

  private _client(): ViewerClient | undefined {
    const { client, getToken, baseUrl, locale } = this._element;
    if (client !== undefined || getToken === undefined) return client;
    return createViewerClient({
      baseUrl,
      locale: localeFor(locale) === undefined ? 'zh-CN' : locale,
      getToken: (reason) => this._element.getToken?.(reason) ?? '',
    });
  }

  private _fail(error: unknown): void {
    const { code, status, requestId } = isAcctError(error) ? error : new AcctError('internal');
    // Any other error is a mistake in our code or in the host's client. The developer's console must show it.
    if (error instanceof Error && !isAcctError(error)) void Promise.reject(error);
    this._failure = { kind: kindOf(code), requestId };
    emit(this._element, 'acct-error', { code, status, requestId });
  }
}

function kindOf(code: string): LoadFailure['kind'] {
  if (code === 'unauthenticated' || code === 'token-expired') return 'expired';
  if (code === 'forbidden') return 'forbidden';
  return code === 'network' && !navigator.onLine ? 'offline' : 'failed';
}
