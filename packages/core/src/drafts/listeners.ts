export interface Listeners<Args extends readonly unknown[]> {
  /** Calls `listener` each time, until the function that is returned is called. */
  add(listener: (...args: Args) => void): () => void;
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
          // A listener's mistake is for the console; what it is told of goes on.
          queueMicrotask(() => {
            throw error;
          });
        }
      }
    },
  };
}
