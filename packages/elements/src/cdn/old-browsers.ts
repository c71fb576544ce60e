/**
 * Adds what Chromium 83 lacks and our dependencies use, where it is missing. Only the CDN files import it: with a bundler
 * the page's developer decides for which browsers to build. `.scripts/chromium-83.json` names the same features under
 * `polyfilled`, so that the build accepts them in the CDN files.
 */

/** Adds the methods that `target` lacks. Like the built-in ones they do not show up in a `for … in` loop. */
function add(target: object, methods: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(methods))
    if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

function at<Item>(this: ArrayLike<Item>, index: number): Item | undefined {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

add(Object, { hasOwn: (object: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(object, key) });
add(Array.prototype, { at });
add(String.prototype, {
  at,
  replaceAll(this: string, search: string | RegExp, replacement: unknown): string {
    const pattern = search instanceof RegExp ? search : new RegExp(search.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g');
    return this.replace(pattern, replacement as string);
  },
});

/** The reasons of signals that were aborted, for browsers whose signals have none. */
const reasons = new WeakMap<AbortSignal, unknown>();

if (!('reason' in AbortSignal.prototype)) {
  const { abort } = AbortController.prototype;
  AbortController.prototype.abort = function (reason: unknown = new DOMException('Aborted', 'AbortError')): void {
    if (!this.signal.aborted) reasons.set(this.signal, reason);
    abort.call(this);
  };
  Object.defineProperty(AbortSignal.prototype, 'reason', {
    configurable: true,
    get(this: AbortSignal): unknown {
      return reasons.get(this);
    },
  });
}

add(AbortSignal.prototype, {
  throwIfAborted(this: AbortSignal): void {
    if (this.aborted) throw this.reason;
  },
});

add(AbortSignal, {
  any(signals: Iterable<AbortSignal>): AbortSignal {
    const controller = new AbortController();
    for (const signal of signals) {
      const abort = (): void => controller.abort(signal.reason);
      if (signal.aborted) abort();
      else signal.addEventListener('abort', abort, { once: true });
    }
    return controller.signal;
  },
});
