import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createClock } from './clock.ts';
import { createDocument, transformRegisters, type Document } from './document.ts';
import { mergeRegisters, registersFromText, registersToText, type Registers } from './registers.ts';

interface Form {
  readonly name?: string;
  readonly note?: string;
  readonly rows: readonly { readonly school?: string; readonly level?: string }[];
  readonly files: readonly { readonly key: string; readonly name: string }[];
  readonly visited: readonly string[];
}

const empty: Form = { rows: [{}], files: [], visited: ['a'] };

/** What a person does in one tab. A row is given by its index at that moment. */
type Step =
  | { readonly kind: 'set'; readonly field: 'name' | 'note'; readonly value: string | undefined }
  | { readonly kind: 'row'; readonly index: number; readonly field: 'school' | 'level'; readonly value: string }
  | { readonly kind: 'add' | 'visit' | 'file'; readonly value: string }
  | { readonly kind: 'remove'; readonly index: number }
  | { readonly kind: 'show' };

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
  fc.constant({ kind: 'show' as const }),
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
    case 'show':
      return form;
  }
}

interface Tab {
  readonly document: Document<Form>;
  form: Form;
}

function openTab(name: string): Tab {
  // The clock of each tab goes backwards.
  let time = name.charCodeAt(0) * 10;
  const document = createDocument<Form>(createClock(() => (time -= 1), name));
  document.start(empty);
  return { document, form: document.contentToShow() };
}

function perform(tab: Tab, one: Step): void {
  if (one.kind === 'show') tab.form = tab.document.contentToShow();
  else {
    tab.form = after(tab.form, one);
    tab.document.edit(tab.form);
  }
}

const history = fc.array(fc.record({ tab: fc.nat(2), from: fc.nat(2), step }), { maxLength: 30 });

/** Three tabs after a history in which each tab sometimes merges what another one knows. */
function play(steps: readonly { tab: number; from: number; step: Step }[]): Tab[] {
  const tabs = ['a', 'b', 'c'].map(openTab);
  for (const { tab, from, step: one } of steps) {
    if (one.kind === 'show') tabs[tab]!.document.merge(tabs[from]!.document.registers);
    perform(tabs[tab]!, one);
  }
  return tabs;
}

const sorted = (registers: Registers) => [...registers].sort(([a], [b]) => (a < b ? -1 : 1));
const registersOfTabs = history.map((steps) => play(steps).map(({ document }) => document.registers));
const runs = { numRuns: 2000 };

test('registers are the same in whatever order and however often they are merged', () => {
  fc.assert(
    fc.property(registersOfTabs, ([a = new Map(), b = new Map(), c = new Map()]) => {
      assert.deepEqual(sorted(mergeRegisters(a, b)), sorted(mergeRegisters(b, a)));
      assert.deepEqual(
        sorted(mergeRegisters(mergeRegisters(a, b), c)),
        sorted(mergeRegisters(a, mergeRegisters(b, c))),
      );
      assert.deepEqual(sorted(mergeRegisters(a, a)), sorted(a));
      assert.deepEqual(sorted(mergeRegisters(mergeRegisters(a, b), b)), sorted(mergeRegisters(a, b)));
    }),
    runs,
  );
});

test('registers are the same after storing and reading', () => {
  fc.assert(
    fc.property(registersOfTabs, ([a = new Map()]) => {
      assert.deepEqual(sorted(registersFromText(registersToText(a))), sorted(a));
      assert.equal(
        transformRegisters(a, (content) => content, 'm'),
        a,
      );
    }),
    runs,
  );
});

test('a tab that hears of no other tab is given what it showed', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const tab = openTab('a');
      for (const one of steps) perform(tab, one);
      assert.deepEqual(tab.document.contentToShow(), JSON.parse(JSON.stringify(tab.form)));
    }),
    runs,
  );
});

