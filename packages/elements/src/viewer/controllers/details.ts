import type { ReactiveControllerHost } from 'lit';
import type * as more from '../lazy/details/index.ts';

export type More = typeof more;

/** An object, so that a test can stand in for the network. */
export const source = { load: (): Promise<More> => import('../lazy/details/index.ts') };

/**
 * What a person sees at once is in the element; what is there for those who ask (how something was worked out, a search, a
 * file, a very long table) comes in a file of its own when the first of it is asked for.
 */
export class MoreOnDemand {
  private readonly _host: ReactiveControllerHost;
  private readonly _arrived: (more: More) => void;
  private _state: More | 'loading' | 'missing' | undefined;

  constructor(host: ReactiveControllerHost, arrived: (more: More) => void) {
    this._host = host;
    this._arrived = arrived;
  }

  /** What has come. */
  get now(): More | undefined {
    return typeof this._state === 'object' ? this._state : undefined;
  }

  /** Nothing has been asked for yet. */
  get isIdle(): boolean {
    return this._state === undefined;
  }

  /** It could not be loaded: there is no network, or the host of the page does not have the file. */
  get isMissing(): boolean {
    return this._state === 'missing';
  }

  /** Loads it, or tries again. */
  async load(): Promise<More | undefined> {
    if (this.now !== undefined) return this.now;
    this._state = 'loading';
    this._host.requestUpdate();
    const more = await source.load().catch(() => undefined);
    this._state = more ?? 'missing';
    if (more !== undefined) this._arrived(more);
    this._host.requestUpdate();
    return more;
  }
}
