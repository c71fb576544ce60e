import { exclusivelyAs, leaseTime } from './exclusively.ts';
import { createListeners } from './listeners.ts';
import { isPermanent as isRefusal, problemOf, type OutboxProblem } from './refusal.ts';
import { nameOf, randomId, sealText, unsealText, type Keys } from './seal.ts';
import { joinTabs, type Tabs } from './tabs.ts';
import { scheduleByTimeout, type Schedule } from './timers.ts';
import { createVault, databaseNameOf, read, remove, write, type VaultOptions } from './vault.ts';

/** A call that waits to be made, or what became of it. */
export interface OutboxEntry<Receipt = unknown> {
  readonly id: string;
  /** `applications.submit`. */
  readonly call: string;
  /** What the call takes. Nothing once it has been made. */
  readonly input?: unknown;
  /** Each attempt carries the same, so that the server carries out one. */
  readonly idempotencyKey: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly attempts: number;
  readonly status: 'waiting' | 'sent' | 'refused';
  readonly receipt?: Receipt;
  readonly problem?: OutboxProblem;
  /** Whether this is on disk; what is not goes with the tab. */
  readonly stored: boolean;
}

export interface OutboxOptions<Receipt> extends VaultOptions {
  /** Whose calls these are: the calls of another account wait for that account. */
  readonly account: string;
  /** Makes the call with the entry's key; rejects as the client does. */
  readonly send: (entry: OutboxEntry<Receipt>) => Promise<Receipt>;
  /** Whether another attempt would be refused as well. Default: a 4xx that neither time nor a new token heals. */
  readonly isPermanent?: ((error: unknown) => boolean) | undefined;
  /** Calls `listener` when the network is back. Default: the event `online`. */
  readonly whenOnline?: ((listener: () => void) => () => void) | undefined;
  /** Milliseconds to the next attempt after `attempts` in vain. Default: 2 s doubling to 5 min, half of it random. */
  readonly pause?: ((attempts: number) => number) | undefined;
  /** Default: `setTimeout`. */
  readonly schedule?: Schedule | undefined;
  /** Milliseconds since 1970. Default: the clock of the device. */
  readonly now?: (() => number) | undefined;
}

export interface Outbox<Receipt> {
  /** Calls `listener` when something became of an entry, in any tab, until the function that is returned is called. */
  subscribe(listener: () => void): () => void;
  /**
   * Puts a call on disk, to be made by `run`. With the key of an attempt that was cut it is still one call. Where there
   * is no storage it waits in memory: see `stored`.
   */
  add(call: Pick<OutboxEntry, 'call' | 'input' | 'idempotencyKey'>): Promise<OutboxEntry<Receipt>>;
  /** What waits and what became of the others, oldest first. */
  list(): Promise<readonly OutboxEntry<Receipt>[]>;
  /** Makes the calls that wait, oldest first, in one tab at a time. Never rejects. */
  run(): Promise<void>;
  /** Forgets an entry whose end has been seen, or that the person takes back; says whether it is gone. */
  forget(id: string): Promise<boolean>;
  /** Runs now, when the network is back, and some time after an attempt in vain, until `stop`. */
  start(): void;
  stop(): void;
}

const usualPause = (attempts: number): number => Math.min(300_000, 1000 * 2 ** attempts) * (1 - Math.random() / 2);

function onlineEvent(listener: () => void): () => void {
  addEventListener('online', listener);
  return () => removeEventListener('online', listener);
}

const succeeds = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );

const about = (id: string): string => `outbox/${id}`;

