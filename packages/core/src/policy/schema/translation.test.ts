import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtInPacks } from '../packs/index.ts';
import { english } from '../packs/english.ts';
import { asWritten, resolvePolicy, translator, type PolicyPack } from '../index.ts';
import { testDay } from '../../../test/records.ts';

/** The texts of a pack that a person reads: labels, hints, reasons, notes on credits and the like, but for names of places. */
function textsOf(pack: PolicyPack): string[] {
  const found: string[] = [];
  const read = new Set(['label', 'hint', 'title', 'intro', 'message', 'row', 'add', 'reason']);
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inside] of Object.entries(value)) {
      if (read.has(key) && typeof inside === 'string') found.push(inside);
      else look(inside);
    }
  };
  const { districts: _, ...tables } = pack.codes ?? {};
  look([tables, pack.form, pack.jurisdiction]);
  read.add('per').add('note'); // the viewer shows the notes of credit rules
  look(pack.credits);
  return found;
}

for (const pack of builtInPacks) {
  test(`${pack.region}: every text that a person reads is there in English`, () => {
    const texts = textsOf(pack);
    assert.ok(texts.length > 50);
    assert.deepEqual([...new Set(texts.filter((text) => english[text] === undefined))], []);
  });
}

test('no translation is of a text that no pack has', () => {
  const texts = new Set(builtInPacks.flatMap((pack) => JSON.stringify(pack)));
  const all = [...texts].join('');
  const own = ['是', '否']; // of `describeRecord`
  assert.deepEqual(
    Object.keys(english).filter((text) => !own.includes(text) && !all.includes(JSON.stringify(text).slice(1, -1))),
    [],
  );
});

test('the first table that has a text translates it, and what none has stays as it is', () => {
  const translate = translator(undefined, { 甲: 'A' }, { 甲: 'other', 乙: 'B' });
  assert.deepEqual(['甲', '乙', '丙'].map(translate), ['A', 'B', '丙']);
  assert.equal(asWritten('甲'), '甲');
  assert.equal(translator()('甲'), '甲');
});

test('a pack can bring a translation along, its parent’s is there too', () => {
  const pack: PolicyPack = {
    region: '370200',
    parent: '370000',
    name: '青岛市',
    sources: {},
    translations: { en: { 青岛市: 'Qingdao' } },
  };
  const { translations, name } = resolvePolicy('370202', testDay, [pack]);
  assert.equal(translator(translations.en)(name), 'Qingdao');
});
