import { assert } from '@open-wc/testing';
import { createDraftStore, type DraftContent, type DraftStore, type DraftStoreOptions } from './index.ts';
import { injectFault, type FaultKind } from './test-faults.ts';
import { blank, bytesIn, createTestTimers, deleteDatabase, holds, openPage, withPersonal } from './test-forms.ts';

let count = 0;
let name = '';
const stores: { close(): Promise<void> }[] = [];
const frames: HTMLIFrameElement[] = [];
const unhandled: string[] = [];

addEventListener('unhandledrejection', ({ reason }) => unhandled.push(String(reason)));

beforeEach(() => (name = `acct-kit-test-${(count += 1)}`));

afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
  for (const frame of frames.splice(0)) frame.remove();
  await deleteDatabase(name);
  Reflect.deleteProperty(navigator, 'storageBuckets');
  assert.deepEqual(unhandled.splice(0), []);
});

/** Hides the storage buckets, as in a browser that has none. */
const withoutBackup = () =>
  Object.defineProperty(navigator, 'storageBuckets', { value: undefined, configurable: true });

type Options = Partial<DraftStoreOptions>;

/** A store whose timers run only when the test runs them, so that only `save` writes. */
function createStore(options: Options = {}, create = createDraftStore): DraftStore {
  const { schedule } = createTestTimers();
  const store = create({
    account: '110105198506150022',
    region: '110000',
    procedure: 'first',
    databaseName: name,
    schedule,
    ...options,
  });
  stores.push(store);
  return store;
}

async function openStore(options?: Options, create?: typeof createDraftStore) {
  const store = createStore(options, create);
  const content = await store.open(blank);
  return { store, content };
}

const lin = withPersonal(blank, { name: '林晓岚', documentNumber: '110105198506150022' });

async function savedAs(content: DraftContent, options?: Options) {
  const { store } = await openStore(options);
  store.edit(content);
  assert.equal((await store.save()).status, 'saved');
  return store;
}

async function openTab() {
  const { page, frame } = await openPage();
  frames.push(frame);
  return { create: page.createDraftStore, close: () => frame.remove() };
}

const heard = (store: DraftStore, wanted: 'state' | 'content', holdsNow = () => true) =>
  new Promise<void>((resolve) => {
    const stop = store.subscribe((change) => {
      if (change !== wanted || !holdsNow()) return;
      stop();
      resolve();
    });
  });

/** Reads and changes rows directly, without the store. */
const tamper = (store: string, work: (rows: IDBObjectStore) => void) =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => {
      const transaction = request.result.transaction(store, 'readwrite');
      work(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(request.result.close());
      transaction.onabort = () => reject(transaction.error!);
    };
  });

const eachRow = (rows: IDBObjectStore, change: (row: Record<string, unknown>) => Record<string, unknown>) => {
  rows.getAll().onsuccess = ({ target }) => {
    for (const row of (target as IDBRequest<Record<string, unknown>[]>).result) rows.put(change(row));
  };
};

