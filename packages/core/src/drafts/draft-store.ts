import type { Procedure } from '../contract/applications.ts';
import { createClock } from './clock.ts';
import type { DraftRow } from './database.ts';
import { createDocument, transformed } from './document.ts';
import { createDraftFiles, type DraftFiles } from './draft-files.ts';
import { draftMigrations, draftSchema, migrated, type DraftContent, type Migration } from './draft.ts';
import { retryOf, StorageFailure, type MemoryReason } from './failure.ts';
import { createListeners } from './listeners.ts';
import { fromPortable, toPortable, type DraftImport } from './portable.ts';
import { fromText, toText } from './replica.ts';
import { createSaver } from './saver.ts';
import { nameOf, randomId, sealText, unsealText, type Keys } from './seal.ts';
import { readDraft, swapDraft, wipeDraft, wipeExpired } from './shelf.ts';
import { joinTabs, type Tabs } from './tabs.ts';
import { scheduleByTimeout, type Schedule } from './timers.ts';
import { takeLoss } from './twin.ts';
import { createVault, databaseNameOf, type Session, type VaultOptions } from './vault.ts';

export interface DraftStoreOptions extends VaultOptions {
  /** Whose draft it is: whatever the host knows the person by. It is hashed with a key of this browser. */
  readonly account: string;
  /** GB/T 2260 code. */
  readonly region: string;
  readonly procedure: Procedure;
  /** The application that is mended, with its version: another version is another draft. */
  readonly application?: string | undefined;
  /** The schema of the content. Default: `draftSchema`, with `draftMigrations` from older ones. */
  readonly schema?: number | undefined;
  readonly migrations?: Readonly<Record<number, Migration>> | undefined;
  /** Days from the last change. Default 30. */
  readonly expiresAfterDays?: number | undefined;
  /** Milliseconds from a change to its write. Default 200. */
  readonly delay?: number | undefined;
  /** Milliseconds since 1970. Default: the clock of the device. */
  readonly now?: (() => number) | undefined;
  /** Default: `setTimeout`. */
  readonly schedule?: Schedule | undefined;
}

/** What was there when the form was opened; `corrupt` and `key-missing` could not be read. */
export type DraftFinding = 'nothing' | 'draft' | 'expired' | 'corrupt' | 'key-missing';

export interface DraftState {
  /**
   * - `empty`: nothing has been typed;
   * - `saving`: the last change is not on disk yet;
   * - `saved`: it is;
   * - `memory`: it is not, for `reason`, and the form works on from memory.
   */
  readonly status: 'empty' | 'saving' | 'saved' | 'memory';
  readonly reason?: MemoryReason | undefined;
  readonly found: DraftFinding;
  /** When the draft that is shown was last written, in milliseconds since 1970. */
  readonly savedAt?: number;
}

/** `state`: what to say of the draft has changed. `content`: another tab has changed something, see `take`. */
export type DraftChange = 'state' | 'content';

export interface DraftStore {
  readonly state: DraftState;
  /** Calls `listener` after each change, until the function that is returned is called. */
  subscribe(listener: (change: DraftChange) => void): () => void;
  /**
   * Gives what to show: the draft if there is one, else `initial`, what the form shows before anything is typed. Never
   * rejects; `state` says what was found. A draft that is slow to come is announced as a change of another tab.
   */
  open(initial: DraftContent): Promise<DraftContent>;
  /**
   * Takes what the form shows after a change, and writes it soon. Call it for each single change, so that rows are told
   * apart exactly, but not while an input method composes.
   */
  edit(content: DraftContent): void;
  /** Writes now. Resolves when it is on disk or is known not to be: see the state. */
  save(): Promise<DraftState>;
  /**
   * Gives all that is known, with the changes of other tabs, to a form that will show it. What the form shows until then
   * must have been given to `edit`.
   */
  take(): DraftContent;
  /** Looks for changes of other tabs, where the browser does not announce them: when the page is seen again. */
  refresh(): Promise<void>;
  /** The bytes of the files, so that an upload can go on after a closed tab. */
  readonly files: DraftFiles;
  /** The content as JSON in clear, for a file that the person asks for. Without the bytes of files. */
  exportDraft(): string;
  /** Takes the content of such a file in the place of what is shown. */
  importDraft(text: string): DraftImport;
  /** Deletes the draft and its files, for other tabs too; says whether they are gone. Nothing is written after it. */
  wipe(): Promise<boolean>;
  /** Writes what is left and lets go of the database. */
  close(): Promise<void>;
}

const day = 86_400_000;
/** Milliseconds until a draft is looked for again when storage failed. */
const pause = 1000;

const aboutDraft = ({ id, schema }: Pick<DraftRow, 'id' | 'schema'>): string => `draft/${id}/${schema}`;

