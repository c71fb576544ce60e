import type { Procedure } from '../contract/applications.ts';
import { createListeners } from '../util/listeners.ts';
import { createAutosave } from './autosave.ts';
import { draftMigrations, draftSchema, migrateContent, type DraftContent, type Migration } from './draft-content.ts';
import { readExport, writeExport, type DraftImport } from './exported-draft.ts';
import { createClock } from './merge/clock.ts';
import { createDocument, transformRegisters } from './merge/document.ts';
import { registersFromText, registersToText } from './merge/registers.ts';
import { openTabChannel, type TabChannel } from './platform/tab-channel.ts';
import { scheduleByTimeout, type Schedule } from './platform/timers.ts';
import { takeReportedLoss } from './storage/backup-database.ts';
import { createConnection, databaseNameOf, type StorageOptions } from './storage/connection.ts';
import { createDraftFiles, type DraftFiles } from './storage/draft-files.ts';
import { deleteDraft, deleteExpiredDrafts, readDraft, replaceDraft } from './storage/draft-rows.ts';
import { decryptText, encryptText, keyedName, randomId, type EncryptionKeys } from './storage/encryption.ts';
import type { DraftRow } from './storage/schema.ts';
import type { Session } from './storage/session.ts';
import { retryOf, StorageFailure, type MemoryReason } from './storage/storage-failure.ts';

export interface DraftStoreOptions extends StorageOptions {
  /** Whose draft it is, by any text that identifies the person to the host. Only a keyed hash of it is stored. */
  readonly account: string;
  /** GB/T 2260 code. */
  readonly region: string;
  readonly procedure: Procedure;
  /** The application that is corrected, with its version. Each version has a draft of its own. */
  readonly application?: string | undefined;
  /** The schema of the content. Default: `draftSchema`. Older drafts go through `migrations`, default `draftMigrations`. */
  readonly schema?: number | undefined;
  readonly migrations?: Readonly<Record<number, Migration>> | undefined;
  /** Days after the last change. Default 30. */
  readonly expiresAfterDays?: number | undefined;
  /** Milliseconds from a change to its write. Default 200. */
  readonly delay?: number | undefined;
  /** Returns milliseconds since 1970. Default: the clock of the device. */
  readonly now?: (() => number) | undefined;
  /** Default: `setTimeout`. */
  readonly schedule?: Schedule | undefined;
}

/** What was stored when the form was opened. What is `corrupt` or `key-missing` could not be read. */
export type DraftFinding = 'nothing' | 'draft' | 'expired' | 'corrupt' | 'key-missing';

export interface DraftState {
  /**
   * - `empty`: nothing has been typed;
   * - `saving`: the last change is not on disk yet;
   * - `saved`: the last change is on disk;
   * - `memory`: the last change is in memory only, for `reason`. The form still works.
   */
  readonly status: 'empty' | 'saving' | 'saved' | 'memory';
  readonly reason?: MemoryReason | undefined;
  readonly found: DraftFinding;
  /** When the draft that is shown was last written, in milliseconds since 1970. */
  readonly savedAt?: number;
}

/** `state`: the state has changed. `content`: another tab has changed the draft; see `contentToShow`. */
export type DraftChange = 'state' | 'content';