describe('a draft', () => {
  it('is there in another page after a reload, as it was typed', async () => {
    const first = await openTab();
    const { store } = await openStore({}, first.create);
    const content: DraftContent = {
      ...lin,
      record: { ...lin.record, education: [{ school: '示例大学' }, {}], attachments: { photo: ['a1'] } },
      step: 'education',
      visited: ['personal', 'education'],
      answered: ['/personal/name'],
      files: [{ key: 'k1', kind: 'photo', name: '林晓岚.jpg', size: 12, status: 'ready', attachmentId: 'a1' }],
    };
    store.edit(content);
    assert.equal(store.state.status, 'saving');
    assert.equal((await store.save()).status, 'saved');
    stores.splice(0);
    first.close();
    const again = await openStore({}, (await openTab()).create);
    assert.deepEqual(JSON.parse(JSON.stringify(again.content)), content);
    assert.deepInclude(again.store.state, { status: 'saved', found: 'draft' });
  });

  it('is begun by a change, not by looking', async () => {
    const { store, content } = await openStore();
    store.edit(content);
    await store.save();
    assert.deepInclude(store.state, { status: 'empty', found: 'nothing' });
    assert.equal((await openStore()).store.state.found, 'nothing');
  });

  it('saves itself some time after a change, once for many', async () => {
    const timers = createTestTimers();
    const { store } = await openStore({ schedule: timers.schedule, delay: 200 });
    for (const text of ['林', '林晓', '林晓岚']) store.edit(withPersonal(blank, { name: text }));
    assert.equal(timers.size, 1);
    const saved = heard(store, 'state', () => store.state.status === 'saved');
    timers.run(200);
    await saved;
    assert.equal((await openStore()).content.record.personal.name, '林晓岚');
  });

  it('belongs to a person, a place, a procedure and an application', async () => {
    await savedAs(lin);
    for (const other of [
      { account: 'b' },
      { region: '370000' },
      { procedure: 'change' },
      { application: 'x@2' },
    ] as const)
      assert.equal((await openStore(other)).store.state.found, 'nothing');
  });

  it('keeps the bytes of files', async () => {
    const store = await savedAs(lin);
    assert.equal(await store.files.put('k1', new Blob(['示例文件'])), true);
    const again = (await openStore()).store;
    assert.equal(await (await again.files.get('k1'))?.text(), '示例文件');
    assert.equal(await again.files.delete('k1'), true);
    assert.equal(await store.files.get('k1'), undefined);
  });

  it('is on disk only as what nobody can read, under a key that nobody can export', async () => {
    const canaries = ['林晓岚', '110105198506150022', '13800138000', '示例路1号', '毕业证书扫描.jpg', '文件里的字'];
    const [, , mobilePhone, address, fileName, text] = canaries as [string, string, string, string, string, string];
    const store = await savedAs({
      ...withPersonal(lin, { mobilePhone, address }),
      files: [{ key: 'k1', kind: 'diploma', name: fileName, size: 12, status: 'uploading' }],
    });
    await store.files.put('k1', new Blob([text]));
    const bytes = await bytesIn(name);
    assert.isAbove(bytes.length, 10);
    assert.deepEqual(
      canaries.filter((canary) => holds(bytes, canary)),
      [],
    );
    const keys: CryptoKey[] = [];
    await tamper('keys', (rows) => {
      rows.getAll().onsuccess = ({ target }) => {
        const [row] = (target as IDBRequest<{ cipher: CryptoKey; naming: CryptoKey }[]>).result;
        keys.push(row!.cipher, row!.naming);
      };
    });
    assert.deepEqual(
      keys.map(({ extractable }) => extractable),
      [false, false],
    );
  });

  it('is encrypted anew with each write', async () => {
    const vectors = new Set<string>();
    const store = await savedAs(lin);
    for (const text of ['甲', '乙', '丙']) {
      store.edit(withPersonal(lin, { name: text }));
      await store.save();
      await tamper('drafts', (rows) => eachRow(rows, (row) => (vectors.add(String(row['iv'])), row)));
    }
    assert.equal(vectors.size, 3);
  });

  it('can be wiped, with its files and the keys, for other tabs too', async () => {
    const store = await savedAs(lin);
    await store.files.put('k1', new Blob(['示例']));
    const other = (await openStore()).store;
    const wiped = heard(other, 'state', () => other.state.reason === 'wiped');
    assert.equal(await store.wipe(), true);
    await wiped;
    for (const one of [store, other]) {
      one.edit(withPersonal(lin, { name: '乙' }));
      assert.deepInclude(await one.save(), { status: 'memory', reason: 'wiped' });
    }
    assert.deepEqual(await bytesIn(name), []);
    assert.equal((await openStore()).store.state.found, 'nothing');
  });

  it('is saved although another one was wiped, with the keys', async () => {
    const { store } = await openStore();
    const other = await savedAs(lin, { procedure: 'change' });
    await other.wipe();
    store.edit(lin);
    const states: string[] = [];
    store.subscribe(() => states.push(store.state.status));
    assert.equal((await store.save()).status, 'saved');
    assert.notInclude(states, 'memory');
    assert.deepEqual((await openStore()).content, lin);
  });

  it('expires, with its files, and not when the clock goes back', async () => {
    let time = 1_800_000_000_000;
    const now = () => time;
    const store = await savedAs(lin, { now, expiresAfterDays: 30 });
    await store.files.put('k1', new Blob(['示例']));
    time -= 86_400_000;
    store.edit(withPersonal(lin, { address: '示例路1号' }));
    assert.equal((await store.save()).status, 'saved');
    const later = await openStore({ now });
    assert.equal(later.content.record.personal.address, '示例路1号');
    time += 32 * 86_400_000;
    const { store: late, content } = await openStore({ now });
    assert.deepEqual(content, blank);
    assert.equal(late.state.found, 'expired');
    assert.deepEqual(await late.files.get('k1'), undefined);
    late.edit(lin);
    assert.equal((await late.save()).status, 'saved');
  });

  it('goes to a file and comes back', async () => {
    const { store } = await openStore({ persist: 'none' });
    store.edit(lin);
    const text = store.exportDraft();
    const { store: other } = await openStore();
    assert.deepEqual(other.importDraft(text), { content: lin });
    assert.equal((await other.save()).status, 'saved');
    assert.deepEqual((await openStore()).content, lin);
    const elsewhere = (await openStore({ region: '370000' })).store;
    assert.deepEqual(elsewhere.importDraft(text), { problem: 'other-form' });
    for (const bad of ['', '{}', text.slice(1), text.replace(/"education": \[\]/, '"education": {}')])
      assert.deepEqual(other.importDraft(bad), { problem: 'not-a-draft' }, bad);
    assert.deepEqual(other.importDraft(text.replace('"schema": 1', '"schema": 2')), { problem: 'newer' });
  });

  it('of an older schema is migrated, of a newer one left alone', async () => {
    await savedAs(lin, { schema: 1 });
    const migrations = {
      1: (content: unknown) => withPersonal(content as DraftContent, { name: '改过的姓名' }),
      2: (content: unknown) => ({ ...(content as DraftContent), step: 'education' }),
    };
    const { store, content } = await openStore({ schema: 3, migrations });
    assert.deepEqual(content, { ...withPersonal(lin, { name: '改过的姓名' }), step: 'education' });
    store.edit(withPersonal(content, { address: '示例路1号' }));
    await store.save();
    const older = await openStore({ schema: 1 });
    assert.deepEqual(older.content, blank);
    older.store.edit(lin);
    assert.deepInclude(await older.store.save(), { status: 'memory', reason: 'newer' });
    assert.deepEqual(older.store.contentToShow(), lin);
    const newest = await openStore({ schema: 3, migrations });
    assert.equal(newest.content.record.personal.address, '示例路1号');
  });
});

