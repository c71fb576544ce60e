import type { ReactiveControllerHost } from 'lit';
import type * as details from '../lazy/details/index.ts';

export type Details = typeof details;

/** Loads the lazy part. It is an object, so that a test can stand in for the network. */
export const source = { load: (): Promise<Details> => import('../lazy/details/index.ts') };

/**
 * Loads the lazy part `details` when the person asks for the first thing in it: how a year is calculated, search and
 * filters, the CSV file, or a very long table. What everybody sees at once is in the element itself.
 */
export class DetailsLoader {
  private readonly _host: ReactiveControllerHost;
  private readonly _onLoad: (details: Details) => void;
  private _state: Details | 'loading' | 'missing' | undefined;

  constructor(host: ReactiveControllerHost, onLoad: (details: Details) => void) {
    this._host = host;
    this._onLoad = onLoad;
  }

  /** The part, once it is loaded. */
  get now(): Details | undefined {
    return typeof this._state === 'object' ? this._state : undefined;
  }

  /** Whether nobody has asked for it yet. */
  get isIdle(): boolean {
    return this._state === undefined;
  }

  /** Whether it could not be loaded: there is no network, or the server of the page does not have the file. */
  get isMissing(): boolean {
    return this._state === 'missing';
  }

  /** Loads the part, or tries again after a failure. */
  async load(): Promise<Details | undefined> {
    if (this.now !== undefined) return this.now;
    this._state = 'loading';
    this._host.requestUpdate();
    const loaded = await source.load().catch(() => undefined);
    this._state = loaded ?? 'missing';
    if (loaded !== undefined) this._onLoad(loaded);
    this._host.requestUpdate();
    return loaded;
  }
}