test('tabs that have merged show the same', () => {
  fc.assert(
    fc.property(history, (steps) => {
      const tabs = play(steps);
      for (const tab of tabs) for (const other of tabs) tab.document.merge(other.document.registers);
      const shown = tabs.map(({ document }) => document.contentToShow());
      assert.deepEqual(shown[1], shown[0]);
      assert.deepEqual(shown[2], shown[0]);
      // Showing what is known changes nothing, so that giving it back is no edit.
      for (const [at, tab] of tabs.entries()) assert.equal(tab.document.edit(shown[at]!), false);
    }),
    runs,
  );
});

test('no field is lost: what each tab typed into its own fields is there', () => {
  const own = fc.array(fc.tuple(fc.nat(2), value, fc.boolean()), { maxLength: 40 });
  fc.assert(
    fc.property(own, (edits) => {
      const fields = ['x', 'y', 'z'];
      const tabs = fields.map((name) => {
        const document = createDocument<Record<string, unknown>>(createClock(() => 0, name));
        document.start({});
        return { document, form: {} };
      });
      const typed: Record<string, string> = {};
      for (const [at, text, meets] of edits) {
        const tab = tabs[at]!;
        tab.form = { ...tab.form, [fields[at]!]: text };
        typed[fields[at]!] = text;
        tab.document.edit(tab.form);
        if (!meets) continue;
        tab.document.merge(tabs[(at + 1) % 3]!.document.registers);
        tab.form = tab.document.contentToShow();
      }
      const all = tabs.map(({ document }) => document.registers).reduce(mergeRegisters);
      const reader = createDocument(createClock(() => 0, 'r'));
      reader.merge(all);
      assert.deepEqual(reader.contentToShow() ?? {}, typed);
    }),
    runs,
  );
});

/** Two tabs that show the same rows. */
function twoTabs(rows: Form['rows']): [Tab, Tab] {
  const [a, b] = [openTab('a'), openTab('b')];
  a.document.edit({ ...empty, rows });
  b.document.merge(a.document.registers);
  for (const tab of [a, b]) tab.form = tab.document.contentToShow();
  return [a, b];
}

function meet(a: Tab, b: Tab): Form {
  a.document.merge(b.document.registers);
  b.document.merge(a.document.registers);
  assert.deepEqual(a.document.contentToShow(), b.document.contentToShow());
  return a.document.contentToShow();
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
    a.form = a.document.contentToShow();
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

test('what came from another tab and is not shown yet does not count as removed', () => {
  const [a, b] = twoTabs([{}]);
  perform(a, { kind: 'set', field: 'name', value: '甲' });
  b.document.merge(a.document.registers);
  perform(b, { kind: 'set', field: 'note', value: '乙' });
  perform(b, { kind: 'remove', index: 0 });
  const { name, note } = meet(a, b);
  assert.deepEqual({ name, note }, { name: '甲', note: '乙' });
});

test('a migration is the same in every tab, and an edit made meanwhile is kept', () => {
  const [a, b] = twoTabs([{ school: '甲' }]);
  const rename = (content: unknown) => {
    const { name, ...rest } = content as Form;
    return { ...rest, fullName: name };
  };
  perform(a, { kind: 'set', field: 'name', value: '林' });
  b.document.merge(a.document.registers);
  const [one, two] = [a, b].map(({ document }) => transformRegisters(document.registers, rename, 'm2'));
  assert.deepEqual(sorted(one!), sorted(two!));
  const reader = createDocument<Form & { fullName: string }>(createClock(() => 0, 'r'));
  reader.merge(one!);
  reader.edit({ ...reader.contentToShow(), rows: [{ school: '乙' }] });
  reader.merge(two!);
  assert.deepEqual(reader.contentToShow().rows, [{ school: '乙' }]);
  assert.equal(reader.contentToShow().fullName, '林');
});

test('the package can be loaded where there is no browser', async () => {
  assert.equal(typeof indexedDB, 'undefined');
  const { createDraftStore } = await import('@acct-kit/core/drafts');
  const store = createDraftStore({ account: 'a', region: '110000', procedure: 'first' });
  assert.equal(store.state.status, 'empty');
});