describe('tabs', () => {
  it('hear of each other', async () => {
    const [a, b] = [await openStore(), await openStore({}, (await openTab()).create)];
    const change = heard(b.store, 'content');
    a.store.edit(lin);
    await a.store.save();
    await change;
    assert.deepEqual(JSON.parse(JSON.stringify(b.store.contentToShow())), lin);
  });

  it('look for changes themselves where they are not told', async () => {
    const { store } = await openStore();
    const channel = globalThis.BroadcastChannel;
    Reflect.deleteProperty(globalThis, 'BroadcastChannel');
    try {
      const deaf = await openStore();
      store.edit(lin);
      await store.save();
      await deaf.store.refresh();
      assert.deepEqual(deaf.store.contentToShow(), lin);
    } finally {
      globalThis.BroadcastChannel = channel;
    }
  });

  it('converge without losing a field after 200 edits at random', async () => {
    const pages = await Promise.all([openTab(), openTab()]);
    const tabs = await Promise.all(pages.map(({ create }) => openStore({}, create)));
    const fields = ['name', 'address', 'email', 'nationality'] as const;
    const typed: Record<string, string> = {};
    let seed = 7;
    const random = (limit: number) => (seed = (seed * 48_271) % 2_147_483_647) % limit;
    const saves: Promise<unknown>[] = [];
    for (let edit = 0; edit < 200; edit += 1) {
      const at = random(2);
      const tab = tabs[at]!;
      // Each tab types into two fields of its own.
      const field = fields[at * 2 + random(2)]!;
      tab.content = withPersonal(tab.content, { [field]: (typed[field] = `第${edit}次`) });
      tab.store.edit(tab.content);
      if (random(3) === 0) saves.push(tab.store.save());
      if (random(5) === 0) await Promise.all(saves.splice(0));
      if (random(5) === 0) tab.content = tab.store.contentToShow();
    }
    for (const { store } of tabs) assert.equal((await store.save()).status, 'saved');
    for (const { store } of tabs) {
      await store.refresh();
      assert.deepEqual({ ...store.contentToShow().record.personal }, typed);
    }
    assert.deepEqual((await openStore()).content.record.personal, typed);
  });
});