export interface DraftStore {
  readonly state: DraftState;
  /** Calls `listener` after each change. Returns a function that stops that. */
  subscribe(listener: (change: DraftChange) => void): () => void;
  /**
   * Returns what to show: the stored draft, or else `initial`, which is what the form shows before anything is typed.
   * Never rejects; `state` says what was found. A draft that arrives late is announced like a change of another tab.
   */
  open(initial: DraftContent): Promise<DraftContent>;
  /**
   * Takes what the form shows after a change, and saves it soon. Call it after each single change, so that rows are
   * identified exactly, but not while an input method composes.
   */
  edit(content: DraftContent): void;
  /** Saves now. Resolves when the draft is on disk or could not be written; the state says which. */
  save(): Promise<DraftState>;
  /**
   * Returns everything that is known, with the changes of other tabs, for a form that shows it from now on. Give `edit`
   * everything that the form shows before you call this.
   */
  contentToShow(): DraftContent;
  /** Reads changes of other tabs. Call it when the page becomes visible, for browsers that do not announce changes. */
  refresh(): Promise<void>;
  /** The bytes of the files, so that another tab can continue an upload. */
  readonly files: DraftFiles;
  /** Returns the content as unencrypted JSON, for a file that the person asks for. The bytes of files are not included. */
  exportDraft(): string;
  /** Replaces what is shown by the content of such a file. */
  importDraft(text: string): DraftImport;
  /**
   * Deletes the draft and its files, for other tabs too. Returns whether they are gone. Nothing is written afterwards.
   */
  wipe(): Promise<boolean>;
  /** Writes what is not on disk yet and closes the database. */
  close(): Promise<void>;
}

const day = 86_400_000;
/** Milliseconds after which a draft is looked for again when storage failed. */
const searchPause = 1000;

const contextOf = ({ id, schema }: Pick<DraftRow, 'id' | 'schema'>): string => `draft/${id}/${schema}`;

