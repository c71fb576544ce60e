import assert from 'node:assert/strict';
import { test } from 'node:test';
import { creditDeclarationDraft } from '../contract/credit-declarations.ts';
import { creditRoles } from '../contract/credits.ts';
import { attachmentKinds, collectionRecord, emptyRecord } from '../contract/record.ts';
import * as z from 'zod/mini';
import { checks } from './checks.ts';
import type { Condition } from './condition.ts';
import { resolvePolicy, type Field, type Group, type Policy, type PolicyPack, type Rule } from './index.ts';
import { builtInPacks } from './packs/index.ts';
import { policyPack } from './pack.ts';
import { parsePack } from './parse-pack.ts';
import { testDay } from './test-records.ts';

const groupsOf = (policy: Policy): Group[] => policy.form.value.sections.flatMap(({ groups }) => groups);
const fieldsOf = (policy: Policy): { group: Group; field: Field }[] =>
  groupsOf(policy).flatMap((group) => group.fields.map((field) => ({ group, field })));

/** Every rule of a pack, with where it is. */
function rulesOf(pack: PolicyPack): { at: string; rule: Rule<unknown> }[] {
  const { form, files, jurisdiction, reviewDays, changeDeadline, credits } = pack;
  const lists = { form, jurisdiction, reviewDays, changeDeadline, credits, ...files };
  return Object.entries(lists).flatMap(([at, rules]: [string, Rule<unknown>[] | undefined]) =>
    (rules ?? []).map((rule, index) => ({ at: `${at}/${index}`, rule })),
  );
}

/** Each object within a value that has the key. */
function objectsWith(key: string, value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap((one) => objectsWith(key, one));
  return key in value ? [value as Record<string, unknown>, ...inside] : inside;
}

function pointersOf(condition: Condition, row: string): string[] {
  if ('all' in condition) return condition.all.flatMap((one) => pointersOf(one, row));
  if ('any' in condition) return condition.any.flatMap((one) => pointersOf(one, row));
  if ('not' in condition) return pointersOf(condition.not, row);
  if ('some' in condition)
    return [condition.some, ...(condition.where ? pointersOf(condition.where, condition.some) : [])];
  return [condition.field.startsWith('/') ? condition.field : `${row}/${condition.field}`];
}

