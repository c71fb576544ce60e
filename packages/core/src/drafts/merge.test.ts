import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createClock } from './clock.ts';
import { createDocument, transformed, type Document } from './document.ts';
import { fromText, merge, toText, type Replica } from './replica.ts';

interface Form {
  readonly name?: string;
  readonly note?: string;
  readonly rows: readonly { readonly school?: string; readonly level?: string }[];
  readonly files: readonly { readonly key: string; readonly name: string }[];
  readonly visited: readonly string[];
}

const empty: Form = { rows: [{}], files: [], visited: ['a'] };

/** What a person does in one tab; rows are named by where they are at that moment. */
type Step =
  | { readonly kind: 'set'; readonly field: 'name' | 'note'; readonly value: string | undefined }
  | { readonly kind: 'row'; readonly index: number; readonly field: 'school' | 'level'; readonly value: string }
  | { readonly kind: 'add' | 'visit' | 'file'; readonly value: string }
  | { readonly kind: 'remove'; readonly index: number }
  | { readonly kind: 'take' };

const value = fc.string({ unit: fc.constantFrom('甲', '乙', 'a', '/', '#', '~', '"'), maxLength: 4 });
const index = fc.nat(3);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('set' as const),
    field: fc.constantFrom('name' as const, 'note' as const),
    value: fc.option(value, { nil: undefined }),
  }),
  fc.record({
    kind: fc.constant('row' as const),
    index,
    field: fc.constantFrom('school' as const, 'level' as const),
    value,
  }),
  fc.record({ kind: fc.constantFrom('add' as const, 'visit' as const, 'file' as const), value }),
  fc.record({ kind: fc.constant('remove' as const), index }),
  fc.constant({ kind: 'take' as const }),
);

function after(form: Form, one: Step): Form {
  switch (one.kind) {
    case 'set':
      return { ...form, [one.field]: one.value };
    case 'row':
      return {
        ...form,
        rows: form.rows.map((row, at) => (at === one.index ? { ...row, [one.field]: one.value } : row)),
      };
    case 'add':
      return { ...form, rows: [...form.rows, {}] };
    case 'remove':
      return { ...form, rows: form.rows.filter((_, at) => at !== one.index) };
    case 'visit':
      return { ...form, visited: [...new Set([...form.visited, one.value])] };
    case 'file':
      return {
        ...form,
        files: [...form.files.filter(({ key }) => key !== one.value), { key: one.value, name: '照片' }],
      };
    case 'take':
      return form;
  }
}

interface Tab {
  readonly document: Document<Form>;
  form: Form;
}

function openTab(name: string): Tab {
  // The clocks of some tabs stand still or go back.
  let time = name.charCodeAt(0) * 10;
  const document = createDocument<Form>(createClock(() => (time -= 1), name));
  document.begin(empty);
  return { document, form: document.take() };
}

function perform(tab: Tab, one: Step): void {
  if (one.kind === 'take') tab.form = tab.document.take();
  else {
    tab.form = after(tab.form, one);
    tab.document.edit(tab.form);
  }
}

const history = fc.array(fc.record({ tab: fc.nat(2), from: fc.nat(2), step }), { maxLength: 30 });

/** Three tabs after a history in which each now and then hears of another. */
function play(steps: readonly { tab: number; from: number; step: Step }[]): Tab[] {
  const tabs = ['a', 'b', 'c'].map(openTab);
  for (const { tab, from, step: one } of steps) {
    if (one.kind === 'take') tabs[tab]!.document.absorb(tabs[from]!.document.replica);
    perform(tabs[tab]!, one);
  }
  return tabs;
}

const sorted = (replica: Replica) => [...replica].sort(([a], [b]) => (a < b ? -1 : 1));
const replicas = history.map((steps) => play(steps).map(({ document }) => document.replica));
const runs = { numRuns: 2000 };

test('replicas end up alike in whatever order they meet, and however often', () => {
  fc.assert(
    fc.property(replicas, ([a = new Map(), b = new Map(), c = new Map()]) => {
      assert.deepEqual(sorted(merge(a, b)), sorted(merge(b, a)));
      assert.deepEqual(sorted(merge(merge(a, b), c)), sorted(merge(a, merge(b, c))));
      assert.deepEqual(sorted(merge(a, a)), sorted(a));
      assert.deepEqual(sorted(merge(merge(a, b), b)), sorted(merge(a, b)));
    }),
    runs,
  );
});

test('a replica is the same after storing and reading', () => {
  fc.assert(
    fc.property(replicas, ([a = new Map()]) => {
      assert.deepEqual(sorted(fromText(toText(a))), sorted(a));
      assert.equal(
        transformed(a, (content) => content, 'm'),
        a,
      );
    }),
    runs,
  );
});

test('a tab that hears of nobody is given what it showed', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const tab = openTab('a');
      for (const one of steps) perform(tab, one);
      assert.deepEqual(tab.document.take(), JSON.parse(JSON.stringify(tab.form)));
    }),
    runs,
  );
});

