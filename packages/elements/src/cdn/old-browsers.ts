// The CDN files run from Chromium 83 on. This file adds what their libraries use and such a browser lacks, each feature
// only where it is missing. It has to run before the libraries. The number is the Chromium that first had the feature.

function add(target: object, name: string, value: unknown): void {
  if (name in target) return;
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

/** Chromium 85. */
add(String.prototype, 'replaceAll', function (this: string, pattern: string | RegExp, replacement: never): string {
  // A regular expression has to be global here, and `replace` then replaces all of its matches.
  if (pattern instanceof RegExp) return this.replace(pattern, replacement);
  return this.replace(new RegExp(pattern.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'g'), replacement);
});

/** Chromium 92. */
for (const prototype of [Array.prototype, String.prototype])
  add(prototype, 'at', function <T>(this: ArrayLike<T>, index: number): T | undefined {
    return this[index < 0 ? this.length + index : index];
  });

/** Chromium 93. */
add(Object, 'hasOwn', (object: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(object, key));

/** Chromium 98. `abort` takes the reason, and `reason` gives it. */
if (!('reason' in AbortSignal.prototype)) {
  const reasons = new WeakMap<AbortSignal, unknown>();
  const { abort } = AbortController.prototype;
  AbortController.prototype.abort = function (reason = new DOMException('The operation was aborted.', 'AbortError')) {
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

/** Chromium 100. */
add(AbortSignal.prototype, 'throwIfAborted', function (this: AbortSignal): void {
  if (this.aborted) throw this.reason as Error;
});

/**
 * Chromium 116. The browser's own lets go of the new signal when nobody needs it any more; this one keeps it as long as
 * the oldest of `signals` lives.
 */
add(AbortSignal, 'any', (signals: Iterable<AbortSignal>): AbortSignal => {
  const all = Array.from(signals);
  const controller = new AbortController();
  const follow = (signal: AbortSignal): void => controller.abort(signal.reason);
  const aborted = all.find((signal) => signal.aborted);
  if (aborted) follow(aborted);
  else for (const signal of all) signal.addEventListener('abort', () => follow(signal), { once: true });
  return controller.signal;
});