for (const pack of builtInPacks) {
  const { region } = pack;
  const policy = resolvePolicy(region, testDay);
  const family = [...new Set([pack, ...builtInPacks.filter((one) => one.region === pack.parent)])];

  test(`${region}: the pack is data, and reads itself back`, () => {
    const json: unknown = JSON.parse(JSON.stringify(pack));
    assert.deepEqual(json, pack);
    assert.deepEqual(parsePack(json), pack);
  });

  test(`${region}: every source that is cited is known to the pack or its parent`, () => {
    const known = new Set(family.flatMap((one) => Object.keys(one.sources)));
    const cited = [
      ...objectsWith('source', pack).flatMap(({ source }) => source as string[]),
      ...objectsWith('basis', pack).flatMap(({ basis }) => (typeof basis === 'string' ? [basis] : [])),
    ];
    assert.ok(cited.length > 0);
    for (const id of cited) assert.ok(known.has(id), `${id} is not a source`);
    for (const id of Object.keys(pack.sources))
      assert.ok(
        JSON.stringify(builtInPacks).split(`"${id}"`).length > 2 || id === 'portal',
        `${id} is a source of nothing`,
      );
  });

  test(`${region}: every rule has its days in order, and none hides one behind it`, () => {
    for (const { at, rule } of rulesOf(pack)) {
      if (rule.from !== undefined && rule.to !== undefined) assert.ok(rule.from <= rule.to, at);
      assert.ok(rule.source.length > 0, at);
    }
    for (const { at, rule } of rulesOf(pack)) {
      const [list, index] = at.split('/');
      const before = rulesOf(pack).filter((one) => {
        const [otherList, otherIndex] = one.at.split('/');
        return otherList === list && Number(otherIndex) < Number(index);
      });
      for (const { at: other, rule: first } of before) {
        const covers =
          (first.from === undefined || (rule.from !== undefined && first.from <= rule.from)) &&
          (first.to === undefined || (rule.to !== undefined && rule.to <= first.to));
        assert.ok(!covers, `${at} is never in force behind ${other}`);
      }
    }
  });

  test(`${region}: every choice has its table, and every check exists`, () => {
    for (const { group, field } of fieldsOf(policy)) {
      const at = `${group.path}/${field.name}`;
      assert.equal(field.type === 'choice', field.codes !== undefined, at);
      if (field.codes !== undefined) assert.ok((policy.codes[field.codes]?.length ?? 0) > 1, `${at}: ${field.codes}`);
      if (field.check !== undefined) assert.equal(typeof checks[field.check], 'function', at);
      if (field.check === 'identity-number')
        assert.ok(group.fields.some(({ name, codes }) => name === 'documentType' && codes === 'documentType'));
      for (const filled of Object.keys(field.fills ?? {}))
        assert.ok(
          group.fields.some(({ name }) => name === filled),
          `${at} fills ${filled}`,
        );
    }
  });

  test(`${region}: a code stands for one thing`, () => {
    for (const [name, table] of Object.entries(policy.codes)) {
      assert.equal(new Set(table.map(({ code }) => code)).size, table.length, name);
      for (const { code, label } of table) assert.ok(code !== '' && label !== '', name);
    }
  });

  test(`${region}: what is asked for is what the wire carries`, () => {
    for (const { group, field } of fieldsOf(policy)) {
      const at = `${group.path}/${field.name}`;
      const take = (value: unknown) => {
        const part = { [field.name]: value };
        return z.safeParse(collectionRecord, { ...emptyRecord(), [group.path]: group.repeat ? [part] : part }).success;
      };
      const yes = field.type === 'yes-no' || field.type === 'confirmation';
      assert.ok(take(yes ? true : field.type === 'files' ? ['a'.repeat(22)] : '1'), at);
      assert.ok(!take({ surprise: 1 }), at);
      if (field.type === 'files') {
        assert.ok((attachmentKinds as readonly string[]).includes(field.name), at);
        assert.ok(policy.files[field.name as 'photo'], `${at} has no file rules`);
        assert.ok(take(Array.from({ length: field.maxFiles ?? 1 }, () => 'a'.repeat(22))), at);
      }
      if (field.type === 'text' || field.type === 'long-text') {
        assert.ok(field.maxLength !== undefined || field.check !== undefined, `${at} has no limit`);
        if (field.maxLength !== undefined)
          assert.ok(take('x'.repeat(field.maxLength)), `${at}: longer than the wire takes`);
      }
    }
    for (const { path, repeat } of groupsOf(policy)) {
      if (!repeat) continue;
      const rows = Array.from({ length: repeat.max }, () => ({}));
      assert.ok(z.safeParse(collectionRecord, { ...emptyRecord(), [path]: rows }).success, path);
      assert.ok((repeat.minimum?.count ?? 0) <= repeat.max, path);
    }
  });

  test(`${region}: every condition asks for a field that the form has`, () => {
    const known = new Set(fieldsOf(policy).map(({ group, field }) => `/${group.path}/${field.name}`));
    const lists = groupsOf(policy)
      .filter(({ repeat }) => repeat)
      .map(({ path }) => `/${path}`);
    const ask = (condition: Condition | undefined, row: string) => {
      for (const pointer of condition ? pointersOf(condition, row) : [])
        assert.ok(known.has(pointer) || lists.includes(pointer), `${pointer} is asked nowhere`);
    };
    for (const { group, field } of fieldsOf(policy)) {
      ask(field.visible, `/${group.path}`);
      ask(typeof field.required === 'object' ? field.required : undefined, `/${group.path}`);
    }
    for (const group of groupsOf(policy)) {
      ask(group.visible, '');
      ask(group.repeat?.minimum?.when, '');
    }
    for (const { when, field } of policy.jurisdiction.value) {
      ask(when, '');
      assert.ok(known.has(field), field);
    }
  });

  test(`${region}: every answer of a condition is one that can be given`, () => {
    const byPointer = new Map(fieldsOf(policy).map(({ group, field }) => [`/${group.path}/${field.name}`, field]));
    const conditions = groupsOf(policy).flatMap((group) =>
      group.fields.flatMap((field) =>
        [field.visible, field.required].flatMap((one) =>
          objectsWith('in', one).map((leaf) => ({ leaf, row: `/${group.path}` })),
        ),
      ),
    );
    for (const { leaf, row } of conditions) {
      const name = leaf['field'] as string;
      const field = byPointer.get(name.startsWith('/') ? name : `${row}/${name}`);
      const table = policy.codes[field?.codes ?? ''];
      if (table)
        for (const value of leaf['in'] as string[])
          assert.ok(
            table.some(({ code }) => code === value),
            `${name} is never ${value}`,
          );
    }
  });
}

