export interface Listeners<Args extends readonly unknown[]> {
  /** Adds a listener. Returns a function that removes it. */
  add(listener: (...args: Args) => void): () => void;
  /** Calls every listener. */
  call(...args: Args): void;
}

export function createListeners<Args extends readonly unknown[]>(): Listeners<Args> {
  const listeners = new Set<(...args: Args) => void>();
  return {
    add(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    call(...args) {
      for (const listener of listeners) {
        try {
          listener(...args);
        } catch (error) {
          // One listener's error must not stop the others. It is thrown later, so that the page's own error handling
          // reports it.
          queueMicrotask(() => {
            throw error;
          });
        }
      }
    },
  };
}