test('tabs that have met show the same', () => {
  fc.assert(
    fc.property(history, (steps) => {
      const tabs = play(steps);
      for (const tab of tabs) for (const other of tabs) tab.document.absorb(other.document.replica);
      const shown = tabs.map(({ document }) => document.take());
      assert.deepEqual(shown[1], shown[0]);
      assert.deepEqual(shown[2], shown[0]);
      // A take changes nothing: what it gives back is no news.
      for (const [at, tab] of tabs.entries()) assert.equal(tab.document.edit(shown[at]!), false);
    }),
    runs,
  );
});

test('no field is lost: what each tab typed in fields of its own is there', () => {
  const own = fc.array(fc.tuple(fc.nat(2), value, fc.boolean()), { maxLength: 40 });
  fc.assert(
    fc.property(own, (edits) => {
      const fields = ['x', 'y', 'z'];
      const tabs = fields.map((name) => {
        const document = createDocument<Record<string, unknown>>(createClock(() => 0, name));
        document.begin({});
        return { document, form: {} };
      });
      const typed: Record<string, string> = {};
      for (const [at, text, meets] of edits) {
        const tab = tabs[at]!;
        tab.form = { ...tab.form, [fields[at]!]: text };
        typed[fields[at]!] = text;
        tab.document.edit(tab.form);
        if (!meets) continue;
        tab.document.absorb(tabs[(at + 1) % 3]!.document.replica);
        tab.form = tab.document.take();
      }
      const all = tabs.map(({ document }) => document.replica).reduce(merge);
      const reader = createDocument(createClock(() => 0, 'r'));
      reader.absorb(all);
      assert.deepEqual(reader.take() ?? {}, typed);
    }),
    runs,
  );
});

/** Two tabs that show the same rows. */
function twoTabs(rows: Form['rows']): [Tab, Tab] {
  const [a, b] = [openTab('a'), openTab('b')];
  a.document.edit({ ...empty, rows });
  b.document.absorb(a.document.replica);
  for (const tab of [a, b]) tab.form = tab.document.take();
  return [a, b];
}

function meet(a: Tab, b: Tab): Form {
  a.document.absorb(b.document.replica);
  b.document.absorb(a.document.replica);
  assert.deepEqual(a.document.take(), b.document.take());
  return a.document.take();
}

test('a row is the same row in both tabs, wherever it has moved', () => {
  const [a, b] = twoTabs([{ school: '甲' }, { school: '乙' }]);
  perform(a, { kind: 'remove', index: 0 });
  perform(b, { kind: 'row', index: 1, field: 'level', value: '本科' });
  perform(b, { kind: 'add', value: '' });
  assert.deepEqual(meet(a, b).rows, [{ school: '乙', level: '本科' }, {}]);
});

test('a row that is removed in one tab and changed in the other stays, whole', () => {
  for (const isRemovedLast of [true, false]) {
    const [a, b] = twoTabs([{ school: '甲', level: '大专' }]);
    const steps = [
      () => perform(b, { kind: 'row', index: 0, field: 'level', value: '本科' }),
      () => perform(a, { kind: 'remove', index: 0 }),
    ];
    for (const one of isRemovedLast ? steps : steps.reverse()) one();
    assert.deepEqual(meet(a, b).rows, [{ school: '甲', level: '本科' }]);
    a.form = a.document.take();
    perform(a, { kind: 'remove', index: 0 });
    assert.deepEqual(meet(a, b).rows, []);
  }
});

test('tabs that begin with the same empty form mean the same first row', () => {
  const [a, b] = [openTab('a'), openTab('b')];
  perform(a, { kind: 'row', index: 0, field: 'school', value: '甲' });
  perform(b, { kind: 'row', index: 0, field: 'level', value: '本科' });
  assert.deepEqual(meet(a, b).rows, [{ school: '甲', level: '本科' }]);
});

test('what came from another tab and is not shown yet is not taken for taken away', () => {
  const [a, b] = twoTabs([{}]);
  perform(a, { kind: 'set', field: 'name', value: '甲' });
  b.document.absorb(a.document.replica);
  perform(b, { kind: 'set', field: 'note', value: '乙' });
  perform(b, { kind: 'remove', index: 0 });
  const { name, note } = meet(a, b);
  assert.deepEqual({ name, note }, { name: '甲', note: '乙' });
});

test('a migration is the same in every tab, and an edit made meanwhile outlives it', () => {
  const [a, b] = twoTabs([{ school: '甲' }]);
  const rename = (content: unknown) => {
    const { name, ...rest } = content as Form;
    return { ...rest, fullName: name };
  };
  perform(a, { kind: 'set', field: 'name', value: '林' });
  b.document.absorb(a.document.replica);
  const [one, two] = [a, b].map(({ document }) => transformed(document.replica, rename, 'm2'));
  assert.deepEqual(sorted(one!), sorted(two!));
  const reader = createDocument<Form & { fullName: string }>(createClock(() => 0, 'r'));
  reader.absorb(one!);
  reader.edit({ ...reader.take(), rows: [{ school: '乙' }] });
  reader.absorb(two!);
  assert.deepEqual(reader.take().rows, [{ school: '乙' }]);
  assert.equal(reader.take().fullName, '林');
});

test('the package can be loaded where there is no browser', async () => {
  assert.equal(typeof indexedDB, 'undefined');
  const { createDraftStore } = await import('@acct-kit/core/drafts');
  const store = createDraftStore({ account: 'a', region: '110000', procedure: 'first' });
  assert.equal(store.state.status, 'empty');
});