for (const region of builtInPacks.map((pack) => pack.region)) {
  const policy = resolvePolicy(region, testDay);
  const rules = policy.credits.map(({ value }) => value);

  test(`${region}: what can be declared is asked for as in a form`, () => {
    for (const { kind, fields = [], proofs = [] } of rules.flatMap((rule) => [
      ...(rule.conversions ?? []),
      ...(rule.exemptions ?? []),
    ])) {
      const answers = creditDeclarationDraft.shape.answers;
      assert.equal(new Set(fields.map(({ name }) => name)).size, fields.length, kind);
      assert.ok(proofs.length > 0, kind);
      for (const { name, type, codes, maxLength } of fields) {
        const at = `${kind}/${name}`;
        assert.equal(type === 'choice', codes !== undefined, at);
        if (codes !== undefined) assert.ok((policy.codes[codes]?.length ?? 0) > 1, at);
        assert.equal(type === 'text' || type === 'long-text', maxLength !== undefined, at);
        assert.ok(z.safeParse(answers, { [name]: 'x'.repeat(maxLength ?? 1) }).success, at);
      }
    }
  });

  test(`${region}: what the ledger reads of a conversion is asked for under one name`, () => {
    for (const { kind, fields = [], shared } of rules.flatMap((rule) => rule.conversions ?? [])) {
      const asked = new Map(fields.map((field) => [field.name, field]));
      for (const [name, type] of [
        ['title', 'text'],
        ['completedOn', 'date'],
      ] as const) {
        assert.equal(asked.get(name)?.type, type, `${kind}/${name}`);
        assert.equal(asked.get(name)?.required, true, `${kind}/${name}`);
      }
      assert.ok((asked.get('title')?.maxLength ?? 0) <= 200, 'a record’s title');
      assert.equal(asked.get('role')?.codes, shared === undefined ? undefined : 'creditRole', kind);
      assert.equal(asked.get('quantity')?.inputMode ?? 'numeric', 'numeric', kind);
    }
    assert.deepEqual(
      policy.codes['creditRole']?.map(({ code }) => code),
      [...creditRoles],
    );
  });

  test(`${region}: a kind is declared in one way only`, () => {
    for (const { conversions = [], exemptions = [] } of rules) {
      const kinds = [...conversions, ...exemptions].map(({ kind }) => kind);
      assert.equal(new Set(kinds).size, kinds.length);
    }
  });
}

test('the packs are of different places, and each parent is there', () => {
  const regions = builtInPacks.map(({ region }) => region);
  assert.equal(new Set(regions).size, regions.length);
  for (const { parent } of builtInPacks) if (parent !== undefined) assert.ok(regions.includes(parent));
});

test('districts are of the place whose pack lists them', () => {
  for (const region of ['110000', '370000'])
    for (const { code } of resolvePolicy(region, testDay).codes['districts'] ?? [])
      assert.equal(code.slice(0, 2), region.slice(0, 2));
});

/** A copy of a value with what a pointer leads to replaced. */
function broken(value: unknown, pointer: string, wrong?: unknown): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(value));
  const keys = pointer.split('/').slice(1);
  const last = keys.pop() ?? '';
  const inside = keys.reduce<unknown>((one, key) => (one as Record<string, unknown>)[key], copy) as Record<
    string,
    unknown
  >;
  inside[last] = wrong;
  return copy;
}

test('a broken pack is refused with the path to the mistake', () => {
  const pack = builtInPacks[1];
  const field = '/form/0/value/sections/0/groups/0/fields/0';
  const table: [changed: string, wrong: unknown, path?: string][] = [
    ['/region', 'Beijing'],
    ['/region', undefined],
    ['/name', { en: 'Beijing' }],
    ['/hooks', [], '/'],
    ['/reviewDays/0/source', []],
    ['/reviewDays/0/confidence', 'sure'],
    ['/reviewDays/0/from', '2024-1-1'],
    ['/reviewDays/0/value', 1.5],
    ['/files/photo/0/value/formats', []],
    ['/files/photo/0/value/formats/0', 'gif'],
    [`${field}/type`, 'magic'],
    [`${field}/check`, 'eval'],
    [`${field}/label`, ''],
    ['/form/0/value/sections', []],
    ['/sources/beijing-2019/date', '2019'],
  ];
  for (const [changed, wrong, path = changed] of table)
    assert.throws(() => parsePack(broken(pack, changed, wrong)), { name: 'PolicyError', path }, changed);
  for (const nonsense of [undefined, null, 7, 'pack', []])
    assert.throws(() => parsePack(nonsense), { name: 'PolicyError', path: '/' });
});

test('a pack has no room for code', () => {
  assert.ok(!z.safeParse(policyPack, { ...builtInPacks[0], visible: () => true }).success);
});