/** Creates the store of one draft. Nothing is opened or written before `open`. */
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
  let channel: TabChannel | undefined;
  let ownId: string | undefined;
  /** What this tab has read or written last. A revision is compared only within the connection that it comes from. */
  let known: { readonly session: Session; readonly revision: string } | undefined;
  let unreadable: DraftRow | undefined;
  /** Whether the stored draft is still searched for. Once the person types, the next write finds it. */
  let isSearching = true;
  /** Whether the draft was saved, but the database that holds it cannot be opened for now. */
  let isUnconfirmed = false;

  const setState = (patch: Partial<DraftState>): void => {
    state = { ...state, reason: undefined, ...patch };
    listeners.call('state');
  };
  const setFailure = (reason: MemoryReason): void => setState({ status: 'memory', reason });

  const connection = createConnection(options, schedule, {
    onDeleted() {
      isUnconfirmed = false;
      const isFinal = state.reason !== undefined && retryOf[state.reason] === 'never';
      if (isFinal || state.status === 'empty') return;
      autosave.discardWritten();
      setFailure('deleted');
    },
    onUnreachable({ reason }) {
      // In any other state a write is due. It fails for the same reason, and then the state says it.
      if (state.status !== 'saved') return;
      isUnconfirmed = true;
      setFailure(reason);
    },
    onReachable() {
      if (isUnconfirmed && autosave.isUpToDate) setState({ status: 'saved' });
      isUnconfirmed = false;
    },
  });

  const idOf = async (keys: EncryptionKeys): Promise<string> =>
    (ownId = await keyedName(keys, ['draft', account, region, procedure, application]));

  const revisionIn = (session: Session): string | undefined =>
    known?.session === session ? known.revision : undefined;

  /** Merges what is stored into the document. Returns whether it could be read. */
  async function mergeRow(session: Session, row: DraftRow): Promise<boolean> {
    if (row.schema > schema) throw new StorageFailure('newer');
    known = { session, revision: row.revision };
    try {
      const stored = registersFromText(await decryptText(session.keys, contextOf(row), row));
      const migrate = (content: unknown) => migrateContent(content, row.schema, schema, migrations);
      const isChanged = document.merge(
        row.schema === schema ? stored : transformRegisters(stored, migrate, `m${schema}`),
      );
      if (isChanged) listeners.call('content');
      return true;
    } catch {
      // Whatever the error is, the person is told that the draft cannot be read, and the row itself is kept aside.
      unreadable = row;
      return false;
    }
  }

  async function createRow({ keys }: Session, id: string): Promise<DraftRow> {
    const content = await encryptText(keys, contextOf({ id, schema }), registersToText(document.registers));
    return { ...content, id, schema, revision: randomId(8), expiresAt: now() + expiresAfterDays * day };
  }

  async function write(session: Session): Promise<void> {
    const id = await idOf(session.keys);
    const row = await createRow(session, id);
    const stored = await replaceDraft(session, { row, basedOn: revisionIn(session), keepAside: unreadable });
    if (stored) {
      // Another tab has written since. What it knows is merged, and the write begins again.
      if (!(await mergeRow(session, stored))) state = { ...state, found: 'corrupt' };
      return write(session);
    }
    known = { session, revision: row.revision };
    unreadable = undefined;
    channel?.send('draft-saved', id);
  }

  const autosave = createAutosave({
    delay,
    schedule,
    write: () => connection.use(write),
    onWritten: () => setState({ status: 'saved', savedAt: now() }),
    onFailure: ({ reason }) => setFailure(reason),
  });

  const requestSave = (): void => {
    isSearching = false;
    if (state.status === 'empty' || state.status === 'saved') setState({ status: 'saving' });
    autosave.requestSave();
  };

  async function find(session: Session): Promise<DraftFinding> {
    const id = await idOf(session.keys);
    const expired = await deleteExpiredDrafts(session, now());
    const row = await readDraft(session, id);
    if (row) {
      state = { ...state, savedAt: row.expiresAt - expiresAfterDays * day };
      return (await mergeRow(session, row)) ? 'draft' : 'corrupt';
    }
    if (expired.includes(id)) return 'expired';
    if (session.lostKeys) return 'key-missing';
    return takeReportedLoss(databaseNameOf(options)) ? 'corrupt' : 'nothing';
  }

  /** Searches for the stored draft until storage answers. */
  async function search(): Promise<void> {
    try {
      const found = await connection.use(find);
      if (!isSearching) return;
      if (found === 'corrupt' || found === 'key-missing') setState({ status: 'memory', reason: found, found });
      else setState({ status: found === 'draft' ? 'saved' : 'empty', found });
    } catch (error) {
      const { reason } = error as StorageFailure;
      if (!isSearching) return;
      setFailure(reason);
      if (retryOf[reason] === 'soon') schedule(() => void (isSearching && search()), searchPause);
    }
  }

  async function refresh(): Promise<void> {
    try {
      await connection.use(async (session) => {
        const row = await readDraft(session, await idOf(session.keys));
        if (row && row.revision !== revisionIn(session)) await mergeRow(session, row);
      });
    } catch {
      // The next write fails for the same reason, and then the state says it.
    }
  }

  /** Stops saving, because the draft is deleted here or in another tab. */
  async function end(): Promise<void> {
    isSearching = false;
    await autosave.stop();
    setFailure('wiped');
  }

  const form = { region, procedure, schema };

  return {
    get state() {
      return state;
    },
    subscribe: (listener) => listeners.add(listener),
    async open(initial) {
      document.start(initial);
      if (options.persist !== 'none') {
        channel = openTabChannel(databaseNameOf(options), ({ type, id }) => {
          if (id !== ownId) return;
          if (type === 'draft-saved') void refresh();
          if (type === 'draft-wiped') void end();
        });
      }
      await search();
      return document.contentToShow();
    },
    edit(content) {
      if (!document.edit(content)) return;
      requestSave();
    },
    async save() {
      await autosave.saveNow();
      return state;
    },
    contentToShow: () => document.contentToShow(),
    refresh,
    files: createDraftFiles(connection, idOf),
    exportDraft: () => writeExport(form, document.content),
    importDraft(text) {
      const found = readExport(text, form, migrations, document.content);
      if ('problem' in found) return found;
      document.edit(found.content);
      requestSave();
      return { content: document.contentToShow() };
    },
    async wipe() {
      await end();
      try {
        await connection.use(async (session) => {
          const id = await idOf(session.keys);
          await deleteDraft(session, id);
          channel?.send('draft-wiped', id);
        });
        return true;
      } catch (error) {
        // On a public computer nothing was written, so there is nothing to delete.
        return (error as StorageFailure).reason === 'public';
      }
    },
    async close() {
      isSearching = false;
      await autosave.saveNow();
      await autosave.stop();
      channel?.close();
      connection.close();
    },
  };
}