describe('the backup database', () => {
  /** Leaves the database as a browser does that has discarded it as damaged: new, empty and marked. */
  async function discardDatabase() {
    for (const store of stores.splice(0)) await store.close();
    for (const store of ['keys', 'drafts', 'outbox']) await tamper(store, (rows) => rows.clear());
    await tamper('marks', (rows) => rows.put({ name: 'discarded' }));
  }

  it('puts back a draft that the browser has thrown away, once', async () => {
    await savedAs(lin);
    await discardDatabase();
    const { store, content } = await openStore();
    assert.deepEqual(content, lin);
    assert.deepInclude(store.state, { status: 'saved', found: 'draft' });
    await store.wipe();
    assert.equal((await openStore()).store.state.found, 'nothing');
  });

  it('is behind by nothing that was said to be saved', async () => {
    const store = await savedAs(lin);
    const more = withPersonal(lin, { address: '示例路1号' });
    store.edit(more);
    assert.equal((await store.save()).status, 'saved');
    await discardDatabase();
    assert.deepEqual((await openStore()).content, more);
  });

  it('has nothing of what was wiped', async () => {
    await (await savedAs(lin)).wipe();
    await discardDatabase();
    assert.deepEqual((await openStore()).content, blank);
  });

  it('does not bring back what somebody has deleted', async () => {
    await savedAs(lin);
    for (const store of stores.splice(0)) await store.close();
    await deleteDatabase(name);
    assert.equal((await openStore()).store.state.found, 'nothing');
  });

  it('is not there in other browsers, where a loss is said', async () => {
    withoutBackup();
    await savedAs(lin);
    await discardDatabase();
    const { store, content } = await openStore();
    assert.deepEqual(content, blank);
    assert.deepInclude(store.state, { status: 'memory', reason: 'corrupt', found: 'corrupt' });
    store.edit(lin);
    assert.equal((await store.save()).status, 'saved');
  });
});

describe('a public computer', () => {
  it('is left as it was', async () => {
    const { store } = await openStore({ persist: 'none' });
    store.edit(lin);
    assert.deepInclude(await store.save(), { status: 'memory', reason: 'public' });
    assert.equal(await store.files.put('k1', new Blob(['示例'])), false);
    assert.deepEqual(store.contentToShow(), lin);
    assert.equal(await store.wipe(), true);
    assert.notInclude(
      (await indexedDB.databases()).map((database) => database.name),
      name,
    );
  });
});

