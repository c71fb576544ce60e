import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod/mini';
import { creditDeclarationDraft } from '../../contract/credit-declarations.ts';
import { creditRoles } from '../../contract/credits.ts';
import { parsePack, resolvePolicy } from '../index.ts';
import { builtInCreditPacks } from './credit-packs.ts';
import { builtInPacks } from './index.ts';
import { testDay } from '../../../test/records.ts';

for (const pack of builtInPacks) {
  const { region } = pack;
  test(`${region}: the pack is data, and reads itself back`, () => {
    const json: unknown = JSON.parse(JSON.stringify(pack));
    assert.deepEqual(json, pack);
    assert.deepEqual(parsePack(json), pack);
  });

  test(`${region}: every source is a source of something`, () => {
    for (const id of Object.keys(pack.sources))
      assert.ok(
        JSON.stringify(builtInPacks).split(`"${id}"`).length > 2 || id === 'portal',
        `${id} is a source of nothing`,
      );
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

test('every rule for files limits the pixels, and says that this is a limit of the service', () => {
  for (const { region, files = {} } of builtInPacks)
    for (const [kind, rules] of Object.entries(files))
      for (const { value } of rules)
        assert.deepEqual(value.largest, { side: 30_000, pixels: 100_000_000, basis: 'portal' }, `${region} ${kind}`);
});

test('districts are of the place whose pack lists them', () => {
  for (const region of ['110000', '370000'])
    for (const { code } of resolvePolicy(region, testDay).codes['districts'] ?? [])
      assert.equal(code.slice(0, 2), region.slice(0, 2));
});

test('the list of credit packs has the credits of every built-in pack', () => {
  const creditsOf = (packs: typeof builtInCreditPacks) => packs.map(({ region, credits }) => [region, credits]);
  assert.deepEqual(creditsOf(builtInCreditPacks), creditsOf(builtInPacks));
});