/** Makes the store of one draft. Nothing is opened or written before `open`. */
export function createDraftStore(options: DraftStoreOptions): DraftStore {
  const {
    account,
    region,
    procedure,
    application = '',
    schema = draftSchema,
    migrations = draftMigrations,
    expiresAfterDays = 30,
    delay = 200,
    now = () => Date.now(),
    schedule = scheduleByTimeout,
  } = options;
  const document = createDocument<DraftContent>(createClock(now, randomId(4)));
  const listeners = createListeners<[DraftChange]>();
  let state: DraftState = { status: 'empty', found: 'nothing' };
  let tabs: Tabs | undefined;
  let ownId: string | undefined;
  /** What this tab has read or written last. A revision means nothing to another connection. */
  let known: { readonly session: Session; readonly revision: string } | undefined;
  let unreadable: DraftRow | undefined;
  /** Whether the draft is still looked for. Who has typed finds it by writing. */
  let looks = true;

  const say = (patch: Partial<DraftState>): void => {
    state = { ...state, reason: undefined, ...patch };
    listeners.call('state');
  };
  const fail = (reason: MemoryReason): void => say({ status: 'memory', reason });

  const vault = createVault(options, schedule, () => {
    const isOver = state.reason !== undefined && retryOf[state.reason] === 'never';
    if (isOver || state.status === 'empty') return;
    saver.lose();
    fail('deleted');
  });

  const idOf = async (keys: Keys): Promise<string> =>
    (ownId = await nameOf(keys, ['draft', account, region, procedure, application]));

  const revisionIn = (session: Session): string | undefined =>
    known?.session === session ? known.revision : undefined;

  /** Takes what is stored; says whether it could be read. */
  async function absorb(session: Session, row: DraftRow): Promise<boolean> {
    if (row.schema > schema) throw new StorageFailure('newer');
    known = { session, revision: row.revision };
    try {
      const stored = fromText(await unsealText(session.keys, aboutDraft(row), row));
      const migrate = (content: unknown) => migrated(content, row.schema, schema, migrations);
      if (document.absorb(row.schema === schema ? stored : transformed(stored, migrate, `m${schema}`)))
        listeners.call('content');
      return true;
    } catch {
      // Whatever the error is, the person is told that the draft cannot be read, and the row itself is kept aside.
      unreadable = row;
      return false;
    }
  }

  async function sealed({ keys }: Session, id: string): Promise<DraftRow> {
    const content = await sealText(keys, aboutDraft({ id, schema }), toText(document.replica));
    return { ...content, id, schema, revision: randomId(8), expiresAt: now() + expiresAfterDays * day };
  }

  async function put(session: Session): Promise<void> {
    const id = await idOf(session.keys);
    const row = await sealed(session, id);
    const other = await swapDraft(session, { row, from: revisionIn(session), aside: unreadable });
    if (other) {
      // Another tab was quicker: what it knows goes with what is known here.
      if (!(await absorb(session, other))) state = { ...state, found: 'corrupt' };
      return put(session);
    }
    known = { session, revision: row.revision };
    unreadable = undefined;
    tabs?.tell('draft-saved', id);
  }

  const saver = createSaver({
    delay,
    schedule,
    write: () => vault.use(put),
    onWritten: () => say({ status: 'saved', savedAt: now() }),
    onFailure: ({ reason }) => fail(reason),
  });

  const request = (): void => {
    looks = false;
    if (state.status === 'empty' || state.status === 'saved') say({ status: 'saving' });
    saver.request();
  };

  async function find(session: Session): Promise<DraftFinding> {
    const id = await idOf(session.keys);
    const expired = await wipeExpired(session, now());
    const row = await readDraft(session, id);
    if (row) {
      state = { ...state, savedAt: row.expiresAt - expiresAfterDays * day };
      return (await absorb(session, row)) ? 'draft' : 'corrupt';
    }
    if (expired.includes(id)) return 'expired';
    if (session.lostKeys) return 'key-missing';
    return takeLoss(databaseNameOf(options)) ? 'corrupt' : 'nothing';
  }

  /** Looks for the draft until storage answers. */
  async function look(): Promise<void> {
    try {
      const found = await vault.use(find);
      if (!looks) return;
      if (found === 'corrupt' || found === 'key-missing') say({ status: 'memory', reason: found, found });
      else say({ status: found === 'draft' ? 'saved' : 'empty', found });
    } catch (error) {
      const { reason } = error as StorageFailure;
      if (!looks) return;
      fail(reason);
      if (retryOf[reason] === 'soon') schedule(() => void (looks && look()), pause);
    }
  }

  async function refresh(): Promise<void> {
    try {
      await vault.use(async (session) => {
        const row = await readDraft(session, await idOf(session.keys));
        if (row && row.revision !== revisionIn(session)) await absorb(session, row);
      });
    } catch {
      // The next write meets the same, and says it.
    }
  }

  async function end(): Promise<void> {
    looks = false;
    await saver.stop();
    fail('wiped');
  }

  const origin = { region, procedure, schema };

  return {
    get state() {
      return state;
    },
    subscribe: (listener) => listeners.add(listener),
    async open(initial) {
      document.begin(initial);
      if (options.persist !== 'none') {
        tabs = joinTabs(databaseNameOf(options), ({ what, id }) => {
          if (id !== ownId) return;
          if (what === 'draft-saved') void refresh();
          if (what === 'draft-wiped') void end();
        });
      }
      await look();
      return document.take();
    },
    edit(content) {
      if (!document.edit(content)) return;
      request();
    },
    async save() {
      await saver.flush();
      return state;
    },
    take: () => document.take(),
    refresh,
    files: createDraftFiles(vault, idOf),
    exportDraft: () => toPortable(origin, document.content),
    importDraft(text) {
      const found = fromPortable(text, origin, migrations, document.content);
      if ('problem' in found) return found;
      document.edit(found.content);
      request();
      return { content: document.take() };
    },
    async wipe() {
      await end();
      try {
        await vault.use(async (session) => {
          const id = await idOf(session.keys);
          await wipeDraft(session, id);
          tabs?.tell('draft-wiped', id);
        });
        return true;
      } catch (error) {
        // On a public computer there is nothing to wipe.
        return (error as StorageFailure).reason === 'public';
      }
    },
    async close() {
      looks = false;
      await saver.flush();
      await saver.stop();
      tabs?.close();
      vault.close();
    },
  };
}