describe('storage that fails', () => {
  /** Types and saves twice while a fault is injected. Then storage works again, and the person types once more. */
  async function live(kind: FaultKind, errorName: string, hits: (call: number) => boolean) {
    const timers = createTestTimers();
    const injection = injectFault({ database: name, kind, name: errorName, hits, onHang: () => timers.run(900) });
    let store: DraftStore;
    const seen: unknown[] = [];
    let middle: DraftContent;
    try {
      ({ store } = await openStore({ schedule: timers.schedule, deadline: 900 }));
      store.subscribe(() => seen.push(store.state.status));
      middle = withPersonal(lin, { address: '示例路1号' });
      for (const content of [lin, middle]) {
        store.edit(content);
        const { status, reason } = await store.save();
        assert.include(['saved', 'memory'], status);
        assert.equal(status === 'memory', reason !== undefined);
        assert.deepEqual(store.contentToShow(), content);
        if (status === 'saved') assert.isAbove(injection.calls, 0);
      }
    } finally {
      injection.restore();
    }
    const failed = store.state.status === 'memory';
    const last = withPersonal(middle, { email: 'lin@example.com' });
    store.edit(last);
    assert.deepInclude(await store.save(), { status: 'saved', reason: undefined });
    assert.deepEqual((await openStore()).content, last);
    return { calls: injection.calls, failed, reason: store.state.reason };
  }

  const faults: readonly (readonly [FaultKind, string])[] = [
    ['throws', 'InvalidStateError'],
    ['throws', 'UnknownError'],
    ['fails', 'QuotaExceededError'],
    ['fails', 'UnknownError'],
    ['fails', 'AbortError'],
    ['hangs', 'TimeoutError'],
  ];

  for (const [kind, errorName] of faults) {
    it(`loses nothing, whichever call ${kind} with ${errorName}`, async function () {
      this.timeout(60_000);
      const { calls } = await live(kind, errorName, () => false);
      assert.isAbove(calls, 10);
      for (let call = 0; call < calls; call += 1) {
        await deleteAll();
        await live(kind, errorName, (one) => one === call);
      }
    });

    it(`says that nothing is stored when every call ${kind} with ${errorName}`, async function () {
      this.timeout(60_000);
      // A backup that fails alone takes nothing away from what is stored.
      withoutBackup();
      const { calls } = await live(kind, errorName, () => false);
      for (let call = 0; call < calls; call += 1) {
        await deleteAll();
        const { failed } = await live(kind, errorName, (one) => one >= call);
        assert.equal(failed, true, `from call ${call}`);
      }
    });
  }

  async function deleteAll() {
    for (const store of stores.splice(0)) await store.close();
    await deleteDatabase(name);
  }

  it('is called by its name', async () => {
    const cases = [
      ['fails', 'QuotaExceededError', 'quota'],
      ['fails', 'UnknownError', 'unavailable'],
      ['throws', 'SecurityError', 'unavailable'],
      ['hangs', '', 'timeout'],
    ] as const;
    for (const [kind, errorName, reason] of cases) {
      const timers = createTestTimers();
      const injection = injectFault({
        database: name,
        kind,
        name: errorName,
        hits: () => true,
        onHang: () => timers.run(900),
      });
      const { store, content } = await openStore({ schedule: timers.schedule, deadline: 900 });
      injection.restore();
      assert.deepInclude(store.state, { status: 'memory', reason });
      assert.deepEqual(content, blank);
    }
  });

  it('is tried again by itself', async () => {
    const timers = createTestTimers();
    const { store } = await openStore({ schedule: timers.schedule });
    const injection = injectFault({ database: name, kind: 'fails', name: 'QuotaExceededError', hits: () => true });
    store.edit(lin);
    assert.equal((await store.save()).reason, 'quota');
    injection.restore();
    const saved = heard(store, 'state', () => store.state.status === 'saved');
    timers.run(1000);
    await saved;
    assert.deepEqual((await openStore()).content, lin);
  });

  it('gives the draft later when it answers later', async () => {
    await savedAs(lin);
    const timers = createTestTimers();
    const injection = injectFault({ database: name, kind: 'fails', name: 'UnknownError', hits: () => true });
    const { store, content } = await openStore({ schedule: timers.schedule });
    injection.restore();
    assert.deepEqual(content, blank);
    const come = heard(store, 'content');
    timers.run(1000);
    await come;
    assert.deepEqual(store.contentToShow(), lin);
  });

  it('does not call what is typed saved because a draft was found late', async () => {
    await savedAs(withPersonal(blank, { address: '示例路1号' }));
    const timers = createTestTimers();
    const injection = injectFault({ database: name, kind: 'fails', name: 'UnknownError', hits: () => true });
    const { store } = await openStore({ schedule: timers.schedule });
    injection.restore();
    const come = heard(store, 'content');
    timers.run(1000);
    store.edit(withPersonal(blank, { name: '林晓岚' }));
    await come;
    await store.refresh();
    assert.equal(store.state.status, 'memory');
    assert.equal((await store.save()).status, 'saved');
    assert.deepEqual({ ...(await openStore()).content.record.personal }, { name: '林晓岚', address: '示例路1号' });
  });

  it('is said at once when the database is deleted, and saves when it is asked to', async () => {
    const store = await savedAs(lin);
    const said = heard(store, 'state');
    await deleteDatabase(name);
    await said;
    assert.deepInclude(store.state, { status: 'memory', reason: 'deleted' });
    assert.equal((await store.save()).status, 'saved');
    assert.deepEqual((await openStore()).content, lin);
    await deleteDatabase(name);
    const more = withPersonal(lin, { address: '示例路1号' });
    store.edit(more);
    assert.equal((await store.save()).status, 'saved');
    assert.deepEqual((await openStore()).content, more);
  });

  /** Remembers the connections that the page opens, so that a test can close them as a browser does. */
  async function withConnections(work: (closeAll: () => void) => Promise<void>): Promise<void> {
    const opened: IDBDatabase[] = [];
    const open = Reflect.get(IDBFactory.prototype, 'open') as (...args: unknown[]) => IDBOpenDBRequest;
    Reflect.set(IDBFactory.prototype, 'open', function (this: IDBFactory, ...args: unknown[]) {
      const request = open.apply(this, args);
      request.addEventListener('success', () => opened.push(request.result));
      return request;
    });
    try {
      await work(() => {
        for (const db of opened.splice(0)) {
          db.close();
          db.dispatchEvent(new Event('close'));
        }
      });
    } finally {
      Reflect.set(IDBFactory.prototype, 'open', open);
    }
  }

  it('keeps a draft although the browser closes the connection, of which nothing is said', () =>
    withConnections(async (closeAll) => {
      const store = await savedAs(lin);
      const states: unknown[] = [];
      store.subscribe(() => states.push(store.state));
      closeAll();
      await store.refresh();
      assert.deepEqual(states, []);
      assert.equal(store.state.status, 'saved');
      const more = withPersonal(lin, { address: '示例路1号' });
      store.edit(more);
      assert.equal((await store.save()).status, 'saved');
      assert.deepEqual((await openStore()).content, more);
    }));

  it('is said to have lost the draft when the connection was closed and the data are gone', () =>
    withConnections(async (closeAll) => {
      const store = await savedAs(lin);
      const other = await openStore({ procedure: 'change' });
      await tamper('drafts', (rows) => rows.clear());
      await tamper('keys', (rows) => rows.clear());
      const said = heard(store, 'state');
      closeAll();
      await said;
      assert.deepInclude(store.state, { status: 'memory', reason: 'deleted' });
      assert.equal(other.store.state.status, 'empty');
      assert.equal((await store.save()).status, 'saved');
      assert.deepEqual((await openStore()).content, lin);
    }));

  it('is looked at again when it cannot be opened after the connection was closed', () =>
    withConnections(async (closeAll) => {
      const timers = createTestTimers();
      const store = await savedAs(lin, { schedule: timers.schedule });
      const { savedAt } = store.state;
      const injection = injectFault({ database: name, kind: 'fails', name: 'UnknownError', hits: () => true });
      const failed = heard(store, 'state');
      closeAll();
      await failed;
      assert.deepInclude(store.state, { status: 'memory', reason: 'unavailable' });
      injection.restore();
      const back = heard(store, 'state');
      timers.run(1000);
      await back;
      assert.deepInclude(store.state, { status: 'saved', reason: undefined, savedAt });
    }));

  it('does not call what is typed saved because the connection is back', () =>
    withConnections(async (closeAll) => {
      const timers = createTestTimers();
      const store = await savedAs(lin, { schedule: timers.schedule });
      const injection = injectFault({ database: name, kind: 'fails', name: 'UnknownError', hits: () => true });
      const failed = heard(store, 'state');
      closeAll();
      await failed;
      const more = withPersonal(lin, { address: '示例路1号' });
      store.edit(more);
      injection.restore();
      timers.run(1000);
      await store.refresh();
      assert.equal(store.state.status, 'memory');
      assert.equal((await store.save()).status, 'saved');
      assert.deepEqual((await openStore()).content, more);
    }));

  it('holds a draft that was damaged, which is said and kept aside', async () => {
    for (const damage of [{ data: new ArrayBuffer(40) }, { iv: new Uint8Array(12) }, { schema: 0 }]) {
      await savedAs(lin);
      await tamper('drafts', (rows) => eachRow(rows, (row) => ({ ...row, ...damage })));
      const { store, content } = await openStore();
      assert.deepEqual(content, blank);
      assert.deepInclude(store.state, { status: 'memory', reason: 'corrupt', found: 'corrupt' });
      store.edit(lin);
      assert.deepInclude(await store.save(), { status: 'saved', found: 'corrupt' });
      let rows = 0;
      await tamper('drafts', (all) => {
        all.count().onsuccess = ({ target }) => (rows = (target as IDBRequest<number>).result);
      });
      assert.equal(rows, 2);
      assert.deepEqual((await openStore()).content, lin);
      await deleteAll();
    }
  });

  it('has lost the key, which is said, and the next change has a new one', async () => {
    const before = await savedAs(lin);
    await tamper('keys', (rows) => rows.clear());
    const { store } = await openStore();
    assert.deepInclude(store.state, { status: 'memory', reason: 'key-missing', found: 'key-missing' });
    for (const one of [store, before]) {
      one.edit(withPersonal(lin, { address: one === store ? '示例路1号' : '示例路2号' }));
      await one.save();
    }
    // The tab that still had the old key uses the new one now.
    assert.equal(before.state.status, 'saved');
    assert.equal((await openStore()).content.record.personal.address, '示例路2号');
  });

  it('is held by an older page', async () => {
    const older = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name, 1);
      request.onsuccess = () => resolve(request.result);
    });
    const newer = indexedDB.open(name, 2);
    older.close();
    await new Promise((resolve) => (newer.onsuccess = resolve));
    newer.result.close();
    const { store } = await openStore();
    assert.deepInclude(store.state, { status: 'memory', reason: 'newer' });
  });
});