/** Makes the outbox of one account. Nothing is opened or sent before it is used. */
export function createOutbox<Receipt>(options: OutboxOptions<Receipt>): Outbox<Receipt> {
  type Entry = OutboxEntry<Receipt>;
  const {
    account,
    send,
    isPermanent = isRefusal,
    whenOnline = onlineEvent,
    pause = usualPause,
    schedule = scheduleByTimeout,
    now = () => Date.now(),
  } = options;
  const listeners = createListeners<[]>();
  /** What this tab knows of; where it could not be stored, later than what is on disk. */
  const known = new Map<string, Entry>();
  const forgotten = new Set<string>();
  let tabs: Tabs | undefined;
  let unlisten: (() => void) | undefined;
  let cancel: (() => void) | undefined;
  let last = Promise.resolve();

  const vault = createVault(options, schedule, () => {
    // The database was deleted under the page.
    for (const [id, entry] of known) known.set(id, { ...entry, stored: false });
    listeners.call();
  });

  const ownerOf = (keys: Keys): Promise<string> => nameOf(keys, ['outbox', account]);

  async function put(entry: Entry): Promise<Entry> {
    const isStored = await succeeds(
      vault.use(async (session) => {
        const owner = await ownerOf(session.keys);
        const sealed = await sealText(session.keys, about(entry.id), JSON.stringify({ ...entry, stored: true }));
        await write(session, ['outbox'], (rows) => rows.put('outbox', { ...sealed, id: entry.id, owner }));
      }),
    );
    const now = { ...entry, stored: isStored };
    known.set(entry.id, now);
    listeners.call();
    tabs?.tell('outbox', '');
    return now;
  }

  const readAll = (): Promise<Entry[]> =>
    vault.use(async (session) => {
      const { keys } = session;
      const owner = await ownerOf(keys);
      const rows = await read(session, 'outbox', (outbox) => outbox.getAll('outbox', 'owner', owner));
      const texts = await Promise.allSettled(rows.map((row) => unsealText(keys, about(row.id), row)));
      return texts.flatMap((text) => (text.status === 'fulfilled' ? [JSON.parse(text.value) as Entry] : []));
    });

  async function list(): Promise<readonly Entry[]> {
    const stored = await readAll().catch(() => undefined);
    if (stored) {
      for (const [id, entry] of known) if (entry.stored) known.delete(id);
      for (const entry of stored) if (!known.has(entry.id)) known.set(entry.id, entry);
    }
    return [...known.values()].sort((a, b) => a.createdAt - b.createdAt);
  }

  /** While it was under way, in this tab or another: it was on disk, and is not there any more. */
  async function isTakenBack(id: string): Promise<boolean> {
    if (forgotten.has(id)) return true;
    if (!known.get(id)?.stored) return false;
    const row = vault.use((session) => read(session, 'outbox', (rows) => rows.get('outbox', id)));
    const isGone = await row.then((found) => !found).catch(() => false);
    if (isGone) known.delete(id);
    return isGone;
  }

  /** Makes a call; says whether it came to an end. */
  async function attempt(entry: Entry): Promise<boolean> {
    const tried = { ...entry, attempts: entry.attempts + 1 };
    try {
      const receipt = await send(entry);
      // The entry and its receipt are one row: it does not wait any more because the receipt is there.
      await put({ ...tried, status: 'sent', receipt, input: undefined });
      return true;
    } catch (error) {
      if (await isTakenBack(entry.id)) return true;
      const isOver = isPermanent(error);
      await put(isOver ? { ...tried, status: 'refused', problem: problemOf(error) } : tried);
      return isOver;
    }
  }

  const plan = (milliseconds: number): void => {
    cancel?.();
    // Who has not started it runs it.
    cancel = unlisten && schedule(() => void run(), milliseconds);
  };

  async function sendAll(): Promise<void> {
    for (const entry of await list()) {
      if (entry.status !== 'waiting') {
        if (!entry.stored) await put(entry);
      } else if (!(await attempt(entry))) return plan(pause(entry.attempts + 1));
    }
  }

  function run(): Promise<void> {
    last = last.then(async () => {
      const exclusively = exclusivelyAs(`${databaseNameOf(options)}/outbox`, vault, now);
      // A frame may be denied locks: as without its turn, it tries again.
      if (!(await exclusively(sendAll).catch(() => false))) plan(leaseTime);
    });
    return last;
  }

  return {
    subscribe: (listener) => listeners.add(listener),
    add: (call) => put({ ...call, id: randomId(16), createdAt: now(), attempts: 0, status: 'waiting', stored: false }),
    list,
    run,
    async forget(id) {
      forgotten.add(id);
      const isGone = await succeeds(vault.use((session) => remove(session, (rows) => rows.delete('outbox', id))));
      if (isGone || known.get(id)?.stored === false) known.delete(id);
      listeners.call();
      tabs?.tell('outbox', '');
      return !known.has(id);
    },
    start() {
      tabs = joinTabs(databaseNameOf(options), ({ what }) => {
        if (what === 'outbox') listeners.call();
      });
      unlisten = whenOnline(() => void run());
      void run();
    },
    stop() {
      unlisten?.();
      unlisten = undefined;
      cancel?.();
      tabs?.close();
      tabs = undefined;
      vault.close();
    },
  };
}
