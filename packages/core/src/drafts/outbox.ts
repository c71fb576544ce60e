import { createListeners } from '../util/listeners.ts';
import { isPermanentError, outboxProblemOf, type OutboxProblem } from './outbox-problem.ts';
import { runExclusively } from './platform/run-exclusively.ts';
import { openTabChannel, type TabChannel } from './platform/tab-channel.ts';
import { scheduleByTimeout, type Schedule } from './platform/timers.ts';
import { createConnection, databaseNameOf, type StorageOptions } from './storage/connection.ts';
import { decryptText, encryptText, keyedName, randomId, type EncryptionKeys } from './storage/encryption.ts';
import type { Transaction } from './storage/database.ts';
import { leaseTime, runUnderLease } from './storage/lease.ts';
import { deleteRows, readRows, writeRows } from './storage/session.ts';

/** A call that waits to be made, or the result of one that was made. */
export interface OutboxEntry<Receipt = unknown> {
  readonly id: string;
  /** The name of the operation, such as `applications.submit`. */
  readonly call: string;
  /** The input of the call. It is dropped when the call has been made. */
  readonly input?: unknown;
  /** Every attempt sends the same key, so that the server carries out only one of them. */
  readonly idempotencyKey: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly attempts: number;
  readonly status: 'waiting' | 'sent' | 'refused';
  readonly receipt?: Receipt;
  readonly problem?: OutboxProblem;
  /** Whether the entry is on disk. An entry that is not on disk is lost when the tab is closed. */
  readonly stored: boolean;
}

export interface OutboxOptions<Receipt> extends StorageOptions {
  /** Whose calls these are. The calls of another account wait for that account. */
  readonly account: string;
  /** Makes the call with the entry's key. Rejects as the client does. */
  readonly send: (entry: OutboxEntry<Receipt>) => Promise<Receipt>;
  /** Whether another attempt would fail too. Default: a 4xx that neither time nor a new token can change. */
  readonly isPermanent?: ((error: unknown) => boolean) | undefined;
  /** Calls `listener` when the network is back. Default: the event `online`. */
  readonly whenOnline?: ((listener: () => void) => () => void) | undefined;
  /** Milliseconds to the next attempt after so many failed ones. Default: 2 s, doubled up to 5 min, half of it random. */
  readonly pause?: ((attempts: number) => number) | undefined;
  /** Default: `setTimeout`. */
  readonly schedule?: Schedule | undefined;
  /** Returns milliseconds since 1970. Default: the clock of the device. */
  readonly now?: (() => number) | undefined;
}

export interface Outbox<Receipt> {
  /** Calls `listener` when an entry has changed in any tab. Returns a function that stops that. */
  subscribe(listener: () => void): () => void;
  /**
   * Stores a call that `run` will make. With the idempotency key of an attempt that was cut off it counts as the same
   * call. Where there is no storage the call waits in memory; see `stored`.
   */
  add(call: Pick<OutboxEntry, 'call' | 'input' | 'idempotencyKey'>): Promise<OutboxEntry<Receipt>>;
  /** Returns all entries, the oldest first. */
  list(): Promise<readonly OutboxEntry<Receipt>[]>;
  /** Makes the waiting calls, the oldest first, in one tab at a time. Never rejects. */
  run(): Promise<void>;
  /** Deletes an entry whose result has been seen, or that the person takes back. Returns whether it is gone. */
  forget(id: string): Promise<boolean>;
  /** Runs now, when the network is back, and some time after a failed attempt, until `stop` is called. */
  start(): void;
  stop(): void;
}

const defaultPause = (attempts: number): number => Math.min(300_000, 1000 * 2 ** attempts) * (1 - Math.random() / 2);

function onOnlineEvent(listener: () => void): () => void {
  addEventListener('online', listener);
  return () => removeEventListener('online', listener);
}

const succeeds = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );

const contextOf = (id: string): string => `outbox/${id}`;

