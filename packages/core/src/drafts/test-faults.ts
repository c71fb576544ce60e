/** How a call to IndexedDB fails: it throws at once, fails later, or never answers. */
export type FaultKind = 'throws' | 'fails' | 'hangs';

export interface Fault {
  /** The database whose calls fail. Calls that an earlier test has left behind are not disturbed. Default: any. */
  readonly database?: string;
  readonly kind: FaultKind;
  /** The name of the error. */
  readonly name: string;
  /** Whether a call fails. Calls are counted from 0. */
  readonly hits: (call: number) => boolean;
  readonly onHang?: () => void;
}

export interface Injection {
  readonly calls: number;
  /** Makes calls work again. */
  restore(): void;
}

type Method = (this: unknown, ...args: unknown[]) => unknown;

const methods: readonly (readonly [object, readonly string[]])[] = [
  [IDBFactory.prototype, ['open']],
  [IDBDatabase.prototype, ['transaction']],
  [IDBObjectStore.prototype, ['get', 'getAll', 'put', 'delete', 'count']],
  [IDBIndex.prototype, ['getAll', 'getAllKeys']],
];

/** The name of the database that a method is called for. */
function databaseOf(target: unknown, [first]: readonly unknown[]): unknown {
  if (target instanceof IDBFactory) return first;
  if (target instanceof IDBDatabase) return target.name;
  const store = target instanceof IDBIndex ? target.objectStore : (target as IDBObjectStore);
  return store.transaction.db.name;
}

/** The event that says that a call has succeeded. */
const endOf = (result: unknown) => (result instanceof IDBTransaction ? 'complete' : 'success');

/** Closes a database that was opened although the page never hears of it, because nobody else would close it. */
function closeOpened(result: unknown): void {
  if (result instanceof IDBOpenDBRequest) result.result.close();
}

function failLater(result: IDBTransaction | IDBRequest, error: DOMException): void {
  const failure = result instanceof IDBTransaction ? 'abort' : 'error';
  Object.defineProperty(result, 'error', { get: () => error });
  result.dispatchEvent(new Event(failure));
  if (result instanceof IDBRequest && !(result instanceof IDBOpenDBRequest)) result.transaction?.abort();
}

/** Makes calls to IndexedDB fail in this page. */
export function injectFault({ database, kind, name, hits, onHang }: Fault): Injection {
  let calls = 0;
  let isActive = true;
  const originals = methods.flatMap(([target, names]) =>
    names.map((method) => {
      const original = Reflect.get(target, method) as Method;
      Reflect.set(target, method, function (this: unknown, ...args: unknown[]) {
        if ((database && databaseOf(this, args) !== database) || !hits(calls++)) return original.apply(this, args);
        const error = new DOMException('Injected', name);
        if (kind === 'throws') throw error;
        const result = original.apply(this, args) as IDBTransaction | IDBRequest;
        result.addEventListener(endOf(result), (event) => {
          event.stopImmediatePropagation();
          closeOpened(result);
          if (kind === 'fails') failLater(result, error);
          else if (isActive) onHang?.();
        });
        return result;
      });
      return () => Reflect.set(target, method, original);
    }),
  );
  return {
    get calls() {
      return calls;
    },
    restore() {
      isActive = false;
      originals.forEach((putBack) => putBack());
    },
  };
}
