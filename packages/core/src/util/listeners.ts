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
          // The error of one listener must not stop the others. Throwing it in a microtask reports it to the error
          // handling of the page.
          queueMicrotask(() => {
            throw error;
          });
        }
      }
    },
  };
}