/** Creates the outbox of one account. Nothing is opened or sent before it is used. */
export function createOutbox<Receipt>(options: OutboxOptions<Receipt>): Outbox<Receipt> {
  type Entry = OutboxEntry<Receipt>;
  const {
    account,
    send,
    isPermanent = isPermanentError,
    whenOnline = onOnlineEvent,
    pause = defaultPause,
    schedule = scheduleByTimeout,
    now = () => Date.now(),
  } = options;
  const listeners = createListeners<[]>();
  /** The entries that this tab knows. One that could not be stored is newer here than on disk. */
  const known = new Map<string, Entry>();
  const forgotten = new Set<string>();
  let channel: TabChannel | undefined;
  let stopListening: (() => void) | undefined;
  let cancelRun: (() => void) | undefined;
  let lastRun = Promise.resolve();

  const connection = createConnection(options, schedule, {
    onDeleted() {
      for (const [id, entry] of known) known.set(id, { ...entry, stored: false });
      listeners.call();
    },
  });

  const ownerOf = (keys: EncryptionKeys): Promise<string> => keyedName(keys, ['outbox', account]);

  function announce(): void {
    listeners.call();
    channel?.send('outbox', '');
  }

  type Outcome = 'written' | 'unwanted' | 'failed';

  /** Writes an entry, if `isWanted` within the transaction. */
  const write = (entry: Entry, isWanted: (rows: Transaction<'readwrite'>) => Promise<boolean>): Promise<Outcome> =>
    connection
      .use(async (session) => {
        const owner = await ownerOf(session.keys);
        const text = JSON.stringify({ ...entry, stored: true });
        const encrypted = await encryptText(session.keys, contextOf(entry.id), text);
        return writeRows(session, ['outbox'], async (writer, rows): Promise<Outcome> => {
          if (!(await isWanted(rows))) return 'unwanted';
          await writer.put('outbox', { ...encrypted, id: entry.id, owner });
          return 'written';
        });
      })
      .catch(() => 'failed');

  async function put(entry: Entry): Promise<Entry> {
    const outcome = await write(entry, () => Promise.resolve(true));
    const current = { ...entry, stored: outcome === 'written' };
    known.set(entry.id, current);
    announce();
    return current;
  }

  /**
   * Stores the result of a failed attempt, unless a tab has taken the entry back while it was being sent. This is checked
   * within the transaction that writes. Otherwise an entry that is taken back between the check and the write would be
   * waiting again, and would be sent although the person has decided against it.
   */
  async function putFailure(entry: Entry): Promise<void> {
    const { id } = entry;
    // An entry that only this tab has, in memory, cannot have been taken back by another tab.
    const isMemoryOnly = (): boolean => known.get(id)?.stored === false;
    const outcome = await write(
      entry,
      async (rows) =>
        !forgotten.has(id) && (isMemoryOnly() || (await rows.objectStore('outbox').getKey(id)) !== undefined),
    );
    if (outcome === 'unwanted' || forgotten.has(id)) known.delete(id);
    else known.set(id, { ...entry, stored: outcome === 'written' });
    announce();
  }

  const readAll = (): Promise<Entry[]> =>
    connection.use(async (session) => {
      const { keys } = session;
      const owner = await ownerOf(keys);
      const rows = await readRows(session, 'outbox', (tx) => tx.objectStore('outbox').index('owner').getAll(owner));
      const texts = await Promise.allSettled(rows.map((row) => decryptText(keys, contextOf(row.id), row)));
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

  /** Makes a call. Returns whether it has come to an end. */
  async function attempt(entry: Entry): Promise<boolean> {
    // Taken back while an entry before it was being sent.
    if (forgotten.has(entry.id)) return true;
    const tried = { ...entry, attempts: entry.attempts + 1 };
    try {
      const receipt = await send(entry);
      // The receipt replaces the waiting entry in one write, so that the call can never wait again after it was made.
      await put({ ...tried, status: 'sent', receipt, input: undefined });
      return true;
    } catch (error) {
      const isOver = isPermanent(error);
      await putFailure(isOver ? { ...tried, status: 'refused', problem: outboxProblemOf(error) } : tried);
      return isOver || !known.has(entry.id);
    }
  }

  const scheduleRun = (milliseconds: number): void => {
    cancelRun?.();
    // An outbox that was not started is run by its owner alone.
    cancelRun = stopListening && schedule(() => void run(), milliseconds);
  };

  async function sendAll(): Promise<void> {
    for (const entry of await list()) {
      if (entry.status !== 'waiting') {
        if (!entry.stored) await put(entry);
      } else if (!(await attempt(entry))) return scheduleRun(pause(entry.attempts + 1));
    }
  }

  async function sendAllInTurn(): Promise<boolean> {
    const name = `${databaseNameOf(options)}/outbox`;
    const underLock = async (): Promise<boolean> => {
      await sendAll();
      return true;
    };
    return runExclusively(name, underLock, () => runUnderLease(connection, name, now, sendAll));
  }

  function run(): Promise<void> {
    lastRun = lastRun.then(async () => {
      // A browser may deny locks to a frame. Then this tab tries again later, as it does when another tab has the lease.
      if (!(await sendAllInTurn().catch(() => false))) scheduleRun(leaseTime);
    });
    return lastRun;
  }

  return {
    subscribe: (listener) => listeners.add(listener),
    add: (call) => put({ ...call, id: randomId(16), createdAt: now(), attempts: 0, status: 'waiting', stored: false }),
    list,
    run,
    async forget(id) {
      forgotten.add(id);
      const isDeleted = await succeeds(
        connection.use((session) => deleteRows(session, (writer) => writer.delete('outbox', id))),
      );
      if (isDeleted || known.get(id)?.stored === false) known.delete(id);
      else forgotten.delete(id);
      announce();
      return forgotten.has(id);
    },
    start() {
      channel = openTabChannel(databaseNameOf(options), ({ type }) => {
        if (type === 'outbox') listeners.call();
      });
      stopListening = whenOnline(() => void run());
      void run();
    },
    stop() {
      stopListening?.();
      stopListening = undefined;
      cancelRun?.();
      channel?.close();
      channel = undefined;
      connection.close();
    },
  };
}
